/// A sort key that orders text as a Vietnamese dictionary does: letters, then tones, then case.
package struct CollationKey: Hashable, Sendable {
  private var bytes: String

  package init(_ text: String) {
    bytes = text
  }

  /// The key of a person's name as Vietnamese lists order it: by the given name (the last word,
  /// with its tones), then by the whole.
  package init(personalName name: String) {
    bytes = (name.split(separator: " ").last.map(String.init) ?? "") + " " + name
  }
}

extension CollationKey: Comparable {
  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes < right.bytes
  }
}
