/// What every Latin letter becomes without its case and marks, and the loop that applies it.
///
/// An entry is the letter in its low byte and ``LetterMarks`` in its high byte; 0 sends the scalar
/// the slow way. Both forms, NFC and NFD, give the same letters and the same marks, because the
/// entries come from the canonical decompositions.
struct FoldingTable: Sendable {
  /// U+0000 to U+027F, where the last 48 are empty, then U+1E00 to U+1EFF.
  private let entries: [UInt16]
  private let separators: Bool
  /// Whether each letter of the table is a capital.
  private let capitals: [Bool]

  /// Keeps what is not a letter.
  static let text = FoldingTable(separators: false)
  /// Makes a space of what stands between words, so that one comparison finds where a word begins.
  static let search = FoldingTable(separators: true)

  private static let additional = 0x280

  /// What stands between words when separators are made; all separators are less than 0x21.
  ///
  /// The lowest bit is set before a word without any mark, and cleared before one that has some.
  static let separator: UInt8 = 0x1F
  /// What stands before each text, and after the last.
  static let textSeparator: UInt8 = 0x0B
  /// The bit that tells of the word after a separator.
  static let isUnmarked: UInt8 = 1

  /// Letters that Unicode does not decompose, with what they are taken for.
  private static let undecomposed: KeyValuePairs<Unicode.Scalar, Unicode.Scalar> = [
    "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n", "ſ": "s",
    "ƀ": "b", "ɗ": "d", "ƒ": "f", "ƙ": "k", "ƚ": "l", "ƶ": "z", "ǥ": "g", "ɇ": "e", "ɉ": "j",
    "ɍ": "r", "ɏ": "y",
  ]

  private init(separators: Bool) {
    var entries = [UInt16](repeating: 0, count: Self.additional + 0x100)
    for value in UInt16(0)..<0x80 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = ("A"..."Z").contains(scalar) ? value + 0x20 : value
      entries[Int(value)] = separators && !scalar.isASCIIWord ? UInt16(Self.separator) : letter
    }
    if separators {
      for value in 0x80..<0xC0 { entries[value] = UInt16(Self.separator) }
    }
    var capitals = [Bool](repeating: false, count: entries.count)
    for value in Array(UInt32(0xC0)..<0x250) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(value), let entry = Self.entry(scalar) else { continue }
      let index = Int(value < 0x1E00 ? value : value - 0x1E00 + UInt32(Self.additional))
      entries[index] = entry
      capitals[index] = scalar.properties.isUppercase
    }
    self.capitals = capitals
    self.entries = entries
    self.separators = separators
  }

  private static func entry(_ scalar: Unicode.Scalar) -> UInt16? {
    let parts = Composition.decomposed(scalar.properties.lowercaseMapping)
    guard var letter = parts.first else { return nil }
    var marks = LetterMarks(.none)
    if let plain = undecomposed.first(where: { $0.key == letter })?.value {
      letter = plain
      // ð is typed and read for đ; a stroke through another letter is no Vietnamese mark.
      marks = LetterMarks(plain == "d" ? .stroke : .foreign)
    }
    guard letter.isASCII, letter.properties.isAlphabetic else { return nil }
    for mark in parts.dropFirst() { marks = marks.adding(LetterMarks(combining: mark.value)) }
    return UInt16(letter.value) | UInt16(marks.bits) << 8
  }

  /// What a composed letter of Vietnamese is made of; nil for all else.
  @inline(__always)
  func letter(
    _ scalar: Unicode.Scalar
  ) -> (base: Unicode.Scalar, marks: LetterMarks, isUpper: Bool)? {
    let index: Int
    switch scalar.value {
    case 0xC0..<0x250: index = Int(scalar.value)
    case 0x1E00..<0x1F00: index = Int(scalar.value) - 0x1E00 + Self.additional
    default: return nil
    }
    let marks = LetterMarks(bits: UInt8(entries[index] >> 8))
    guard entries[index] != 0, marks.quality != .foreign else { return nil }
    return (Unicode.Scalar(UInt8(entries[index] & 0xFF)), marks, capitals[index])
  }

  /// How many bytes the output needs at most.
  static func capacity(for count: Int) -> Int { 3 * count + 4 }

  /// Folds UTF-8.
  ///
  /// - Parameters:
  ///   - input: UTF-8; a byte that is not becomes U+FFFD.
  ///   - letters: Room for ``capacity(for:)`` bytes; ``search`` wants a separator before it, to tell
  ///     there of the first word.
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
        let bits = UInt8(truncatingIfNeeded: entry >> 8)
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
    while first > 0, isVowel(letters[first - 1]) {
      if first > 1, belongsToConsonant(letters[first - 2], letters[first - 1]) { break }
      first -= 1
    }
    guard first < position, marks[first] & LetterMarks.toneBits == 0 else { return }
    marks[first] |= bits & LetterMarks.toneBits
    marks[position] = bits & LetterMarks.qualityBits
  }

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
