/// What a person typed to find something: words in any order, each the beginning of a word.
///
/// A word without marks finds accented text; a word with marks is strict about them. Telex and VNI
/// keystrokes count as the text that they spell, and as what they are: "as" finds both á and Asia.
package struct Query: Hashable, Sendable {
  package let text: String
  /// Each word with the ways to read it.
  let words: [[Needle]]

  package init(_ text: String) {
    self.init(text, takesIForY: false) { _ in [] }
  }

  /// A query whose words also find what they may have been meant as, whole.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - takesIForY: Whether the i and the y that end an open syllable are one letter: tỉ and tỷ.
  ///   - others: Other words for one of the query's, both folded.
  package init(
    _ text: String,
    takesIForY: Bool,
    meaning others: (String) -> [String] = { _ in [] }
  ) {
    self.text = text
    let folded = FoldedText(text)
    words = folded.words.map { range in
      let (letters, marks) = (Array(folded.letters[range]), Array(folded.marks[range]))
      var needles = Self.needles(letters: letters, marks: marks)
      var meant = others(String(decoding: letters, as: UTF8.self)).map { word in
        (letters: Array(word.utf8), marks: [UInt8](repeating: 0, count: word.utf8.count))
      }
      if takesIForY, let other = Self.withOtherI(letters) { meant.append((other, marks)) }
      for (letters, marks) in meant where !letters.isEmpty {
        needles.append(
          Needle(letters: letters, marks: marks, isPlain: false, needsWhole: true)
        )
      }
      return needles
    }
  }

  /// The syllable with y for i, or i for y, where both spell the same sound: as the only vowel, behind a
  /// consonant or qu, at the end.
  private static func withOtherI(_ letters: [UInt8]) -> [UInt8]? {
    let (i, y) = (UInt8(ascii: "i"), UInt8(ascii: "y"))
    guard let last = letters.last, last == i || last == y, letters.count > 1 else { return nil }
    var onset = letters.dropLast()
    if onset.elementsEqual("qu".utf8) { onset = onset.prefix(1) }
    guard !onset.contains(where: FoldingTable.isVowel), onset.allSatisfy({ $0 >= 0x61 }) else {
      return nil
    }
    return letters.dropLast() + [last == i ? y : i]
  }

  /// Whether there is nothing to look for: everything matches.
  package var isEmpty: Bool { words.isEmpty }

  /// How many words are looked for.
  package var count: Int { words.count }

  /// Whether any reading of a word has marks that must be there.
  var isStrict: Bool { words.joined().contains(where: \.isStrict) }

  private static func needles(letters: [UInt8], marks: [UInt8]) -> [Needle] {
    var needles = [Needle(letters: letters, marks: marks, isPlain: true)]
    guard marks.allSatisfy({ $0 == 0 }), letters.count > 1 || letters == [UInt8(ascii: "w")] else {
      return needles
    }
    let keys = String(decoding: letters, as: UTF8.self)
    for method in KeystrokeMethod.allCases {
      // The word may still be growing: thuows begins thướng, and is thuớ.
      for isFinished in [false, true] {
        guard
          let spelled = SyllableTyping.spelling(of: keys, method: method, isFinished: isFinished)
        else { continue }
        let folded = FoldedText(spelled)
        let needle = Needle(
          letters: Array(folded.letters[folded.range]),
          marks: Array(folded.marks[folded.range]),
          isPlain: false
        )
        if needle.isStrict, !needles.contains(needle) { needles.append(needle) }
      }
    }
    return needles
  }

  /// How well a text matches, greater is better; nil when it does not.
  ///
  /// The best place of each word is what counts. Only the order of scores has a meaning, and only
  /// for one query.
  package func score(_ candidate: String) -> Int? {
    guard !isEmpty else { return 1 }
    let folded = FoldedText(candidate)
    return folded.withPointers { letters, marks -> Int? in
      var total = 0
      for word in words {
        let best = Self.best(word, letters, marks, in: folded.range)
        guard best > 0 else { return nil }
        total += Int(best)
      }
      return total
    } ?? nil
  }

  /// The most points of a word in one text; 0 if it is not there.
  static func best(
    _ word: [Needle],
    _ letters: UnsafePointer<UInt8>,
    _ marks: UnsafePointer<UInt8>,
    in range: Range<Int>
  ) -> UInt8 {
    var best: UInt8 = 0
    var position = range.lowerBound
    while position < range.upperBound {
      if letters[position - 1] <= 0x20, letters[position] > 0x20 {
        let offset = position - range.lowerBound
        for needle in word where needle.letters[0] == letters[position] {
          guard needle.letters.count <= range.upperBound - position else { continue }
          let points = needle.withView { $0.points(letters, marks, at: position, offset: offset) }
          best = max(best, points ?? 0)
        }
      }
      position += 1
    }
    return best
  }

  /// The parts of an accented text that matched, in order, not overlapping; for marking them.
  ///
  /// Words are marked one by one: where only one of two stands in this text, it is marked.
  package func matches(in candidate: String) -> [Range<String.Index>] {
    guard !isEmpty else { return [] }
    let folded = FoldedText(candidate)
    var ranges: [Range<Int>] = []
    folded.withPointers { letters, marks in
      for range in folded.words {
        let position = range.lowerBound
        let found = words.joined().filter { needle in
          guard needle.letters.count <= range.count else { return false }
          return needle.withView { $0.points(letters, marks, at: position, offset: 0) } ?? 0 > 0
        }
        guard let longest = found.map(\.letters.count).max() else { continue }
        let end = range.lowerBound + longest
        ranges.append(Int(folded.origins[range.lowerBound])..<Int(folded.origins[end]))
      }
    }
    return candidate.graphemes(covering: ranges)
  }
}

extension String {
  /// The whole graphemes that hold ranges of UTF-8 offsets.
  ///
  /// - Parameter ranges: In ascending order.
  /// - Returns: Where they stand.
  /// - Complexity: O(*n*) in the length of the text, however many ranges there are.
  fileprivate func graphemes(covering ranges: [Range<Int>]) -> [Range<Index>] {
    var start = startIndex
    /// The end of the grapheme that holds a place, whose start it moves to.
    func end(ofCharacterAt place: Index) -> Index {
      while true {
        let next = index(after: start)
        if place < next { return next }
        start = next
      }
    }
    return ranges.map { range in
      let low = utf8.index(startIndex, offsetBy: range.lowerBound)
      let high = utf8.index(startIndex, offsetBy: range.upperBound)
      var lower = low
      if low < endIndex {
        _ = end(ofCharacterAt: low)
        lower = start
      }
      let upper = high > startIndex ? end(ofCharacterAt: utf8.index(before: high)) : high
      return lower..<max(lower, upper)
    }
  }
}
