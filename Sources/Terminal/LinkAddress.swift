import VietnameseText

/// An address that a terminal may be told to open.
///
/// What is opened is what is read: the text on the screen is the address itself, and a text that the
/// filter for foreign text would show otherwise is none.
package struct LinkAddress: Hashable, Sendable {
  /// As it is sent: visible ASCII, what RFC 3986 has no place for written as `%C6`.
  let sent: String

  /// Bytes of an address; terminals take little more (VTE 2083).
  static let limit = 2048

  /// Nil where the text is no address of the web or of mail, or is longer than terminals take.
  package init?(_ text: String) {
    let schemes = ["https://", "http://", "mailto:"]
    guard let scheme = schemes.first(where: text.hasPrefix), text.utf8.count <= Self.limit,
      text.utf8.count > scheme.utf8.count, !text.contains(where: \.isWhitespace),
      ForeignText.isClean(text)
    else { return nil }
    sent = text.utf8.map(Self.encoded).joined()
    guard sent.utf8.count <= Self.limit else { return nil }
  }

  private static func encoded(_ byte: UInt8) -> String {
    let scalar = Unicode.Scalar(byte)
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": return String(scalar)
    case "-", ".", "_", "~", ":", "/", "?", "#", "[", "]", "@", "!", "$", "&", "'", "(", ")", "*",
      "+", ",", ";", "=", "%":
      return String(scalar)
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return (byte < 16 ? "%0" : "%") + digits
    }
  }

  /// The same for the same address, so that a terminal knows the rows of one as one link (FNV-1a).
  private var name: String {
    let hash = sent.utf8.reduce(0x811c_9dc5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return String(hash, radix: 16)
  }

  /// What is written from here on belongs to the link (OSC 8).
  var opening: [UInt8] { Array("\u{1b}]8;id=\(name);\(sent)\u{1b}\\".utf8) }

  /// What is written from here on belongs to none.
  static let closing = Array("\u{1b}]8;;\u{1b}\\".utf8)
}
