/// How the words of a query stand in one text that matches.
package struct Fit: Hashable, Sendable {
  /// Every word of the query is a whole word there, not only the beginning of one.
  package var isWhole: Bool
  /// The words stand there side by side, in the order of the query.
  package var isPhrase: Bool
  /// At least one word of the query is a whole word there.
  package var touchesWhole: Bool
}

extension FoldedTexts {
  /// Whether the words of a query stand side by side in a text that matches.
  package func isPhrase(_ query: Query, in text: Int) -> Bool {
    query.words.count == 1 || fit(of: query, in: text).isPhrase
  }

  /// Whether some word of a query is a whole word of a text.
  package func touchesWhole(_ query: Query, in text: Int) -> Bool {
    fit(of: query, in: text).touchesWhole
  }

  /// How a query stands in one of the texts; a query of more than 64 words has no fit.
  ///
  /// It reads one text only, so that a scan of all can be refined for the few that are looked at.
  ///
  /// - Complexity: O(*n* · *m*) in the bytes of the text and the words of the query.
  package func fit(of query: Query, in text: Int) -> Fit {
    let none = Fit(isWhole: false, isPhrase: false, touchesWhole: false)
    guard 1...64 ~= query.words.count else { return none }
    return withText(text) { query.fit($0, $1, in: $2) } ?? none
  }

  /// Gives the letters and marks of all texts, and where in them one text stands.
  private func withText<Result>(
    _ text: Int,
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt8>, Range<Int>) -> Result
  ) -> Result? {
    letters.withUnsafeBufferPointer { letters in
      marks.withUnsafeBufferPointer { marks in
        guard let letters = letters.baseAddress, let marks = marks.baseAddress else { return nil }
        return body(letters, marks, Int(starts[text])..<Int(starts[text + 1]) - 1)
      }
    }
  }
}

extension Query {
  /// A bit for each word of the query: one pass over the words of the text does for all.
  fileprivate func fit(
    _ letters: UnsafePointer<UInt8>,
    _ marks: UnsafePointer<UInt8>,
    in range: Range<Int>
  ) -> Fit {
    let all = UInt64.max >> (64 - words.count)
    let last: UInt64 = 1 << (words.count - 1)
    var whole: UInt64 = 0
    // A bit for each beginning of the query that ends at the word before.
    var run: UInt64 = 0
    var isPhrase = false
    for position in range where letters[position - 1] <= 0x20 && letters[position] > 0x20 {
      var here: UInt64 = 0
      for (index, word) in words.enumerated() {
        for needle in word where needle.letters[0] == letters[position] {
          let end = position + needle.letters.count
          guard end <= range.upperBound,
            needle.withView({ $0.points(letters, marks, at: position, offset: 0) }) ?? 0 > 0
          else { continue }
          here |= 1 << index
          if letters[end] <= 0x20 { whole |= 1 << index }
        }
      }
      run = (run << 1 | 1) & here
      isPhrase = isPhrase || run & last != 0
    }
    return Fit(isWhole: whole == all, isPhrase: isPhrase, touchesWhole: whole != 0)
  }
}
