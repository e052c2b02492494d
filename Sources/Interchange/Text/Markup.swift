import VietnameseText

/// Text from outside, escaped for a document: nothing in it acts as markup, and nothing invisible
/// can reverse the letters around it.
package enum Markup {
  package static func html(_ text: String) -> String {
    escaped(text) { scalar in
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
    return escaped(line) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\\", "|", "`", "*", "_", "[", "]", "~", "#", "$", "!", "{", "}": "\\\(scalar)"
      default: nil
      }
    }
  }

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
    _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    var result = ""
    for scalar in ForeignText.visible(Composition.composed(text)).unicodeScalars {
      if let replacement = replacement(scalar) {
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
