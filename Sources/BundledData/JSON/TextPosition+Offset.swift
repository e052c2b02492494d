package import Conference

extension TextPosition {
  /// The place of a byte in a UTF-8 text.
  ///
  /// - Complexity: O(*n*) in the bytes before it.
  package init(of offset: Int, in bytes: [UInt8]) {
    var locator = TextLocator(bytes)
    self = locator.position(of: offset)
  }
}

/// Finds the places of many bytes of one text in a single pass.
struct TextLocator {
  private let bytes: [UInt8]
  private var line = 1
  private var column = 1
  /// The byte that `line` and `column` speak of.
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no character of the first line.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The place of a byte; with offsets in ascending order, all calls together make one pass.
  mutating func position(of wanted: Int) -> TextPosition {
    let wanted = min(max(wanted, 0), bytes.count)
    if wanted < offset { self = TextLocator(bytes) }
    guard wanted > offset else { return TextPosition(line: line, column: column) }
    var start = offset
    for index in offset..<wanted where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      column = 1
      start = index + 1
    }
    column += String(decoding: bytes[start..<wanted], as: UTF8.self).count
    offset = wanted
    return TextPosition(line: line, column: column)
  }
}
