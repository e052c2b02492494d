import VietnameseText

/// The sequence that hands text to the clipboard of the terminal a person sits at (OSC 52).
enum Clipboard {
  /// What lies between this program and that terminal.
  enum Carrier: Hashable, Sendable { case none, tmux, screen }

  /// Bytes of text that terminals accept: xterm takes 100,000 of base64, some less.
  static let limit = 56_000

  /// The sequence; nil for a text that is longer than terminals take.
  static func sequence(for text: String, carrier: Carrier) -> [UInt8]? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let clean = lines.map { ForeignText.visible(String($0)) }.joined(separator: "\n")
    guard clean.utf8.count <= limit else { return nil }
    let plain = "\u{1b}]52;c;" + base64(Array(clean.utf8)) + "\u{7}"
    switch carrier {
    case .none: return Array(plain.utf8)
    case .tmux:
      // tmux takes the plain one where set-clipboard is on, else it must be told to pass it on.
      let escaped = plain.split(separator: "\u{1b}", omittingEmptySubsequences: false)
        .joined(separator: "\u{1b}\u{1b}")
      return Array((plain + "\u{1b}Ptmux;" + escaped + "\u{1b}\\").utf8)
    case .screen:
      // GNU screen drops a string of more than 768 bytes: passed on in pieces.
      let pieces = stride(from: 0, to: plain.utf8.count, by: 500).map { start in
        "\u{1b}P" + String(decoding: Array(plain.utf8)[start...].prefix(500), as: UTF8.self)
          + "\u{1b}\\"
      }
      return Array(pieces.joined().utf8)
    }
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let index = bits >> (18 - 6 * place) & 0x3f
        text.append(place <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
