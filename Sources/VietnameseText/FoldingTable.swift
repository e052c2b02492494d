/// What every Latin letter becomes without its case and marks, and the loop that applies it.
///
/// An entry is the letter in its low byte and ``LetterMarks`` in its high byte; 0 sends the scalar
/// the slow way. Both forms, NFC and NFD, give the same letters and the same marks, because the
/// entries come from the canonical decompositions.
struct FoldingTable: Sendable {
  /// In the order of ``letters``; what is no letter is 0 or, in ``search``, a separator.
  private let entries: [UInt16]
  private let separators: Bool

  /// Keeps what is not a letter.
  static let text = FoldingTable(letters, separators: false)
  /// Makes a space of what stands between words, so that one comparison finds where a word begins.
  static let search = FoldingTable(separated(letters), separators: true)

  /// Where the entries of U+1E00 stand; the 48 before are empty.
  static let additional = 0x280
  /// The bit of an entry whose letter is a capital.
  static let isCapital: UInt16 = 0x4000

  /// What stands between words when separators are made; all separators are less than 0x21.
  ///
  /// The lowest bit is set before a word without any mark, and cleared before one that has some.
  static let separator: UInt8 = 0x1F
  /// What stands before each text, and after the last.
  static let textSeparator: UInt8 = 0x0B
  /// What stands before the lines of a text that are of this standing, and of the next lower one two
  /// more; up to the lowest of ``LineStanding``.
  static let lineSeparator: UInt8 = 0x0D
  /// The bit that tells of the word after a separator.
  static let isUnmarked: UInt8 = 1

  private init(_ entries: [UInt16], separators: Bool) {
    self.entries = entries
    self.separators = separators
  }

  /// The entries with a separator for all up to U+00BF that makes no word.
  private static func separated(_ letters: [UInt16]) -> [UInt16] {
    var entries = letters
    for value in 0..<0xC0 {
      let isWord = Unicode.Scalar(UInt8(value)).isASCIIWord
      if !isWord { entries[value] = UInt16(separator) }
    }
    return entries
  }

  /// What a composed letter of Vietnamese is made of; nil for all else.
  @inline(__always)
  func letter(
    _ scalar: Unicode.Scalar
  ) -> (base: Unicode.Scalar, marks: LetterMarks, isUpper: Bool)? {
    let index: Int
    switch scalar.value {
    case 0xC0..<0x280: index = Int(scalar.value)
    case 0x1E00..<0x1F00: index = Int(scalar.value) - 0x1E00 + Self.additional
    default: return nil
    }
    let entry = entries[index]
    let marks = LetterMarks(bits: Self.marks(of: entry))
    guard entry != 0, marks.quality != .foreign else { return nil }
    return (Unicode.Scalar(UInt8(entry & 0xFF)), marks, entry & Self.isCapital != 0)
  }

  @inline(__always)
  private static func marks(of entry: UInt16) -> UInt8 {
    UInt8(truncatingIfNeeded: entry >> 8) & (LetterMarks.qualityBits | LetterMarks.toneBits)
  }

  /// How many bytes the output needs at most.
  static func capacity(for count: Int) -> Int { 3 * count + 4 }

  /// Folds UTF-8.
  ///
  /// - Parameters:
  ///   - input: UTF-8; a byte that is not becomes U+FFFD.
  ///   - letters: Room for ``capacity(for:)`` bytes; ``search`` wants a separator before it, to
  ///     tell there of the first word.
  ///   - marks: As much again for the marks, the tone moved to the first vowel of its run (hoà and
  ///     hòa are one word); nil where nobody needs them.
  ///   - origins: The offset in `input` that each byte came from, where somebody needs it.
  /// - Returns: The number of bytes written.
  func fold(
    _ input: UnsafeBufferPointer<UInt8>,
    letters: UnsafeMutablePointer<UInt8>,
    marks: UnsafeMutablePointer<UInt8>? = nil,
    origins: UnsafeMutablePointer<Int32>? = nil
  ) -> Int {
    entries.withUnsafeBufferPointer { entries in
      guard let marks else {
        return separators
          ? run(input, entries, letters, letters, flagging: true, marking: false, origins: nil)
          : run(input, entries, letters, letters, flagging: false, marking: false, origins: nil)
      }
      guard let origins else {
        return run(input, entries, letters, marks, flagging: true, marking: true, origins: nil)
      }
      return run(input, entries, letters, marks, flagging: true, marking: true, origins: origins)
    }
  }

  @inline(__always)
  private func run(
    _ input: UnsafeBufferPointer<UInt8>,
    _ entries: UnsafeBufferPointer<UInt16>,
    _ letters: UnsafeMutablePointer<UInt8>,
    _ marks: UnsafeMutablePointer<UInt8>,
    flagging: Bool,
    marking: Bool,
    origins: UnsafeMutablePointer<Int32>?
  ) -> Int {
    let end = input.count
    guard let bytes = input.baseAddress, let table = entries.baseAddress else { return 0 }
    var i = 0
    var out = 0
    var separator = -1
    while i < end {
      let first = bytes[i]
      if first < 0x80 {
        let letter = UInt8(truncatingIfNeeded: table[Int(first)])
        letters[out] = letter
        if marking { marks[out] = 0 }
        if flagging { separator = letter <= 0x20 ? out : separator }
        if let origins { origins[out] = Int32(truncatingIfNeeded: i) }
        out += 1
        i += 1
        continue
      }
      var entry: UInt16 = 0
      var length = 1
      if first >= 0xC2, first < 0xE0, i + 1 < end, bytes[i + 1] & 0xC0 == 0x80 {
        length = 2
        if first < 0xCA {
          entry = table[Int(first & 0x1F) << 6 | Int(bytes[i + 1] & 0x3F)]
        } else if first == 0xCC || (first == 0xCD && bytes[i + 1] < 0xB0) {
          if flagging, out > 0 { letters[separator] &= ~Self.isUnmarked }
          if marking, out > 0 {
            let scalar = UInt32(first & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F)
            let added = LetterMarks(bits: marks[out - 1]).adding(LetterMarks(combining: scalar))
            Self.mark(letters, marks, out - 1, added.bits)
          }
          i += 2
          continue
        }
      } else if first == 0xE1, i + 2 < end, bytes[i + 1] & 0xFC == 0xB8,
        bytes[i + 2] & 0xC0 == 0x80
      {
        length = 3
        entry = table[Self.additional + (Int(bytes[i + 1] & 3) << 6 | Int(bytes[i + 2] & 0x3F))]
      }
      if entry != 0 {
        letters[out] = UInt8(truncatingIfNeeded: entry)
        let bits = Self.marks(of: entry)
        if marking { Self.mark(letters, marks, out, bits) }
        if flagging {
          if bits != 0 { letters[separator] &= ~Self.isUnmarked }
          separator = letters[out] <= 0x20 ? out : separator
        }
        if let origins { origins[out] = Int32(truncatingIfNeeded: i) }
        out += 1
        i += length
        continue
      }
      let rare = RareFolding.fold(input, at: i, separators: separators)
      for byte in rare.bytes {
        letters[out] = byte
        if marking { marks[out] = 0 }
        if flagging { separator = byte <= 0x20 ? out : separator }
        if let origins { origins[out] = Int32(truncatingIfNeeded: i) }
        out += 1
      }
      i += rare.length
    }
    return out
  }

  /// Sets the marks of a letter, and carries its tone to the first vowel of the run, if none is
  /// there: past the u of "qu" and the i of "gi", which belong to the consonant.
  @inline(__always)
  private static func mark(
    _ letters: UnsafeMutablePointer<UInt8>,
    _ marks: UnsafeMutablePointer<UInt8>,
    _ position: Int,
    _ bits: UInt8
  ) {
    marks[position] = bits
    guard bits & LetterMarks.toneBits != 0, isVowel(letters[position]) else { return }
    var first = position
    // No run of vowels is so long in any language; a made-up one must not be gone through for each tone.
    while first > 0, position - first < longestRun, isVowel(letters[first - 1]) {
      if first > 1, belongsToConsonant(letters[first - 2], letters[first - 1]) { break }
      first -= 1
    }
    guard first < position, marks[first] & LetterMarks.toneBits == 0 else { return }
    marks[first] |= bits & LetterMarks.toneBits
    marks[position] = bits & LetterMarks.qualityBits
  }

  private static let longestRun = 16

  @inline(__always)
  private static func belongsToConsonant(_ consonant: UInt8, _ vowel: UInt8) -> Bool {
    (consonant == UInt8(ascii: "q") && vowel == UInt8(ascii: "u"))
      || (consonant == UInt8(ascii: "g") && vowel == UInt8(ascii: "i"))
  }

  /// Whether an ASCII letter in lower case is one of a, e, i, o, u, y.
  @inline(__always)
  static func isVowel(_ letter: UInt8) -> Bool {
    // Bits 0 (a), 4 (e), 8 (i), 14 (o), 20 (u), 24 (y).
    letter >= 0x61 && letter <= 0x79 && 0x110_4111 >> UInt32(letter - 0x61) & 1 == 1
  }
}

extension Unicode.Scalar {
  /// Whether it is an ASCII letter or digit: what words are made of.
  var isASCIIWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
