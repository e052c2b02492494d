/// How many terminal columns text takes.
package enum DisplayWidth {
  /// Columns of one grapheme: 0, 1 or 2; a control has none.
  package static func columns(of grapheme: Character) -> Int {
    if grapheme.utf8.count == 1, let byte = grapheme.utf8.first {
      return (0x20..<0x7F).contains(byte) ? 1 : 0
    }
    let scalars = grapheme.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return ScalarWidth.columns(of: first) ?? 0
    }
    var meter = WidthMeter()
    for scalar in scalars where !meter.add(scalar) { return 0 }
    return min(meter.total, 2)
  }

  /// Columns of a text without line breaks: the sum over its graphemes, as they are drawn.
  package static func columns(of text: String) -> Int {
    latinColumns(of: text) ?? text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Whether a scalar that stands between such scalars is a grapheme of one column, which the
  /// filter for foreign text leaves as it is: Latin letters, punctuation, arrows, frames and marks.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  package static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x1E00..<0x1F00: true
    case 0x2010...0x2027, 0x2190...0x2211, 0x2500...0x25FC: true
    default: false
    }
  }

  /// Columns as PyPI's wcwidth 0.7.0 counts them (`wcswidth`); nil where a control makes it
  /// unknowable.
  ///
  /// It differs from ``columns(of:)-(String)`` only where a mark stands without its base, or a ZWJ
  /// between what it cannot join.
  package static func terminalColumns(of text: String) -> Int? {
    if let columns = latinColumns(of: text) { return columns }
    var meter = WidthMeter()
    for scalar in text.unicodeScalars where !meter.add(scalar) { return nil }
    return meter.total
  }

  /// Columns of a text of Latin letters, composed or not; nil where another character stands, or
  /// one that the filter for foreign text would change.
  static func latinColumns(of text: String) -> Int? {
    var columns = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x20..<0x7F, 0xC3...0xCB: columns += 1
      case 0x80..<0xC0:
        // After CC and CD a combining mark, after E1 one of U+1E00 to U+1EFF or nothing we know.
        if previous == 0xE1, byte & 0xFC != 0xB8 { return nil }
        // C1 controls and the soft hyphen; the grapheme joiner and Greek.
        if previous == 0xC2, byte < 0xA0 || byte == 0xAD { return nil }
        if previous == 0xCD, byte >= 0xB0 || byte == 0x8F { return nil }
      case 0xC2, 0xE1: columns += 1
      case 0xCC, 0xCD: break
      default: return nil
      }
      previous = byte
    }
    return columns
  }
}
