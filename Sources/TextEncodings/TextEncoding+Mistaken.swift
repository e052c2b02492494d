import VietnameseText

/// UTF-8 that some program took for a Windows code page and saved again: "Cáº§n ThÆ¡" for Cần Thơ.
extension TextEncoding {
  /// How often a text may have been taken for another: each program that it went through does it once.
  private static let mostMistakes = 3

  /// What a text meant before it was taken for Western, or Windows-1258, and saved as Unicode.
  ///
  /// - Returns: Nothing where it is as it was meant, or letters of it are lost.
  static func unmistaken(_ text: String) -> String? {
    var meant: String?
    for _ in 0..<mostMistakes {
      guard let bytes = bytes(mistaken: meant ?? text),
        bytes.contains(where: { $0 >= 0x80 }),
        let before = String(validating: bytes, as: UTF8.self)
      else { break }
      meant = before
    }
    return meant.map(Composition.composed)
  }

  /// Whether a text looks like UTF-8 that was taken for another: a letter that begins one of Vietnamese
  /// there, and a sign behind it.
  package static func looksMistaken(_ text: String) -> Bool {
    zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains { one, next in
      beginnings.contains(one)
        && (next == "\u{FFFD}"
          || (byte(mistaken: next).map { (0x80...0xBF).contains($0) } ?? false))
    }
  }

  /// C3, C4, C6 and E1, with which the letters of Vietnamese begin; C3 is Ă in Windows-1258.
  private static let beginnings = Set("ÃÄÆáĂ".unicodeScalars)

  private static func bytes(mistaken text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = byte(mistaken: scalar) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// The byte that was taken for a letter; nil of one that got lost.
  private static func byte(mistaken scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "\u{FFFD}": nil
    case "Ă": 0xC3
    default: SingleByteTable.windows1252.bytes(String(scalar))?.first
    }
  }
}
