/// What says "as above" in a cell.
enum DittoMark {
  static func isMark(_ text: String) -> Bool {
    guard text.count <= 16 else { return false }
    let words = ListField.plain(text)
    // "do" is short for ditto; Đô and Đỗ are somebody or some place.
    if words == "do" { return text.lowercased().filter { !"-–—_ .".contains($0) } == "do" }
    if words.isEmpty {
      // Signs alone: two strokes, with or without dashes around them. A dash alone is an empty cell.
      let signs = text.filter { !"-–—_ .".contains($0) }
      return marks.contains(signs)
    }
    return phrases.contains(words) && !text.contains(where: \.isNumber)
  }

  private static let marks: Set<String> = [
    "\"", "\"\"", "\"\"\"", "''", "'''", ",,", "〃", "″", "“", "”", "„", "“”", "‘‘", "’’", "//", "«",
    "»",
    "″″", "‴", "ˮ", "´´", "``", "״",
  ]

  private static let phrases: Set<String> = [
    "nt", "n t", "nhu tren", "nhu tren nt", "nt nt", "ditto", "as above", "same as above", "idem",
    "giong tren", "cung don vi", "cung co quan", "cung tinh", "cung doan", "same", "nhu o tren",
  ]
}
