import Conference
import VietnameseText

/// What text from a file must go through before it is part of a conference.
enum TextCheck {
  /// Whether a text needs no more than a look at its bytes: it holds nothing but visible ASCII, spaces,
  /// composed Latin letters, as most Vietnamese does, and the quotation marks, dashes and dots of
  /// typography, and is not blank.
  static func isSound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var isBlank = true
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x20: place += 1
      case 0x21..<0x7F:
        isBlank = false
        place += 1
      // U+0080 to U+02FF, of which every letter is composed; behind 0xC2 lie the C1 controls first.
      case 0xC2...0xCB:
        guard place + 1 < bytes.count, byte != 0xC2 || bytes[place + 1] > 0xA0 else { return false }
        isBlank = false
        place += 2
      // Latin Extended Additional.
      case 0xE1:
        guard place + 2 < bytes.count, (0xBA...0xBB).contains(bytes[place + 1]) else {
          return false
        }
        isBlank = false
        place += 3
      case 0xE2:
        // U+2010 to U+2027 and U+2030 to U+203F: nothing there is hidden, and all of it is composed.
        guard place + 2 < bytes.count, bytes[place + 1] == 0x80,
          (0x90...0xA7).contains(bytes[place + 2]) || (0xB0...0xBF).contains(bytes[place + 2])
        else { return false }
        isBlank = false
        place += 3
      default: return false
      }
    }
    return !isBlank
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
