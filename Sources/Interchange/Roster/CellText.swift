import VietnameseText

/// The text of a cell as it is kept: NFC, on one line, single spaces, nothing invisible.
package struct CellText: Hashable {
  /// What was taken off or replaced, and is told to the organiser.
  package enum Cleaning: String, CaseIterable, Hashable, Sendable {
    /// Marks of direction and of no width, which chat programs and web pages leave behind.
    case invisible
    /// The apostrophe by which a spreadsheet is told that a number is text: '0912….
    case apostrophe
    /// `="0912…"`, which keeps zeros in a spreadsheet.
    case formula
    /// Digits and letters in the width of Chinese ones, and those of formulas (𝐍), which stand in for
    /// bold ones on the web.
    case fullWidth = "full-width"
    /// Ð and Ɖ for Đ.
    case lookalike = "look-alike"
    /// The mark with which DOS ended a text.
    case dosEnd = "dos-end"
  }

  var text = ""
  /// The lines of the cell that hold text, where there are several.
  var lines: [String] = []
  var cleanings: Set<Cleaning> = []
  /// The first character that has no place in a list; U+FFFD, a letter that got lost, before others.
  var refused: UInt32?

  /// Whether the cell says by a dash that there is nothing to say.
  var isDash: Bool { !text.isEmpty && text.allSatisfy { "-–—_".contains($0) } }

  init(_ cell: String) {
    guard !Self.isPlain(cell) else {
      text = cell
      return
    }
    var source = Self.withoutGuard(Composition.composed(cell))
    if let number = Self.withoutTextSign(source) {
      source = number
      cleanings.insert(.apostrophe)
    }
    if let inner = Self.withoutFormula(source) {
      source = inner
      cleanings.insert(.formula)
    }
    var result = String.UnicodeScalarView()
    var lineStarts: [Int] = []
    var count = 0
    var isSpaceDue = false
    var isLineDue = false
    for scalar in source.unicodeScalars {
      if Self.isSpace(scalar) {
        isSpaceDue = count > 0
        isLineDue = isLineDue || scalar == "\n" || scalar == "\r"
        continue
      }
      if Self.isInvisible(scalar) {
        cleanings.insert(.invisible)
        continue
      }
      if isSpaceDue {
        result.append(" ")
        count += 1
        if isLineDue { lineStarts.append(count) }
      }
      isSpaceDue = false
      isLineDue = false
      result.append(replaced(scalar))
      count += 1
    }
    text = String(result)
    if cleanings.contains(.fullWidth) {
      // The marks stand beside letters now that they belong to.
      text = Composition.composed(text)
    }
    if !lineStarts.isEmpty {
      let scalars = Array(result)
      let edges = [0] + lineStarts + [scalars.count + 1]
      lines = zip(edges, edges.dropFirst()).map { start, end in
        var line = String.UnicodeScalarView()
        line.append(contentsOf: scalars[start..<end - 1])
        return String(line)
      }
    }
    refused = text.unicodeScalars.contains("\u{FFFD}") ? 0xFFFD : Self.hidden(in: text)
  }

  /// The scalar, or the usual one that it stands for.
  private mutating func replaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xD0, 0x189:
      cleanings.insert(.lookalike)
      return "Đ"
    case 0xF0, 0x256:
      cleanings.insert(.lookalike)
      return "đ"
    case 0xFF01...0xFF5E:
      cleanings.insert(.fullWidth)
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x1D400...0x1D6A3:
      cleanings.insert(.fullWidth)
      let letter = (scalar.value - 0x1D400) % 52
      return Unicode.Scalar(letter < 26 ? 0x41 + letter : 0x47 + letter) ?? scalar
    case 0x1D7CE...0x1D7FF:
      cleanings.insert(.fullWidth)
      return Unicode.Scalar(0x30 + (scalar.value - 0x1D7CE) % 10) ?? scalar
    default: return scalar
    }
  }

  /// Whether nothing of the cell would change: letters of Latin scripts, single spaces inside.
  private static func isPlain(_ cell: String) -> Bool {
    var isSpace = true
    for scalar in cell.unicodeScalars {
      switch scalar.value {
      case 0x20:
        if isSpace { return false }
        isSpace = true
      case 0x21...0x7E, 0xC0...0xCF, 0xD1...0xEF, 0xF1...0x17F, 0x1A0, 0x1A1, 0x1AF, 0x1B0,
        0x1EA0...0x1EF9:
        if isSpace, scalar == "'" || scalar == "=" { return false }
        isSpace = false
      default: return false
      }
    }
    return cell.isEmpty || !isSpace
  }

  /// Without the apostrophe that guards a cell from being run by a spreadsheet.
  static func withoutGuard(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'",
      let first = cell.unicodeScalars.first(where: { $0 != "'" }),
      "=+-@\t\r".unicodeScalars.contains(first)
    else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  /// A number without the apostrophe before it: digits, and what stands between those of a telephone
  /// number.
  private static func withoutTextSign(_ cell: String) -> String? {
    let trimmed = cell.drop { $0 == " " }
    guard let sign = trimmed.first, "'’‘".contains(sign) else { return nil }
    let number = trimmed.dropFirst()
    guard number.first.map({ ("0"..."9").contains($0) || $0 == "+" }) ?? false,
      number.allSatisfy({ "0123456789 .-()+/;".contains($0) })
    else { return nil }
    return String(number)
  }

  /// The text within `="…"`.
  private static func withoutFormula(_ cell: String) -> String? {
    let trimmed = cell.drop { $0 == " " }
    guard trimmed.hasPrefix("=\""), trimmed.count > 2, trimmed.last == "\"" else { return nil }
    let inner = trimmed.dropFirst(2).dropLast()
    return inner.contains("\"") ? nil : String(inner)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x2029, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Marks that a reader cannot miss.
  ///
  /// Not U+202E, which turns letters round: who put it there meant
  /// to deceive.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202D, 0x2060...0x2064,
      0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// A scalar that the filter for terminals would show by its number or picture.
  private static func hidden(in text: String) -> UInt32? {
    guard !ForeignText.isClean(text) else { return nil }
    return text.unicodeScalars.first { !ForeignText.isClean(String($0)) }?.value ?? 0x200D
  }
}
