/// How many terminal columns text takes.
package enum DisplayWidth {
  /// Columns of one grapheme: 0, 1 or 2.
  package static func columns(of grapheme: Character) -> Int { 1 }

  /// Columns of a text without line breaks.
  package static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text cut to at most `columns`, ended by `ellipsis` when anything was cut; never splits a
  /// grapheme.
  package static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard self.columns(of: text) > columns else { return text }
    return String(text.prefix(max(0, columns - 1))) + (columns > 0 ? ellipsis : "")
  }

  /// The text broken at spaces into lines of at most `columns`; a word that is longer alone is cut.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if self.columns(of: line) + 1 + self.columns(of: String(word)) <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
