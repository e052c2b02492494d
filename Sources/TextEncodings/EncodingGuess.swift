import VietnameseText

/// What encoding a text seems to be in, by how much of it is Vietnamese when it is read so.
package struct EncodingGuess: Hashable, Sendable {
  package var encoding: TextEncoding
  /// The first line on which the encoding matters, to be shown to a person.
  package var sample: String
  /// The same line before: as a program shows it that takes it for Western; empty for UTF-16.
  package var original = ""
  /// Words with letters beyond ASCII: how many can be Vietnamese, and how many there are.
  package var vietnameseWords: Int
  package var words: Int
  /// All of the text that was looked at: encodings that read the same do not compete.
  private var text: String

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
    return sorted(encodings.compactMap { guess(bytes, as: $0) })
  }

  /// What a text in Unicode was typed with, if with the font of an older encoding; best first.
  ///
  /// The lines are as they are: "NguyÔn V¨n An".
  package static func guesses(rereading lines: [String]) -> [EncodingGuess] {
    let fonts: [TextEncoding] = [.tcvn3, .vni, .viscii, .windows1258]
    return sorted(
      fonts.map { font in
        guess(lines.map { ($0, TextEncoding.reread($0, as: font) ?? $0) }, font)
      }
    )
  }

  /// The one of several guesses, best first, for which the evidence is enough; nothing where another
  /// would do nearly as well, or where few of the words are Vietnamese.
  package static func decided(_ guesses: [EncodingGuess]) -> EncodingGuess? {
    guard let best = guesses.first else { return nil }
    // Every second byte says so.
    if best.encoding.isUTF16 { return best }
    let other = guesses.dropFirst().filter { $0.text != best.text }.map(\.merit).max() ?? 0
    let lead = best.merit - max(other, 0)
    let isVietnamese = best.vietnameseWords * 4 >= best.words * 3
    return best.words >= 3 && isVietnamese && lead >= max(3, best.words / 10) ? best : nil
  }

  private static func sorted(_ guesses: [EncodingGuess]) -> [EncodingGuess] {
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
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard !encoding.isUTF16 else { return guess(lines.map { ("", $0) }, encoding) }
    let western = SingleByteTable.windows1252.text(sample).split(whereSeparator: \.isNewline)
    return guess(
      lines.enumerated().map { index, line in
        (index < western.count ? String(western[index]) : "", line)
      },
      encoding
    )
  }

  /// What speaks for an encoding in lines, each as it is and as the encoding reads it.
  private static func guess(
    _ lines: [(original: String, text: String)],
    _ encoding: TextEncoding
  ) -> EncodingGuess {
    var guess = EncodingGuess(
      encoding: encoding,
      sample: "",
      vietnameseWords: 0,
      words: 0,
      text: lines.map(\.text).joined(separator: "\n")
    )
    func show(_ line: (original: String, text: String)) {
      guess.sample = String(line.text.prefix(sampleLength))
      guess.original = String(line.original.prefix(sampleLength))
    }
    for line in lines {
      for word in line.text.split(whereSeparator: isSeparator) where !word.utf8.allSatisfy(isPlain)
      {
        guess.words += 1
        if WrittenSyllable.isPlausible(word) { guess.vietnameseWords += 1 }
        if guess.sample.isEmpty { show(line) }
      }
    }
    if guess.sample.isEmpty, let first = lines.first { show(first) }
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
