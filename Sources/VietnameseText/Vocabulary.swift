/// The words of many texts, to be found by a near spelling.
package struct Vocabulary: Sendable {
  /// Shorter words are one slip from too many others.
  private static let shortest = 5

  /// By their length, folded; each once.
  private let words: [Int: [[UInt8]]]

  /// - Complexity: O(*n*) in the bytes of the texts.
  package init(_ texts: some Sequence<FoldedTexts>) {
    var seen: Set<ArraySlice<UInt8>> = []
    for texts in texts {
      // One letter less may have been typed of a word that is long enough.
      for word in texts.letters.split(whereSeparator: { $0 <= 0x20 })
      where word.count >= Self.shortest - 1 && word.allSatisfy({ $0 > 0x39 }) {
        seen.insert(word)
      }
    }
    words = Dictionary(grouping: seen.map(Array.init), by: \.count)
  }

  /// The words that a folded word may have been meant as, with one slip in it.
  ///
  /// The word that was typed or the one that was meant has five letters or more; a word that begins one of
  /// the texts' is spelled as it is meant.
  package func near(_ word: String) -> [String] {
    let letters = Array(word.utf8)
    let lengths = max(Self.shortest - 1, letters.count - 1)...max(Self.shortest, letters.count + 1)
    guard letters.count >= Self.shortest - 1,
      !words.values.joined().contains(where: { $0.starts(with: letters) })
    else { return [] }
    return lengths.flatMap { length in
      (words[length] ?? []).filter { other in
        max(letters.count, other.count) >= Self.shortest
          && EditDistance.isAtMostOne(letters, other)
      }
    }
    .map { String(decoding: $0, as: UTF8.self) }
    .sorted()
  }
}
