/// Words as they stand in a text, looked at as Vietnamese syllables.
package enum WrittenSyllable {
  /// Whether a word is written as a Vietnamese syllable is, whatever its capitals.
  ///
  /// It has letters of the alphabet alone (Ð and Ɖ stand for Đ), one tone at most, consonants and vowels that go together.
  package static func isPlausible(_ word: some StringProtocol) -> Bool {
    var syllable = Syllable()
    for scalar in Composition.decomposed(word.lowercased()) {
      switch scalar.value {
      case 0x61...0x7A:
        syllable.letters.append(Syllable.Letter(base: UInt8(scalar.value), isUpper: false))
      case 0x111, 0xF0, 0x256:
        syllable.letters.append(
          Syllable.Letter(base: UInt8(ascii: "d"), isUpper: false, quality: .stroke)
        )
      case 0x300...0x36F:
        guard add(LetterMarks(combining: scalar.value), to: &syllable) else { return false }
      default: return false
      }
    }
    return !syllable.letters.isEmpty && syllable.isPlausible
  }

  /// Adds a mark to the last letter; false where it cannot take it.
  private static func add(_ marks: LetterMarks, to syllable: inout Syllable) -> Bool {
    guard let last = syllable.letters.indices.last else { return false }
    let letter = syllable.letters[last]
    if marks.tone != .ngang {
      guard syllable.tone == .ngang, letter.isVowel else { return false }
      syllable.tone = marks.tone
      return true
    }
    guard letter.quality == .none, takes(letter.base, marks.quality) else { return false }
    syllable.letters[last].quality = marks.quality
    return true
  }

  /// Whether the alphabet has the letter with that mark.
  private static func takes(_ base: UInt8, _ quality: LetterMarks.Quality) -> Bool {
    switch quality {
    case .circumflex: "aeo".utf8.contains(base)
    case .breve: base == UInt8(ascii: "a")
    case .horn: "ou".utf8.contains(base)
    case .none, .stroke, .foreign: false
    }
  }
}
