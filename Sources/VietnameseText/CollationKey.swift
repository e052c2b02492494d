/// A sort key that orders text as a Vietnamese dictionary does: letters, then tones, then case.
///
/// The order is that of ICU's collation `vi`, but for ð and ɖ, which are taken for đ. Two texts that it takes for equal, such as NFC and
/// NFD of one name, have equal keys.
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
    append(String(Self.lastWord(of: name)))
    bytes.append(0)
    append(name)
  }

  private static func lastWord(of name: String) -> Substring {
    let scalars = name.unicodeScalars
    guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
    let before = scalars[..<last].lastIndex(where: isSpace)
    return name[(before.map(scalars.index(after:)) ?? name.startIndex)...last]
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\t"
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
