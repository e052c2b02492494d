import VietnameseText

/// What encoding a text seems to be in, by how much of it is Vietnamese when it is read so.
package struct EncodingGuess: Hashable, Sendable {
  package var encoding: TextEncoding
  /// The first line on which the encoding matters, to be shown to a person.
  package var sample: String
  /// Words with letters beyond ASCII: how many can be Vietnamese, and how many there are.
  package var vietnameseWords: Int
  package var words: Int

  /// How many bytes are looked at.
  private static let sampleSize = 1 << 16
  private static let sampleLength = 80

  /// The encodings that a text can be in, best first; UTF-8 before others that explain as much.
  ///
  /// The bytes are the text or its beginning, which may end within a letter.
  package static func guesses(_ bytes: [UInt8]) -> [EncodingGuess] {
    if let marked = marked(bytes) { return [marked] }
    var encodings = TextEncoding.allCases.filter { !$0.isUTF16 }
    if let order = utf16Order(bytes) { encodings.insert(order, at: 0) }
    let guesses = encodings.compactMap { guess(bytes, as: $0) }
    // Sorted by merit; where that is equal the order above stands.
    let order = guesses.indices.sorted { (-guesses[$0].merit, $0) < (-guesses[$1].merit, $1) }
    let sorted = order.map { guesses[$0] }
    // Those that explain nothing are of use only where nothing else is left.
    return sorted.prefix(1) + sorted.dropFirst().filter { $0.vietnameseWords > 0 }
  }

  /// What its first bytes say.
  private static func marked(_ bytes: [UInt8]) -> EncodingGuess? {
    let marks: [(mark: [UInt8], encoding: TextEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
      ([0xFE, 0xFF], .utf16BigEndian),
    ]
    return marks.first { bytes.starts(with: $0.mark) }.flatMap { guess(bytes, as: $0.encoding) }
  }

  /// UTF-16 without a mark: of every two bytes one is the upper half of a letter, and those of
  /// Vietnamese are few.
  private static func utf16Order(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    let upperHalves: Set<UInt8> = [0x00, 0x01, 0x03, 0x1E, 0x20]
    func share(_ parity: Int) -> Double {
      let half = sample.indices.filter { $0 % 2 == parity }
      return Double(half.count { upperHalves.contains(sample[$0]) }) / Double(half.count)
    }
    let (even, odd) = (share(0), share(1))
    guard sample.contains(0), max(even, odd) > 0.9, min(even, odd) < 0.5 else { return nil }
    return odd > even ? .utf16LittleEndian : .utf16BigEndian
  }

  /// Nothing where the bytes cannot be of this encoding.
  private static func guess(_ bytes: [UInt8], as encoding: TextEncoding) -> EncodingGuess? {
    let sample = Array(bytes.prefix(sampleSize))
    guard let text = beginning(sample, as: encoding) else { return nil }
    var guess = EncodingGuess(encoding: encoding, sample: "", vietnameseWords: 0, words: 0)
    var first: Substring?
    for line in text.split(whereSeparator: \.isNewline) {
      first = first ?? line
      for word in line.split(whereSeparator: isSeparator) where !word.utf8.allSatisfy(isPlain) {
        guess.words += 1
        if WrittenSyllable.isPlausible(word) { guess.vietnameseWords += 1 }
        if guess.sample.isEmpty { guess.sample = String(line.prefix(sampleLength)) }
      }
    }
    if guess.sample.isEmpty { guess.sample = String((first ?? "").prefix(sampleLength)) }
    return guess
  }

  /// The text of the sample, which may have been cut within a letter.
  private static func beginning(_ sample: [UInt8], as encoding: TextEncoding) -> String? {
    for cut in 0..<4 where cut <= sample.count {
      if let text = try? TextEncoding.decode(Array(sample.dropLast(cut)), as: encoding) {
        return text
      }
    }
    return nil
  }

  /// What stands between words in a list.
  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || character.isASCII && !character.isLetter
      || "“”‘’–—…•".contains(character)
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  /// What speaks for the encoding: words that it makes Vietnamese, less those that it does not.
  private var merit: Int { vietnameseWords * 2 - words }
}

extension TextEncoding {
  fileprivate var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
