/// A personal name as it is compared with another: whether both can be one person's.
///
/// Two questions, of which the first is the stricter: ``isLike(_:)`` tells whether both are one name
/// written twice; ``isNear(_:)`` tells whether they look alike enough to ask somebody.
package struct ComparedName: Hashable, Sendable {
  /// Lower case without marks, one space between words.
  package let folded: String
  /// Lower case with marks, each word's tone behind it: "hoà" and "hòa" are one.
  package let spelled: String
  /// As ``spelled``, with each tone where it was written.
  private let written: String
  private let hasMarks: Bool

  /// - Parameter text: The name without a title.
  package init(_ text: String) {
    var spelled = String.UnicodeScalarView()
    var written = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    var tones: [Unicode.Scalar] = []
    var hasMarks = false
    func end() {
      guard !word.isEmpty else { return }
      spelled.append(contentsOf: word + tones + [" "])
      written.append(" ")
      word = []
      tones = []
    }
    for scalar in Composition.decomposed(text.lowercased()) {
      switch scalar.value {
      case 0x300...0x36F where word.isEmpty: break
      case 0x300, 0x301, 0x303, 0x309, 0x323:
        tones.append(scalar)
        written.append(scalar)
        hasMarks = true
      case 0x300...0x36F:
        word.append(scalar)
        written.append(scalar)
        hasMarks = true
      case 0x111, 0xF0, 0x256:
        word.append("đ")
        written.append("đ")
        hasMarks = true
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          word.append(scalar)
          written.append(scalar)
        } else {
          end()
        }
      }
    }
    end()
    self.hasMarks = hasMarks
    self.written = String(written)
    self.spelled = String(spelled.dropLast())
    folded = Folding.fold(self.spelled)
  }

  /// Whether both are one name: equal but for the place of tones; equal but for marks where one side
  /// was typed without any; or one word apart by a slip that leaves no syllable ("Hânn").
  ///
  /// Names that both have marks and differ in them are two names: Dung and Dũng. A name such as
  /// "Phan Kim Anh" may have all its marks: without them counts only what lacks some before the given
  /// name as well.
  package func isLike(_ other: ComparedName) -> Bool {
    if spelled == other.spelled { return !spelled.isEmpty }
    if folded == other.folded {
      return hasMarks != other.hasMarks && family(of: spelled) != family(of: other.spelled)
    }
    return isSlip(of: other)
  }

  /// Whether both are equal but for marks, for one letter of a word, for the order of words, or for words in
  /// the middle that one side leaves out.
  package func isNear(_ other: ComparedName) -> Bool {
    guard folded != other.folded else { return !folded.isEmpty }
    let (letters, others) = (Array(folded.utf8), Array(other.folded.utf8))
    guard !letters.isEmpty, !others.isEmpty else { return false }
    let (words, otherWords) = (self.words, other.words)
    if EditDistance.isAtMostOne(letters, others) {
      // A letter that is a whole word says nothing: Lê A and Lê B.
      return words.count != otherWords.count
        || zip(words, otherWords).allSatisfy { $0 == $1 || $0.utf8.count > 1 && $1.utf8.count > 1 }
    }
    guard words.count > 1, otherWords.count > 1 else { return false }
    return words.sorted() == otherWords.sorted()
      || words.first == otherWords.first && words.last == otherWords.last
        && abs(words.count - otherWords.count) == 1
        && (Self.holds(words, otherWords) || Self.holds(otherWords, words))
  }

  /// Keys of which two names that are near share one; sharing one proves nothing.
  ///
  /// A name of more letters than anybody has is near only to those with the same words.
  package var nearKeys: Set<Int> {
    let letters = Array(folded.utf8)
    var keys: Set<Int> = [
      Self.key(letters), Self.key(Array(words.sorted().joined(separator: " ").utf8)),
    ]
    for place in letters.indices where letters.count <= Self.longest {
      var shorter = letters
      shorter.remove(at: place)
      keys.insert(Self.key(shorter))
    }
    let words = words
    guard words.count <= Self.longest else { return keys }
    for place in words.indices.dropFirst().dropLast() {
      var fewer = words
      fewer.remove(at: place)
      keys.insert(Self.key(Array(fewer.joined(separator: " ").utf8)))
    }
    return keys
  }

  /// Letters of a name that are compared one by one.
  private static let longest = 80

  private var words: [Substring] { folded.split(separator: " ") }

  private static func key(_ letters: [UInt8]) -> Int { letters.hashValue }

  /// All words but the given name.
  private func family(of spelled: String) -> Substring {
    spelled.lastIndex(of: " ").map { spelled[..<$0] } ?? ""
  }

  /// Whether one word alone differs, by one letter, and is a syllable on one side only.
  private func isSlip(of other: ComparedName) -> Bool {
    let (mine, its) = (spelled.split(separator: " "), other.spelled.split(separator: " "))
    guard mine.count == its.count else { return false }
    let different = mine.indices.filter { mine[$0] != its[$0] }
    guard different.count == 1, let place = different.first else { return false }
    let word = written.split(separator: " ")[place]
    let otherWord = other.written.split(separator: " ")[place]
    guard WrittenSyllable.isPlausible(word) != WrittenSyllable.isPlausible(otherWord) else {
      return false
    }
    return EditDistance.isAtMostOne(
      Array(Folding.fold(String(word)).utf8),
      Array(Folding.fold(String(otherWord)).utf8)
    )
  }

  /// Whether all words of the second stand in the first, in their order.
  private static func holds(_ words: [Substring], _ others: [Substring]) -> Bool {
    var rest = others[...]
    for word in words where word == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
