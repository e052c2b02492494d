import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  @Test(
    "base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ]
  )
  func base64(_ text: String, _ wanted: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == wanted)
  }

  private func text(_ sequence: [UInt8]?) -> String {
    sequence.map { String(decoding: $0, as: UTF8.self) } ?? "none"
  }

  @Test("text goes to the terminal, and through tmux and screen to the one around them")
  func carriers() {
    #expect(text(Clipboard.sequence(for: "foo", carrier: .none)) == "\u{1b}]52;c;Zm9v\u{7}")
    let tmux = text(Clipboard.sequence(for: "foo", carrier: .tmux))
    #expect(tmux.hasSuffix("\u{1b}Ptmux;\u{1b}\u{1b}]52;c;Zm9v\u{7}\u{1b}\\"))
    let screen = text(Clipboard.sequence(for: "foo", carrier: .screen))
    #expect(screen == "\u{1b}P\u{1b}]52;c;Zm9v\u{7}\u{1b}\\")
  }

  @Test("screen's strings stay below the 768 bytes that it takes")
  func pieces() {
    let long = String(repeating: "x", count: 5000)
    let pieces = text(Clipboard.sequence(for: long, carrier: .screen)).split(separator: "\u{1b}\\")
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0.utf8.count < 768 })
  }

  @Test("a text that is longer than terminals take is refused whole")
  func limit() {
    let most = String(repeating: "x", count: Clipboard.limit)
    #expect(Clipboard.sequence(for: most, carrier: .none) != nil)
    #expect(Clipboard.sequence(for: most + "x", carrier: .none) == nil)
  }
}
