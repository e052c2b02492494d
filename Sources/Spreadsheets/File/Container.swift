/// What holds the parts of a spreadsheet, by the first bytes of the file.
enum Container {
  /// A zip archive: XLSX, ODS.
  case archive
  /// A file of streams: XLS, and workbooks that take a password.
  case compound

  /// - Throws: ``SpreadsheetFault`` where it is neither, or only its beginning.
  init(_ file: FileBytes) throws(SpreadsheetFault) {
    guard let kind = Self.kind(of: try file.bytes(at: 0, count: 8)) else {
      throw .notSpreadsheet(.unknown)
    }
    self = kind
    guard kind == .archive else { return }
    // An archive ends with the list of its parts (APPNOTE 6.3, 4.3.16) and a comment of 64 KB at most.
    let end = 22
    let tail = try file.bytes(at: max(file.count - end - 0xFFFF, 0), count: end + 0xFFFF)
    guard Self.contains([0x50, 0x4B, 5, 6], in: tail) else { throw .truncated }
  }

  /// What the first eight bytes of a file say of it.
  static func kind(of beginning: [UInt8]) -> Container? {
    if beginning.starts(with: CompoundFile.signature) { return .compound }
    return beginning.starts(with: Array("PK\u{3}\u{4}".utf8)) ? .archive : nil
  }

  private static func contains(_ mark: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }
}
