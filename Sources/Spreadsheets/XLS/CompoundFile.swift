/// A file of streams ([MS-CFB]): what Excel wrote before 2007, and what holds a newer workbook that
/// takes a password.
struct CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private struct Entry {
    var name: String
    var start: UInt32
    var size: Int
  }

  private enum Sector {
    /// Numbers from here on are no sectors.
    static let firstSpecial: UInt32 = 0xFFFF_FFFA
    static let endOfChain: UInt32 = 0xFFFF_FFFE
  }

  private static let headerSize = 512
  private static let entrySize = 128

  private let file: FileBytes
  private let sectorSize: Int
  private let miniSectorSize: Int
  /// Streams below this size lie in the mini stream.
  private let miniCutoff: Int
  /// For each sector the one that follows it in its stream.
  private var table: [UInt32] = []
  private var miniTable: [UInt32] = []
  private var miniStream: [UInt8] = []
  private var entries: [Entry] = []

  /// Reads the tables of a file that begins with the signature.
  ///
  /// - Throws: ``SpreadsheetFault/truncated`` where a sector is missing that a table names;
  ///   ``SpreadsheetFault/damaged(part:detail:)`` where the tables lead nowhere or round and round.
  init(_ file: FileBytes) throws(SpreadsheetFault) {
    self.file = file
    let header = try file.bytes(at: 0, count: Self.headerSize)
    guard header.count == Self.headerSize else { throw .truncated }
    let shift = header.integer16(at: 30)
    let miniShift = header.integer16(at: 32)
    guard shift == 9 || shift == 12, (1...UInt16(shift)).contains(miniShift) else {
      throw Self.damage("sectors of 2^\(shift) bytes")
    }
    sectorSize = 1 << Int(shift)
    miniSectorSize = 1 << Int(miniShift)
    miniCutoff = Int(header.integer32(at: 56))
    try readTable(header)
    let directory = try stream(from: header.integer32(at: 48), size: nil)
    let root = try readDirectory(directory)
    miniTable = try stream(from: header.integer32(at: 60), size: nil).integers32
    if let root { miniStream = try stream(from: root.start, size: root.size) }
  }

  var names: [String] { entries.map(\.name) }

  /// The bytes of the stream that has the first of these names which there is; nothing without one.
  func stream(_ names: String...) throws(SpreadsheetFault) -> [UInt8]? {
    // Names do not tell capitals apart.
    let found = names.lazy.compactMap { name in
      entries.first { $0.name.lowercased() == name.lowercased() }
    }
    guard let entry = found.first else { return nil }
    return entry.size < miniCutoff
      ? try miniStream(from: entry.start, size: entry.size)
      : try stream(from: entry.start, size: entry.size)
  }

  /// How many sectors there can be.
  private var mostSectors: Int { file.count / sectorSize + 1 }

  /// Reads which sectors hold the table (109 in the header, more in sectors of their own), then it.
  private mutating func readTable(_ header: [UInt8]) throws(SpreadsheetFault) {
    var places = header[76...].integers32
    var next = header.integer32(at: 68)
    var rounds = 0
    while next < Sector.firstSpecial {
      rounds += 1
      guard rounds <= mostSectors else { throw Self.damage("a list of sectors without end") }
      let more = try sector(next).integers32
      places += more.dropLast()
      next = more.last ?? Sector.endOfChain
    }
    for place in places where place < Sector.firstSpecial {
      guard table.count / (sectorSize / 4) < mostSectors else {
        throw Self.damage("a table larger than the file")
      }
      table += try sector(place).integers32
    }
  }

  /// Notes the streams; the entry of the root, which is that of the mini stream.
  private mutating func readDirectory(_ bytes: [UInt8]) throws(SpreadsheetFault) -> Entry? {
    var root: Entry?
    for start in stride(from: 0, to: bytes.count - Self.entrySize + 1, by: Self.entrySize) {
      let bytes = bytes[start..<start + Self.entrySize]
      let length = min(max(Int(bytes.integer16(at: start + 64)) - 2, 0), 62)
      let units = (0..<length / 2).map { bytes.integer16(at: start + $0 * 2) }
      let entry = Entry(
        name: String(decoding: units, as: UTF16.self),
        start: bytes.integer32(at: start + 116),
        size: Int(bytes.integer32(at: start + 120))
      )
      switch bytes[start + 66] {
      case 2: entries.append(entry)
      case 5: root = entry
      default: break
      }
    }
    return root
  }

  private func sector(_ number: UInt32) throws(SpreadsheetFault) -> [UInt8] {
    // The header lies before sector 0, in a sector of its own.
    let bytes = try file.bytes(at: (Int(number) + 1) * sectorSize, count: sectorSize)
    guard !bytes.isEmpty else { throw .truncated }
    // Real files have their last sector cut short, and Excel reads them.
    return bytes + [UInt8](repeating: 0, count: sectorSize - bytes.count)
  }

  /// The bytes of a chain of sectors: `size` of them, or all.
  private func stream(from start: UInt32, size: Int?) throws(SpreadsheetFault) -> [UInt8] {
    guard (size ?? 0) <= file.count else { throw .truncated }
    var bytes: [UInt8] = []
    var next = start
    while next < Sector.firstSpecial, bytes.count < size ?? .max {
      guard bytes.count / sectorSize <= mostSectors else {
        throw Self.damage("a stream without end")
      }
      bytes += try sector(next)
      next = table.indices.contains(Int(next)) ? table[Int(next)] : Sector.endOfChain
    }
    guard let size else { return bytes }
    guard bytes.count >= size else { throw .truncated }
    return Array(bytes[..<size])
  }

  private func miniStream(from start: UInt32, size: Int) throws(SpreadsheetFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = start
    while next < Sector.firstSpecial, bytes.count < size {
      let place = Int(next) * miniSectorSize
      guard place + miniSectorSize <= miniStream.count, miniTable.indices.contains(Int(next)) else {
        throw Self.damage("a stream outside the file")
      }
      bytes += miniStream[place..<place + miniSectorSize]
      next = miniTable[Int(next)]
    }
    guard bytes.count >= size else { throw .truncated }
    return Array(bytes[..<size])
  }

  private static func damage(_ detail: String) -> SpreadsheetFault {
    .damaged(part: "", detail: detail)
  }
}

/// Numbers as Intel's processors store them; the offsets are those of the slice and lie within it.
extension RandomAccessCollection<UInt8> where Index == Int {
  func integer16(at offset: Int) -> UInt16 {
    UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  func integer32(at offset: Int) -> UInt32 {
    UInt32(integer16(at: offset)) | UInt32(integer16(at: offset + 2)) << 16
  }

  func double(at offset: Int) -> Double {
    Double(
      bitPattern: UInt64(integer32(at: offset)) | UInt64(integer32(at: offset + 4)) << 32
    )
  }

  /// All of it as numbers of four bytes.
  var integers32: [UInt32] {
    stride(from: startIndex, to: endIndex - 3, by: 4).map { integer32(at: $0) }
  }
}
