/// A note of one's own as it is kept: composed, in one line, single spaces.
package enum OwnNote {
  /// Nil where it says nothing.
  package static func made(of text: String) -> String? {
    let words = Composition.composed(text).split { $0.isWhitespace || $0.isNewline }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
