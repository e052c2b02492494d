import Conference
import VietnameseText

/// What text from a file must go through before it is part of a conference.
enum TextCheck {
  /// Whether a text needs no more than a look at its bytes: it holds nothing but visible ASCII,
  /// spaces and composed Latin letters, as most Vietnamese does.
  static func isPlain(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x20..<0x7F: break
      // Inside a character. Behind 0xC2 lie the C1 controls; 0xE1 is plain before 0xBA and 0xBB,
      // which are Latin Extended Additional.
      case 0x80..<0xC0:
        if last == 0xC2, byte < 0xA0 { return false }
        if last == 0xE1, byte != 0xBA, byte != 0xBB { return false }
      // U+0080 to U+02FF, of which every letter is composed.
      case 0xC2...0xCB, 0xE1: break
      default: return false
      }
      last = byte
    }
    return true
  }

  /// The text in NFC.
  static func composed(_ text: String) -> String { Composition.composed(text) }

  /// The first scalar that must not reach a screen: a control, a mark that turns the direction of
  /// writing, or a separator of lines or paragraphs.
  static func control(in text: String) -> UInt32? {
    text.unicodeScalars.first(where: isControl)?.value
  }

  static func isBlank(_ text: String) -> Bool {
    // What begins with a visible ASCII character is settled without asking Unicode.
    if let first = text.utf8.first, (0x21..<0x7F).contains(first) { return false }
    return text.allSatisfy(\.isWhitespace)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
