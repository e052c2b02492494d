/// A sort key that orders text as a Vietnamese dictionary does: letters, then tones, then case.
///
/// The order is that of ICU's collation `vi`. Two texts that it takes for equal, such as NFC and NFD
/// of one name, have equal keys.
package struct CollationKey: Hashable, Sendable {
  /// Three levels, a zero byte between them.
  private var bytes: [UInt8]

  package init(_ text: String) {
    bytes = []
    append(text)
  }

  /// The key of a person's name as Vietnamese lists order it: by the given name (the last word,
  /// with its tones), then by the whole.
  package init(personalName name: String) {
    bytes = []
    let given = name.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    append(given)
    bytes.append(0)
    append(name)
  }

  private mutating func append(_ text: String) {
    var levels = CollationLevels(capacity: text.utf8.count)
    levels.append(text)
    bytes.append(contentsOf: levels.primary)
    bytes.append(0)
    bytes.append(contentsOf: CollationLevels.trimmed(levels.secondary))
    bytes.append(0)
    bytes.append(contentsOf: CollationLevels.trimmed(levels.tertiary))
  }
}

extension CollationKey: Comparable {
  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.withUnsafeBufferPointer { left in
      right.bytes.withUnsafeBufferPointer { right in
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
          return left[index] < right[index]
        }
        return left.count < right.count
      }
    }
  }
}
