import SQLite

/// What the programs that share a write-ahead log agree on: how far it goes, and how much of it is
/// copied into the database (SQLite's WAL-index format, walformat.html, sections 2.1 and 2.2).
struct LogIndex: Hashable {
  /// Committed frames.
  private(set) var frames: UInt32
  private(set) var pageSize: Int
  /// Of the last frame and all before it, as they stand in that frame.
  private var checksums: [UInt8]
  /// They change each time that the log is begun anew.
  private(set) var salts: [UInt8]
  private(set) var copying: Copying

  /// Where the log ends: nobody writes to it, or begins it anew, without another end.
  struct End: Hashable {
    fileprivate var frames: UInt32
    fileprivate var salts: [UInt8]
    fileprivate var checksums: [UInt8]
  }

  var end: End { End(frames: frames, salts: salts, checksums: checksums) }

  /// How much of the log is in the database.
  struct Copying: Hashable {
    /// Frames that are, and those that a program had set out to copy.
    fileprivate var done: UInt32
    fileprivate var begun: UInt32
    fileprivate var salts: [UInt8]

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
    func number(_ place: Int) -> UInt32 {
      bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
    }
    // It stands there twice, so that half a change is seen.
    guard bytes[0..<48] == bytes[48..<96], bytes[12] == 1, number(0) == Self.version else {
      return nil
    }
    let size = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 14, as: UInt16.self) }
    pageSize = size == 1 ? 65_536 : Int(size)
    frames = number(16)
    checksums = [number(24), number(28)].flatMap { sum in
      (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * UInt32($0))) }
    }
    salts = Array(bytes[32..<40])
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
    guard header[16..<24] == salts[...] else { return false }
    let frame = try connection.log(at: offset(of: frames), Self.frameHeaderSize + pageSize)
    guard frame[8..<16] == salts[...], frame[16..<24] == checksums[...] else { return false }
    let before =
      frames == 1
      ? Array(header[24..<32]) : try connection.log(at: offset(of: frames - 1) + 16, 8)
    // The first four bytes tell in which order those of a number are summed up.
    var sum = LogChecksum(before, isBigEndian: header[3] & 1 == 1)
    sum.add(frame[..<8])
    sum.add(frame[Self.frameHeaderSize...])
    return sum.bytes == checksums
  }
}

/// The checksum of a write-ahead log: of each frame and all before it (SQLite's file format, 4.2).
private struct LogChecksum {
  private var first: UInt32
  private var second: UInt32
  private let isBigEndian: Bool

  /// Goes on behind the eight bytes of a checksum.
  init(_ bytes: [UInt8], isBigEndian: Bool) {
    func number(_ place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    (first, second) = (number(0), number(4))
    self.isBigEndian = isBigEndian
  }

  /// Adds bytes, a multiple of eight.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { bytes in
      for place in stride(from: 0, to: bytes.count - 7, by: 8) {
        let one = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        let other = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
        first &+= (isBigEndian ? UInt32(bigEndian: one) : UInt32(littleEndian: one)) &+ second
        second &+= (isBigEndian ? UInt32(bigEndian: other) : UInt32(littleEndian: other)) &+ first
      }
    }
  }

  /// As it stands in a frame.
  var bytes: [UInt8] {
    [first, second].flatMap { sum in
      (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * UInt32($0))) }
    }
  }
}
