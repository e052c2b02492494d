import VietnameseText

/// Text from outside, escaped for a document: nothing in it acts as markup, and nothing invisible
/// can reverse the letters around it.
package enum Markup {
  package static func html(_ text: String) -> String {
    escaped(text) { scalar, _ in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }

  /// In GitHub's Markdown, within a line: a break in it is a blank.
  package static func markdown(_ text: String) -> String {
    let line = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }
      )
    )
    return escaped(line) { scalar, following in
      switch scalar {
      // Alone it is a letter like others; before a name and a semicolon it would become another.
      case "&": isReference(following) ? "\\&" : nil
      case "<": "&lt;"
      case ">": "&gt;"
      case "\\", "|", "`", "*", "_", "[", "]", "~", "#", "$", "!", "{", "}": "\\\(scalar)"
      default: nil
      }
    }
  }

  /// Whether what follows an ampersand makes it a reference, such as `amp;`.
  private static func isReference(_ following: Substring.UnicodeScalarView) -> Bool {
    let name = following.prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return !name.isEmpty && following[name.endIndex...].first == ";"
  }

  /// Text from outside as it can be shown, where nothing is markup.
  static func visible(_ text: String) -> String { escaped(text) { _, _ in nil } }

  /// Text at the beginning of a line, where it must not begin a list or an underlined heading.
  package static func markdownLine(_ text: String) -> String {
    let text = markdown(String(text.drop { $0 == " " }))
    if let first = text.first, "-+=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return text }
    return digits + "\\" + rest
  }

  private static func escaped(
    _ text: String,
    _ replacement: (Unicode.Scalar, Substring.UnicodeScalarView) -> String?
  ) -> String {
    var result = ""
    var rest = ForeignText.visible(Composition.composed(text))[...].unicodeScalars
    while let scalar = rest.popFirst() {
      if let replacement = replacement(scalar, rest) {
        result += replacement
      } else if scalar.properties.isNoncharacterCodePoint {
        // Neither XML nor HTML lets them in.
        result += "\u{FFFD}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
