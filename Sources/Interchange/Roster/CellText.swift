import VietnameseText

/// The text of a cell as it is kept: NFC, on one line, single spaces, nothing invisible.
enum CellText {
  /// - Returns: The text, or the first character that has no place in a list.
  static func cleaned(_ cell: String) -> Result<String, Refused> {
    var result = String.UnicodeScalarView()
    var isSpaceDue = false
    for scalar in withoutGuard(Composition.composed(cell)).unicodeScalars {
      if isSpace(scalar) {
        isSpaceDue = !result.isEmpty
      } else if scalar == "\u{200B}" || scalar == "\u{FEFF}" {
        // Left behind by copying from web pages; a reader cannot miss them.
        continue
      } else {
        if isSpaceDue { result.append(" ") }
        isSpaceDue = false
        result.append(scalar)
      }
    }
    let text = String(result)
    if let scalar = hidden(in: text) { return .failure(Refused(scalar: scalar)) }
    return .success(text)
  }

  struct Refused: Error {
    var scalar: UInt32
  }

  /// Without the apostrophe that guards a cell from being run by a spreadsheet.
  static func withoutGuard(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'",
      let first = cell.unicodeScalars.first(where: { $0 != "'" }),
      "=+-@\t\r".unicodeScalars.contains(first)
    else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x2029, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A scalar that the filter for terminals would show by its number or picture.
  private static func hidden(in text: String) -> UInt32? {
    guard !ForeignText.isClean(text) else { return nil }
    return text.unicodeScalars.first { !ForeignText.isClean(String($0)) }?.value ?? 0x200D
  }
}
