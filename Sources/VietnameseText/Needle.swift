/// One way to read one word of a query: letters to find at the beginning of a word, and the marks
/// that must be on them.
struct Needle: Hashable, Sendable {
  /// Folded bytes; never empty.
  let letters: [UInt8]
  /// Which bits of ``LetterMarks`` matter, letter by letter, and what they must be.
  let mask: [UInt8]
  let marks: [UInt8]
  /// Whether any mark matters.
  let isStrict: Bool
  /// Whether the letters stand as typed, not as keystrokes that spell something.
  let isPlain: Bool

  /// A needle for letters with their marks as ``FoldingTable`` gives them.
  ///
  /// What is marked must be there: ơ finds ờ and ớ, for the tone is put on afterwards, but not o. A
  /// tone on a run of vowels says that the run is complete, so its vowels are taken exactly: ó does
  /// not find ớ. A letter without marks in a run without tone finds all.
  init(letters: [UInt8], marks: [UInt8], isPlain: Bool) {
    var mask = marks.map { $0 & LetterMarks.qualityBits == 0 ? 0 : LetterMarks.qualityBits }
    var start = 0
    while start < letters.count {
      var end = start + 1
      if FoldingTable.isVowel(letters[start]) {
        while end < letters.count, FoldingTable.isVowel(letters[end]) { end += 1 }
      }
      if marks[start..<end].contains(where: { $0 & LetterMarks.toneBits != 0 }) {
        for index in start..<end {
          mask[index] = LetterMarks.qualityBits
          if marks[index] & LetterMarks.toneBits != 0 { mask[index] |= LetterMarks.toneBits }
        }
      }
      start = end
    }
    self.letters = letters
    self.mask = mask
    self.marks = marks
    isStrict = mask.contains { $0 != 0 }
    self.isPlain = isPlain
  }
}

extension Needle {
  /// Points for a match in a word, from 1 to 255: above all a whole word, then the very marks, then
  /// letters as typed, then an early place.
  static let wholeWord: UInt8 = 128
  static let exactMarks: UInt8 = 64
  static let asTyped: UInt8 = 32
  static let farthest = 30

  /// Points for the needle at a place where a word begins and the first letter fits; 0 if it does
  /// not match.
  ///
  /// - Parameters:
  ///   - text: The letters of the whole buffer; a byte below 0x21 ends a word, one follows the end.
  ///   - textMarks: The marks of the same letters.
  ///   - position: Where the word begins.
  ///   - offset: How far into its text that is, in bytes.
  /// - Returns: 0, or points as above.
  @inline(__always)
  func points(
    _ text: UnsafePointer<UInt8>,
    _ textMarks: UnsafePointer<UInt8>,
    at position: Int,
    offset: Int
  ) -> UInt8 {
    let count = letters.count
    return letters.withUnsafeBufferPointer { letters in
      for index in 0..<count where text[position + index] != letters[index] { return 0 }
      return marks.withUnsafeBufferPointer { marks in
        var difference: UInt8 = 0
        for index in 0..<count { difference |= textMarks[position + index] ^ marks[index] }
        if difference != 0, isStrict {
          for index in 0..<count
          where (textMarks[position + index] ^ marks[index]) & mask[index] != 0 { return 0 }
        }
        var points = UInt8(1 + Self.farthest - min(Self.farthest, offset))
        if text[position + count] <= 0x20 { points += Self.wholeWord }
        if difference == 0 { points += Self.exactMarks }
        if isPlain { points += Self.asTyped }
        return points
      }
    }
  }
}
