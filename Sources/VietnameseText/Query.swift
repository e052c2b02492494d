/// What a person typed to find something: words in any order, each the beginning of a word.
///
/// A word without marks finds accented text; a word with marks is strict about them. Telex and VNI
/// keystrokes count as the text that they spell.
package struct Query: Hashable, Sendable {
  package var text: String

  package init(_ text: String) {
    self.text = text
  }

  /// Whether there is nothing to look for: everything matches.
  package var isEmpty: Bool { text.allSatisfy { $0 == " " } }

  /// How well a text matches, greater is better; nil when it does not.
  package func score(_ candidate: String) -> Int? {
    isEmpty || candidate.lowercased().contains(text.lowercased()) ? 1 : nil
  }

  /// The parts of an accented text that matched, in order, not overlapping; for marking them.
  package func matches(in candidate: String) -> [Range<String.Index>] { [] }
}

/// Many texts, folded once, searched whole at every keystroke.
package struct FoldedTexts: Sendable {
  private var texts: [String]

  package init(_ texts: [String]) {
    self.texts = texts
  }

  /// Positions of the texts that match, best first; equal ones in their own order.
  package func matches(_ query: Query) -> [(position: Int, score: Int)] {
    texts.indices.compactMap { i in query.score(texts[i]).map { (i, $0) } }
  }
}
