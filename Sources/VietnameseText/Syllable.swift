/// One word while an input method works on it: letters, their marks, one tone.
struct Syllable {
  struct Letter {
    /// ASCII, lower case.
    var base: UInt8
    var isUpper: Bool
    var quality: LetterMarks.Quality = .none

    var isVowel: Bool { FoldingTable.isVowel(base) }
  }

  var letters: [Letter] = []
  var tone: LetterMarks.Tone = .ngang

  /// The run of vowels that carries the tone, without the u of "qu" and the i of "gi".
  var nucleus: Range<Int> {
    guard var start = letters.firstIndex(where: \.isVowel) else {
      return letters.count..<letters.count
    }
    let end = letters[start...].firstIndex { !$0.isVowel } ?? letters.count
    if start == 1, end > start + 1, isGlide(letters[0].base, letters[1].base) { start += 1 }
    return start..<end
  }

  private func isGlide(_ consonant: UInt8, _ vowel: UInt8) -> Bool {
    (consonant == UInt8(ascii: "q") && vowel == UInt8(ascii: "u"))
      || (consonant == UInt8(ascii: "g") && vowel == UInt8(ascii: "i"))
  }

  /// Whether it can be a Vietnamese syllable or the beginning of one; a word without any vowel
  /// (ĐBSCL) can.
  var isPlausible: Bool {
    let nucleus = nucleus
    guard !nucleus.isEmpty else { return tone == .ngang }
    return SyllableRules.allow(
      onset: spelling(of: 0..<nucleus.lowerBound),
      vowels: spelling(of: nucleus),
      final: spelling(of: nucleus.upperBound..<letters.count),
      tone: tone
    )
  }

  /// Whether the consonants are those of a syllable, so that a key may still change its vowels.
  var canTakeMarks: Bool {
    let nucleus = nucleus
    return SyllableRules.allow(
      onset: spelling(of: 0..<nucleus.lowerBound),
      final: spelling(of: nucleus.upperBound..<letters.count)
    )
  }

  private func spelling(of range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    for letter in letters[range] {
      scalars.append(Alphabet.letter(letter.base, letter.quality, .ngang, isUpper: false))
    }
    return String(scalars)
  }

  /// Where the tone is written, the way most papers and input methods still do (hòa, thúy, not
  /// hoà, thuý): on the marked vowel, the last of two; else on the vowel before the end, or on the
  /// last where a consonant follows.
  var tonePosition: Int? {
    let nucleus = nucleus
    guard !nucleus.isEmpty else { return nil }
    if let marked = nucleus.last(where: { letters[$0].quality != .none }) { return marked }
    if nucleus.count == 1 { return nucleus.lowerBound }
    if nucleus.upperBound < letters.count { return nucleus.upperBound - 1 }
    return nucleus.upperBound - 2
  }

  /// The word as it is written.
  var text: String {
    var scalars = String.UnicodeScalarView()
    let toned = tonePosition
    for (position, letter) in letters.enumerated() {
      scalars.append(
        Alphabet.letter(
          letter.base,
          letter.quality,
          position == toned ? tone : .ngang,
          isUpper: letter.isUpper
        )
      )
    }
    return String(scalars)
  }
}
