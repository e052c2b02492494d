import Testing

@testable import Terminal

private let start = "\u{1b}[200~"
private let end = "\u{1b}[201~"

@Suite struct PasteTests {
  @Test(
    "a paste is text, whatever it holds",
    arguments: [
      ("Thới Lai", "Thới Lai"), ("q:wq\u{3}", "q:wq"), ("a\r\nb\rc\nd", "a\nb\nc\nd"),
      ("a\tb", "a\tb"),
      ("\u{1b}[31mred\u{1b}[A", "[31mred[A"), ("e\u{302}\u{301}", "ế"),
      ("a\u{202e}b\u{9b}c", "abc"),
    ]
  )
  func text(_ pasted: String, _ wanted: String) {
    var decoder = InputDecoder()
    #expect(
      decoder.feed((start + pasted + end + "j").utf8, at: 0) == [
        .paste(wanted), .key(.character("j")),
      ]
    )
  }

  @Test("a paste that comes in pieces, its end cut in two, is one paste")
  func pieces() {
    let bytes = Array((start + "Phong Điền" + end).utf8)
    for cut in 1..<bytes.count {
      var decoder = InputDecoder()
      let events = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: 0)
      #expect(events == [.paste("Phong Điền")], "cut at \(cut)")
    }
  }

  @Test("a paste that never ends is handed over after silence")
  func unfinished() {
    var decoder = InputDecoder()
    #expect(decoder.feed((start + "half").utf8, at: 0).isEmpty)
    #expect(decoder.timeOut() == [.paste("half")])
    #expect(decoder.feed("j".utf8, at: 1) == [.key(.character("j"))])
  }

  @Test("a paste of megabytes is handed over in parts that lose nothing")
  func large() {
    let text = String(repeating: "ấp Thới Bình ", count: 150_000)
    var decoder = InputDecoder()
    var pasted = ""
    for event in decoder.feed((start + text + end).utf8, at: 0) {
      if case .paste(let part) = event { pasted += part }
    }
    #expect(pasted == text)
  }

  @Test("a paste is cut into parts between characters and lines", arguments: 16..<40)
  func parts(_ size: Int) {
    let text = String(repeating: "ộ\r\nx😀\r\n", count: 40)
    var decoder = InputDecoder()
    decoder.pastePart = size
    var events: [TerminalEvent] = []
    for byte in (start + text + end + "j").utf8 { events += decoder.feed([byte], at: 0) }
    #expect(events.count > 10)
    #expect(events.last == .key(.character("j")))
    #expect(pasted(events.dropLast()) == text.replacing("\r\n", with: "\n"))
  }

  @Test("beyond its limit a paste is dropped up to its end, and no byte of it is a key")
  func beyond() {
    var decoder = InputDecoder()
    (decoder.pastePart, decoder.pasteLimit) = (1 << 10, 1 << 14)
    let part = Array(repeating: UInt8(ascii: "q"), count: 1 << 10)
    var events = decoder.feed(start.utf8, at: 0)
    for _ in 0..<100 { events += decoder.feed(part, at: 1) }
    events += decoder.feed((end + "j").utf8, at: 2)
    #expect(events.last == .key(.character("j")))
    #expect((1 << 14...(1 << 14) + (2 << 10)).contains(pasted(events.dropLast()).utf8.count))
    // The next one is whole.
    #expect(decoder.feed((start + "x" + end).utf8, at: 3) == [.paste("x")])
  }

  /// What was pasted; nothing where anything else happened.
  private func pasted(_ events: some Sequence<TerminalEvent>) -> String {
    var text = ""
    for event in events {
      guard case .paste(let part) = event else { return "" }
      text += part
    }
    return text
  }
}
