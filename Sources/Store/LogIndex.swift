import SQLite

/// What the programs that share a write-ahead log agree on: how far it goes, and how much of it is
/// copied into the database (SQLite's WAL-index format, walformat.html, sections 2.1 and 2.2).
struct LogIndex: Hashable {
  /// Committed frames.
  private(set) var frames: UInt32
  private(set) var pageSize: Int
  /// Of the last frame and all before it: two numbers of 32 bits, the first above the second.
  private var checksums: UInt64
  /// They change each time that the log is begun anew; the bytes as they stand in the log.
  private(set) var salts: UInt64
  private(set) var copying: Copying

  /// Where the log ends: nobody writes to it, or begins it anew, without another end.
  struct End: Hashable {
    fileprivate var frames: UInt32
    fileprivate var salts: UInt64
    fileprivate var checksums: UInt64
  }

  var end: End { End(frames: frames, salts: salts, checksums: checksums) }

  /// How much of the log is in the database.
  struct Copying: Hashable {
    /// Frames that are, and those that a program had set out to copy.
    fileprivate var done: UInt32
    fileprivate var begun: UInt32
    fileprivate var salts: UInt64

    /// Whether somebody is at it, or was ended at it.
    var isUnderWay: Bool { begun > done }
  }

  private static let size = 136
  private static let version: UInt32 = 3_007_000
  /// Of the log's own header, and of that of each frame.
  private static let headerSize = 32
  private static let frameHeaderSize = 24

  /// The index as it is now; nil while somebody is writing it, or SQLite will make it anew.
  ///
  /// - Throws: What SQLite says of the memory.
  init?(_ connection: Connection) throws(SQLiteError) {
    let bytes = try connection.logIndex(Self.size)
    func number<N: FixedWidthInteger>(_ place: Int, _: N.Type = N.self) -> N {
      bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: N.self) }
    }
    // It stands there twice, so that half a change is seen.
    guard bytes[0..<48] == bytes[48..<96], bytes[12] == 1, number(0) == Self.version else {
      return nil
    }
    let size = number(14, UInt16.self)
    pageSize = size == 1 ? 65_536 : Int(size)
    frames = number(16)
    checksums = UInt64(number(24, UInt32.self)) << 32 | UInt64(number(28, UInt32.self))
    salts = number(32)
    copying = Copying(done: number(96), begun: number(128), salts: salts)
  }

  /// Whether a database holds what is copied to it.
  enum Copied {
    case yes, no, unknown
  }

  /// Whether a database of a size holds the last page that was copied, and is as long as it was then.
  ///
  /// The log itself may hold every page, and hide from all readers what is lost until it is begun anew.
  ///
  /// - Throws: What SQLite says of reading.
  func isCopied(to connection: Connection, _ size: Int64) throws(SQLiteError) -> Copied {
    guard copying.done > 0 else {
      // A log is begun anew once all of the one before it is copied: the database is as long as it says.
      guard let header = DatabaseHeader(try connection.file(at: 0, DatabaseHeader.size), size),
        header.expectedSize > size
      else { return .yes }
      return try isSettled(connection) ? .no : .unknown
    }
    let frame = try connection.log(at: offset(of: copying.done), Self.frameHeaderSize + pageSize)
    func number(_ place: Int) -> Int64 {
      frame[place..<place + 4].reduce(0) { $0 << 8 | Int64($1) }
    }
    let (page, pages) = (number(0), number(4))
    guard page > 0 else { return .unknown }
    // SQLite leaves a page to the next copying where a later frame has it, and makes the file no longer.
    if try isReplaced(page, behind: copying.done, connection) { return .yes }
    let file = try connection.file(at: (page - 1) * Int64(pageSize), pageSize)
    let isWhole = copying.done < frames || size >= pages * Int64(pageSize)
    let isHeld = isWhole && (page > pages || file[...] == frame[Self.frameHeaderSize...])
    guard !isHeld else { return .yes }
    return try isSettled(connection) ? .no : .unknown
  }

  /// Whether nobody copies: what was read belongs together only where nobody has gone on meanwhile.
  private func isSettled(_ connection: Connection) throws(SQLiteError) -> Bool {
    try LogIndex(connection)?.copying == copying && !copying.isUnderWay
  }

  /// Whether a page stands in a later frame of the log, too, or there are too many to look at.
  private func isReplaced(
    _ page: Int64,
    behind frame: UInt32,
    _ connection: Connection
  ) throws(SQLiteError) -> Bool {
    guard frames > frame else { return false }
    guard frames - frame <= Self.mostLooked else { return true }
    for later in (frame + 1)...frames {
      let number = try connection.log(at: offset(of: later), 4)
      if number.reduce(0, { $0 << 8 | Int64($1) }) == page { return true }
    }
    return false
  }

  /// Frames that are looked at for one page.
  private static let mostLooked: UInt32 = 4_096

  private func offset(of frame: UInt32) -> Int64 {
    Int64(Self.headerSize) + Int64(frame - 1) * Int64(Self.frameHeaderSize + pageSize)
  }

  /// Whether the log that is open holds what the index says, by its size, its beginning and its last
  /// frame.
  ///
  /// - Throws: What SQLite says of reading.
  func isHeld(by connection: Connection, _ size: Int64) throws(SQLiteError) -> Bool {
    guard frames > 0 else { return true }
    guard size >= offset(of: frames + 1) else { return false }
    let header = try connection.log(at: 0, Self.headerSize)
    let frame = try connection.log(at: offset(of: frames), Self.frameHeaderSize + pageSize)
    // Before the first frame the sums are those of the log's own header.
    let before = try frames == 1 ? header : connection.log(at: offset(of: frames - 1), 24)
    return header.withUnsafeBytes { header in
      frame.withUnsafeBytes { frame in
        guard header.loadUnaligned(fromByteOffset: 16, as: UInt64.self) == salts,
          frame.loadUnaligned(fromByteOffset: 8, as: UInt64.self) == salts,
          Self.sums(frame, at: 16) == checksums
        else { return false }
        let start = before.withUnsafeBytes { Self.sums($0, at: frames == 1 ? 24 : 16) }
        // The first four bytes tell in which order those of a number are summed up.
        var sum = LogChecksum(start, isBigEndian: header[3] & 1 == 1)
        sum.add(frame[..<8])
        sum.add(frame[Self.frameHeaderSize...])
        return sum.value == checksums
      }
    }
  }

  /// The two sums that stand in a header, the most significant byte of each first.
  private static func sums(_ header: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
    UInt64(bigEndian: header.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}

/// The checksum of a write-ahead log: of each frame and all before it (SQLite's file format, 4.2).
private struct LogChecksum {
  private var first: UInt32
  private var second: UInt32
  private let isBigEndian: Bool

  /// Goes on behind two sums, the first above the second.
  init(_ sums: UInt64, isBigEndian: Bool) {
    (first, second) = (UInt32(sums >> 32), UInt32(truncatingIfNeeded: sums))
    self.isBigEndian = isBigEndian
  }

  /// Adds bytes, a multiple of eight.
  mutating func add(_ bytes: Slice<UnsafeRawBufferPointer>) {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    for place in stride(from: 0, to: bytes.count - 7, by: 8) {
      let one = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      let other = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
      first &+= (isBigEndian ? UInt32(bigEndian: one) : UInt32(littleEndian: one)) &+ second
      second &+= (isBigEndian ? UInt32(bigEndian: other) : UInt32(littleEndian: other)) &+ first
    }
  }

  var value: UInt64 { UInt64(first) << 32 | UInt64(second) }
}
