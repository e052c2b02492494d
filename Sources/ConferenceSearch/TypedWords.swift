import VietnameseText

/// A text cut into words as a search cuts it, with what stands between them.
struct TypedWords {
  struct Word {
    let text: Substring
    /// Without case and marks; made when it is asked for, which is of few words of a text.
    var folded: String { Folding.fold(String(text)) }
    /// What stands between the word before and this one.
    let gap: Substring

    var isNumber: Bool { text.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    /// The number that its digits are; nil where it is none, or too great.
    var integer: Int? { isNumber ? Int(text) : nil }

    var beginsWithDigit: Bool { text.utf8.first.map { 0x30...0x39 ~= $0 } ?? false }

    /// The digits that it begins with, and what stands behind them without a blank: "147tr".
    var parts: (digits: Substring, letters: Substring) {
      let digits = text.prefix { ("0"..."9").contains($0) }
      return (digits, text[digits.endIndex...])
    }
  }

  let words: [Word]

  init(_ text: String) {
    var words: [Word] = []
    var end = text.startIndex
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let gap = text[end..<word.startIndex]
      words.append(Word(text: word, gap: gap))
      end = word.endIndex
    }
    self.words = words
  }

  subscript(index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }
}

/// What words from a place on mean: a number, a day.
struct Meaning: Hashable {
  /// How many words say it.
  var length: Int
  /// One word that stands for it in the texts of an index; nobody types it.
  var token: String
  /// Letters that were typed behind it without a blank and are no part of it: "tấn" of "15tấn".
  var letters = ""
}
