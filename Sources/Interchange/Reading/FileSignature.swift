/// What the first bytes of a file say of it.
struct FileSignature {
  enum Mark: Hashable { case utf8, utf16(isBigEndian: Bool) }

  /// The byte order mark, where the file begins with one.
  var mark: Mark?
  /// Why the file cannot be read as a list.
  var fault: ListFault?

  init(_ bytes: ArraySlice<UInt8>) {
    func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
    if begins([0xFF, 0xFE, 0, 0]) || begins([0, 0, 0xFE, 0xFF]) {
      fault = .utf32
    } else if begins([0xEF, 0xBB, 0xBF]) {
      mark = .utf8
    } else if begins([0xFF, 0xFE]) {
      mark = .utf16(isBigEndian: false)
    } else if begins([0xFE, 0xFF]) {
      mark = .utf16(isBigEndian: true)
    } else {
      fault = Self.kind(bytes).map(ListFault.notText)
      if fault == nil, Self.isUnmarkedUTF16(bytes) { fault = .unmarkedUTF16 }
    }
  }

  private static func kind(_ bytes: ArraySlice<UInt8>) -> ListFault.Kind? {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    if head.hasPrefix("PK\u{3}\u{4}") {
      if head.contains("opendocument.spreadsheet") { return .ods }
      // The names of the first entries stand in plain letters.
      let isWorkbook = contains("xl/", in: bytes) || contains("[Content_Types].xml", in: bytes)
      return isWorkbook && !contains("word/", in: bytes) ? .xlsx : .archive
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .xls }
    if head.hasPrefix("%PDF") { return .pdf }
    let text = head.drop { $0.isWhitespace }.prefix(100).lowercased()
    if text.hasPrefix("<html") || text.hasPrefix("<!doctype") || text.hasPrefix("<table") {
      return .html
    }
    if text.hasPrefix("<?xml") || text.hasPrefix("<schedule") {
      return head.lowercased().contains("<html") ? .html : .xml
    }
    return nil
  }

  private static func contains(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.firstRange(of: Array(word.utf8)) != nil
  }

  /// Whether nearly every second byte of the start is zero, as in UTF-16 of Western letters.
  private static func isUnmarkedUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    let sample = Array(bytes.prefix(512))
    guard sample.count >= 8 else { return false }
    let zeros = sample.indices.filter { sample[$0] == 0 }
    let odd = zeros.count { $0 % 2 == 1 }
    return zeros.count * 5 > sample.count && (odd == zeros.count || odd == 0)
  }
}
