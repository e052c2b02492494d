extension DisplayWidth {
  /// The text cut to at most `columns`, ended by `ellipsis` when anything was cut; never splits a
  /// grapheme.
  ///
  /// An ellipsis that is wider than `columns` itself is left out.
  package static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard self.columns(of: text) > columns else { return text }
    let mark = self.columns(of: ellipsis) <= columns ? ellipsis : ""
    return prefix(of: text[...], within: columns - self.columns(of: mark)) + mark
  }

  /// The text broken at spaces into lines of at most `columns`; a word that is longer alone is cut.
  ///
  /// Line breaks in the text stay. A no-break space never breaks; a word of one letter and a number
  /// take the next word with them where the line has room for both. A grapheme that is wider than
  /// `columns` stands alone on its line.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrappedParagraph($0, to: max(1, columns)) }
  }

  private static func wrappedParagraph(_ paragraph: Substring, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for unit in units(of: paragraph, within: columns) {
      let unitWidth = self.columns(of: unit)
      if !line.isEmpty, width + 1 + unitWidth <= columns {
        line += " " + unit
        width += 1 + unitWidth
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = unit[...]
      while self.columns(of: String(rest)) > columns {
        let piece = prefix(of: rest, within: columns)
        let cut = piece.isEmpty ? String(rest.prefix(1)) : piece
        lines.append(cut)
        rest = rest.dropFirst(cut.count)
      }
      line = String(rest)
      width = self.columns(of: line)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Words, those that should not end a line joined with the next by a space.
  private static func units(of paragraph: Substring, within columns: Int) -> [String] {
    var units: [String] = []
    var clings = false
    for word in paragraph.split(separator: " ") {
      // A bracket begins something of its own.
      if clings, word.first != "[", let last = units.last,
        self.columns(of: last + " " + word) <= columns
      {
        units[units.count - 1] = last + " " + word
      } else {
        units.append(String(word))
      }
      clings = word.last?.isNumber == true || (word.count == 1 && word.first?.isLetter == true)
    }
    return units
  }

  private static func prefix(of text: Substring, within columns: Int) -> String {
    var width = 0
    var end = text.startIndex
    for index in text.indices {
      width += self.columns(of: text[index])
      if width > columns { break }
      end = text.index(after: index)
    }
    return String(text[..<end])
  }
}
