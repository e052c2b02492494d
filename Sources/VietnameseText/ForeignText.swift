/// The one filter that stands between text from outside and a terminal.
///
/// It judges scalar by scalar and never parses: an escape sequence has no meaning here, only its
/// first byte, which is shown.
package enum ForeignText {
  /// The text with everything shown visibly that a terminal would obey or a reader could not see:
  /// controls as their pictures (␛), the rest by number (‹U+202E›).
  ///
  /// Hidden is: C0, DEL, C1, bidirectional and all other format characters, line and paragraph
  /// separators, tags, fillers, selectors without an emoji. A ZWJ stays between emoji and after a
  /// virama, where it joins; a soft hyphen is shown, since terminals do not agree on its width.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - keepingLines: Whether line feeds and tabs stay, for a caller that lays out lines itself.
  /// - Returns: Text that is safe to write to a terminal, a title or a clipboard.
  package static func visible(_ text: String, keepingLines: Bool = false) -> String {
    // Latin letters, Vietnamese among them, are nearly all that is ever shown.
    guard DisplayWidth.latinColumns(of: text) == nil else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if keepingLines, scalar == "\n" || scalar == "\t" {
        result.append(scalar)
      } else if isHidden(scalar), !joins(scalars, at: index) {
        result.append(contentsOf: picture(of: scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether ``visible(_:keepingLines:)`` would change nothing.
  package static func isClean(_ text: String) -> Bool {
    visible(text) == text
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0..<0x300, 0x1E00..<0x1F00: false
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD:
      false  // Format characters that are drawn.
    case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0:
      true  // Joiners and fillers without a shape.
    case 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x2065, 0xFFF0...0xFFF8:
      true  // Selectors, tags, and what is ignored wherever it comes to be assigned.
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
      default: false
      }
    }
  }

  /// Whether the scalar joins or selects a shape where it stands.
  private static func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    switch scalars[index].value {
    case 0x200D:
      if ScalarWidth.isVirama(before) { return true }
      guard index + 1 < scalars.count else { return false }
      let emoji = before.value == 0xFE0F && index > 1 ? scalars[index - 2] : before
      return isPictograph(emoji) && isPictograph(scalars[index + 1])
    case 0xFE0E, 0xFE0F:
      return isPictograph(before) || ScalarWidth.flags(of: before).contains(.growsWithSelector)
    default:
      return false
    }
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    ScalarWidth.isSkinColour(scalar) || ScalarWidth.flags(of: scalar).contains(.pictograph)
      || scalar == "♀" || scalar == "♂"
  }

  private static func picture(of scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      return String(picture)
    }
    if scalar.value == 0x7F { return "␡" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }
}
