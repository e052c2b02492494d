import Conference
import VietnameseText

// Texts as bytes: of a schedule's two million hardly one needs a look at what letter it is of.
extension PlainText {
  /// What is no text of a page: a name, a room, a title.
  ///
  /// Only what data may not hold is taken out.
  static func name(_ text: String) -> String? {
    var line: [UInt8] = []
    for word in words(of: cleaned(Array(text.utf8), keepingLines: false)[...]) {
      if !line.isEmpty { line.append(blank) }
      line += word
    }
    return line.isEmpty ? nil : Composition.composed(String(decoding: line, as: UTF8.self))
  }

  /// Blank lines part paragraphs; so does a line that begins as a part of a list.
  ///
  /// Other lines are one.
  static func paragraphs(_ text: [UInt8]) -> [String] {
    var paragraphs: [String] = []
    var paragraph: [UInt8] = []
    func end() {
      guard !paragraph.isEmpty else { return }
      paragraphs += pieces(Composition.composed(String(decoding: paragraph, as: UTF8.self)))
      paragraph.removeAll(keepingCapacity: true)
    }
    let clean = cleaned(text, keepingLines: true)
    for line in clean.split(separator: newline, omittingEmptySubsequences: false) {
      let words = words(of: line)
      if words.isEmpty || beginsItem(words) { end() }
      for word in words {
        if !paragraph.isEmpty { paragraph.append(blank) }
        paragraph += word
      }
    }
    end()
    return paragraphs
  }

  private static let blank = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")

  private static func words(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.split(separator: blank)
  }

  private static let bullets = ["-", "*", "•", "–", "+"].map { Array($0.utf8) }

  private static func beginsItem(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard let first = words.first, words.count > 1, first.count <= 3 else { return false }
    if bullets.contains(where: first.elementsEqual) { return true }
    guard let last = first.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")") else {
      return false
    }
    return first.count > 1 && first.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A text in pieces that data may hold; hardly any has more than one.
  private static func pieces(_ text: String) -> [String] {
    guard TextLimits.exceeds(TextLimits.data, text) else { return [text] }
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if count >= TextLimits.data / 2, scalar == " " || count == TextLimits.data {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        count = 0
      }
      if count == 0, scalar == " " { continue }
      piece.append(scalar)
      count += 1
    }
    if count > 0 { pieces.append(String(piece)) }
    return pieces
  }

  /// The text without controls and marks that turn the direction of writing; every blank is one sort of
  /// blank, every line's end one sort of end.
  private static func cleaned(_ bytes: [UInt8], keepingLines: Bool) -> [UInt8] {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    let end = keepingLines ? newline : blank
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte >= 0x80 else {
        switch byte {
        case 0x0A: clean.append(end)
        case 0x0D: if place + 1 == bytes.count || bytes[place + 1] != 0x0A { clean.append(end) }
        case 0x09, 0x0B, 0x0C: clean.append(blank)
        case 0x00..<0x20, 0x7F: break
        default: clean.append(byte)
        }
        place += 1
        continue
      }
      let next = min(bytes.count, place + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4))
      switch sort(of: bytes[place..<next]) {
      case .letter: clean += bytes[place..<next]
      case .blank: clean.append(blank)
      case .end: clean.append(end)
      case .nothing: break
      }
      place = next
    }
    return clean
  }

  private enum Sort { case letter, blank, end, nothing }

  /// What a letter of several bytes counts for.
  private static func sort(of letter: ArraySlice<UInt8>) -> Sort {
    let first = letter.startIndex
    let (two, three) = (letter[first + 1], letter.count > 2 ? letter[first + 2] : 0)
    switch letter[first] {
    case 0xC2:
      // U+0085, U+00A0, other controls.
      return two == 0x85 ? .end : two == 0xA0 ? .blank : two < 0xA0 ? .nothing : .letter
    case 0xD8: return two == 0x9C ? .nothing : .letter
    case 0xE1: return two == 0x9A && three == 0x80 ? .blank : .letter
    case 0xE2:
      switch (two, three) {
      // U+2000 to U+200A, U+202F, U+205F; lines' and paragraphs' ends.
      case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): return .blank
      case (0x80, 0xA8...0xA9): return .end
      // What has no width, or turns the direction.
      case (0x80, 0x8B), (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9):
        return .nothing
      default: return .letter
      }
    case 0xE3: return two == 0x80 && three == 0x80 ? .blank : .letter
    case 0xEF: return two == 0xBB && three == 0xBF ? .nothing : .letter
    default: return .letter
    }
  }
}
