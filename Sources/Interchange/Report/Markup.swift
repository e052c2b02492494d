import VietnameseText

/// Text from outside as it may stand in a document: nothing in it has a meaning there, and nothing
/// invisible can turn the letters around it.
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

  package static func markdown(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\\", "|", "`", "*", "_", "[", "]", "~", "#", "$", "!", "{", "}": "\\\(scalar)"
      default: nil
      }
    }
  }

  private static func escaped(
    _ text: String,
    _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    var result = ""
    for scalar in ForeignText.visible(Composition.composed(text)).unicodeScalars {
      if let replacement = replacement(scalar) {
        result += replacement
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
