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
  /// The first letter whose marks matter, if a scan may look so far; else 0.
  private let firstStrict: Int
  /// Whether the letters stand as typed, not as keystrokes that spell something.
  let isPlain: Bool
  /// Whether a word must end where the letters do.
  let needsWhole: Bool

  /// A needle for letters with their marks as ``FoldingTable`` gives them.
  ///
  /// What is marked must be there: ơ finds ờ and ớ, for the tone is put on afterwards, but not o. A
  /// tone on a run of vowels says that the run is complete, so its vowels are taken exactly: ó does
  /// not find ớ. A letter without marks in a run without tone finds all.
  init(letters: [UInt8], marks: [UInt8], isPlain: Bool, needsWhole: Bool = false) {
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
    firstStrict = mask.prefix(ByteScanner.reach + 1).firstIndex { $0 != 0 } ?? 0
    self.isPlain = isPlain
    self.needsWhole = needsWhole
  }
}

extension Needle {
  /// Points for a match in a word, from 1 to 255.
  ///
  /// Above all counts a whole word, then the very marks, then letters as typed, then an early
  /// place. A word typed without marks has them exactly where the word found has none; its
  /// separator tells, so that the marks need not be fetched.
  static let wholeWord: UInt8 = 128
  static let exactMarks: UInt8 = 64
  static let asTyped: UInt8 = 32
  static let farthest = 30

  /// The needle's arrays as pointers, for the time of a scan.
  struct View {
    let count: Int
    let letters: UnsafePointer<UInt8>
    let isStrict: Bool
    fileprivate let firstStrict: Int
    fileprivate let mask: UnsafePointer<UInt8>
    fileprivate let marks: UnsafePointer<UInt8>
    fileprivate let points: UInt8
    /// 1 where a word that goes on will do, else 0.
    fileprivate let mayGoOn: UInt8
  }

  /// Gives a view that must not leave the closure.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result? {
    letters.withUnsafeBufferPointer { letters in
      mask.withUnsafeBufferPointer { mask in
        marks.withUnsafeBufferPointer { marks in
          guard let letterBytes = letters.baseAddress, let mask = mask.baseAddress,
            let marks = marks.baseAddress
          else { return nil }
          let view = View(
            count: letters.count,
            letters: letterBytes,
            isStrict: isStrict,
            firstStrict: firstStrict,
            mask: mask,
            marks: marks,
            points: 1 + (isPlain ? Self.asTyped : 0),
            mayGoOn: needsWhole ? 0 : 1
          )
          return body(view)
        }
      }
    }
  }
}

extension Needle.View {
  /// Whether its last letter, and the marks of the first letter whose marks matter, are at a place.
  ///
  /// Like a scan it looks no farther than ``ByteScanner/reach`` behind the place.
  @inline(__always)
  func mayMatch(
    _ text: UnsafePointer<UInt8>,
    _ textMarks: UnsafePointer<UInt8>,
    at position: Int
  ) -> Bool {
    let last = min(count &- 1, ByteScanner.reach)
    let letter = text[position &+ last] ^ letters[last]
    let marks = textMarks[position &+ firstStrict] ^ marks[firstStrict]
    return letter | (marks & mask[firstStrict]) == 0
  }

  /// Points for the needle at a place where a word begins; 0 if it does not match.
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
    let text = text + position
    var index = 0
    while index < count {
      guard text[index] == letters[index] else { return 0 }
      index &+= 1
    }
    // No branches from here on: mispredicting whether a word is whole or exact costs more than all
    // the rest. The points add up to less than a byte holds.
    var isExact = text[-1] & FoldingTable.isUnmarked
    var isRight = true
    if isStrict {
      let textMarks = textMarks + position
      var difference: UInt8 = 0
      var violation: UInt8 = 0
      index = 0
      while index < count {
        let differing = textMarks[index] ^ marks[index]
        difference |= differing
        violation |= differing & mask[index]
        index &+= 1
      }
      isRight = violation == 0
      isExact = difference == 0 ? 1 : 0
    }
    let isWhole: UInt8 = text[count] <= 0x20 ? 1 : 0
    let nearness = UInt8(truncatingIfNeeded: Needle.farthest &- min(Needle.farthest, offset))
    let total =
      points &+ nearness &+ isWhole &* Needle.wholeWord &+ isExact &* Needle.exactMarks
    return isRight && isWhole | mayGoOn != 0 ? total : 0
  }
}
