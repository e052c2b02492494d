import Conference
import VietnameseText

/// Numbers as people type and print them, each as one word: "15.129", "15129" and "15,129" are one
/// number, and so are "1 tỷ 350 triệu" and "1.35 billion".
enum NumberMeanings {
  /// The word that stands for a number; a last letter, as words are found by their beginning.
  static func token(_ value: Double) -> String {
    let digits = Int(exactly: value).map(String.init) ?? "\(value)"
    return "n" + digits.map { $0.isNumber ? String($0) : $0 == "." ? "d" : "x" }.joined() + "z"
  }

  /// The words that stand for the numbers in a text.
  static func tokens(in text: String) -> [String] {
    guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return [] }
    let words = TypedWords(text)
    var tokens: [String] = []
    var index = 0
    while index < words.words.count {
      let found = meanings(in: words, at: index)
      tokens += found.map(\.token)
      index += max(1, found.map(\.length).max() ?? 0)
    }
    return tokens
  }

  /// The numbers that begin at a word: with all its parts, and each way to read its separators.
  static func meanings(in words: TypedWords, at index: Int) -> [Meaning] {
    guard words[index]?.beginsWithDigit == true else { return [] }
    let isInside =
      words[index - 1]?.isNumber == true && [".", ","].contains(words[index]?.gap ?? "")
    guard !isInside, let digits = digits(in: words, at: index) else { return [] }
    var meanings: [Meaning] = []
    func note(_ value: Double, _ length: Int, letters: Substring = "") {
      let meaning = Meaning(length: length, token: token(value), letters: String(letters))
      if !meanings.contains(meaning) { meanings.append(meaning) }
    }
    if let (value, length) = spaced(in: words, at: index) { note(value, length) }
    let glued = scale(digits.letters)
    for value in digits.values {
      let next = digits.letters.isEmpty ? words[index + digits.length] : nil
      guard let scale = glued ?? scale(next) else {
        note(value, digits.length, letters: digits.letters)
        let percent = percent(in: words, at: index + digits.length)
        if percent > 0, digits.letters.isEmpty { note(value, digits.length + percent) }
        continue
      }
      let (whole, length) = (value * scale, digits.length + (glued == nil ? 1 : 0))
      // "1 tỷ 350 triệu": one amount in parts, the lesser behind the greater.
      if let part = self.digits(in: words, at: index + length), let number = part.values.first,
        let lesser = self.scale(part.letters)
          ?? (part.letters.isEmpty ? self.scale(words[index + length + part.length]) : nil),
        lesser < scale
      {
        note(whole + number * lesser, length + part.length + (part.letters.isEmpty ? 1 : 0))
      } else {
        note(whole, length)
      }
    }
    return meanings
  }

  /// Digits with points and commas between them, what they can be, and the letters that stand behind them
  /// without a blank.
  private static func digits(
    in words: TypedWords,
    at index: Int
  ) -> (values: [Double], length: Int, letters: Substring)? {
    guard let first = words[index]?.parts, !first.digits.isEmpty else { return nil }
    var text = String(first.digits)
    var letters = first.letters
    var length = 1
    while letters.isEmpty, let next = words[index + length], next.gap == "." || next.gap == ",",
      !next.parts.digits.isEmpty
    {
      text += next.gap + next.parts.digits
      letters = next.parts.letters
      length += 1
    }
    let values = WrittenNumber.readings(Array(text.unicodeScalars)[...])
    return values.isEmpty ? nil : (values, length, letters)
  }

  /// How many words from a place on say "percent".
  private static func percent(in words: TypedWords, at index: Int) -> Int {
    let next = words[index + 1]?.folded
    return switch words[index]?.folded {
    case "percent": 1
    case "phan" where next == "tram", "per" where next == "cent": 2
    default: 0
    }
  }

  /// "15 129": spaces part thousands.
  private static func spaced(in words: TypedWords, at index: Int) -> (Double, Int)? {
    guard let first = words[index], first.isNumber, first.text.count <= 3 else { return nil }
    var text = String(first.text)
    var length = 1
    while let next = words[index + length], next.isNumber, next.gap == " ", next.text.count == 3 {
      text += next.text
      length += 1
    }
    return length > 1 ? Double(text).map { ($0, length) } : nil
  }

  private static func scale(_ word: TypedWords.Word?) -> Double? {
    guard let word, word.gap.allSatisfy(\.isWhitespace) else { return nil }
    return scale(word.text)
  }

  private static func scale(_ text: Substring) -> Double? {
    guard !text.isEmpty else { return nil }
    return WrittenNumber.scale(of: text.lowercased()) ?? unmarked[Folding.fold(String(text))]
  }

  /// Scales without their marks; one that is a word of its own without them is left out.
  private static let unmarked: [String: Double] = [
    "tram": 1e2, "nghin": 1e3, "ngan": 1e3, "trieu": 1e6, "tr": 1e6, "ty": 1e9, "ti": 1e9,
  ]
}
