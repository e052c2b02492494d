import Conference
import VietnameseText

/// What text from a file must go through before it is part of a conference.
enum TextCheck {
  /// The text in NFC.
  static func composed(_ text: String) -> String {
    text.utf8.allSatisfy(isPlain) ? text : Composition.composed(text)
  }

  /// The first scalar that must not reach a screen: a control, a mark that turns the direction of
  /// writing, or a separator of lines or paragraphs.
  static func control(in text: String) -> UInt32? {
    // Those lie in ASCII or begin with one of these bytes in UTF-8; all else passes at once.
    guard text.utf8.contains(where: mayBeControl) else { return nil }
    return text.unicodeScalars.first(where: isControl)?.value
  }

  static func isBlank(_ text: String) -> Bool {
    // What begins with a visible ASCII character is settled without asking Unicode.
    if let first = text.utf8.first, (0x21..<0x7F).contains(first) { return false }
    return text.allSatisfy(\.isWhitespace)
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 }

  private static func mayBeControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
