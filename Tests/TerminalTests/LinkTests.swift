import Testing

@testable import Terminal

private let size = Size(width: 20, height: 4)

@Suite struct LinkTests {
  @Test(
    "addresses of the web and of mail can be opened, with what they cannot hold written as bytes",
    arguments: [
      ("https://example.vn/a?b=c;d#e", "https://example.vn/a?b=c;d#e"),
      ("http://x", "http://x"), ("mailto:a@b.vn", "mailto:a@b.vn"),
      ("https://example.vn/ấ\\<", "https://example.vn/%E1%BA%A5%5C%3C"),
    ]
  )
  func opened(_ text: String, _ sent: String) {
    #expect(LinkAddress(text)?.sent == sent)
  }

  @Test(
    "nothing else can",
    arguments: [
      "", "https://", "mailto:", "ftp://x", "file:///etc/passwd", "javascript:alert(1)",
      "HTTPS://x", " https://x", "https://x y", "https://x\n", "https://x\u{1b}\\",
      "https://x\u{7}",
      "https://x\u{9c}", "https://x\u{7f}", "https://x\u{202e}y", "https://x\u{200b}",
      "https://" + String(repeating: "x", count: 2041),
      "https://" + String(repeating: "ấ", count: 300),
    ]
  )
  func refused(_ text: String) {
    #expect(LinkAddress(text) == nil)
  }

  @Test("the longest address can")
  func longest() {
    #expect(LinkAddress("https://" + String(repeating: "x", count: 2040)) != nil)
  }

  @Test("an address opens with its name and ends with nothing")
  func sequences() throws {
    let address = try #require(LinkAddress("https://x"))
    let opening = String(decoding: address.opening, as: UTF8.self)
    #expect(opening.hasPrefix("\u{1b}]8;id="))
    #expect(opening.hasSuffix(";https://x\u{1b}\\"))
    #expect(address.opening == LinkAddress("https://x")?.opening)
    #expect(String(decoding: LinkAddress.closing, as: UTF8.self) == "\u{1b}]8;;\u{1b}\\")
  }

  @Test("cells are a link until something else is drawn on them")
  func drawnOver() throws {
    let address = try #require(LinkAddress("https://x.vn"))
    var canvas = Canvas(size: size)
    canvas.draw("https://x.vn", x: 2, y: 1)
    canvas.link(address, x: 2, y: 1, width: 12)
    #expect(canvas.links.map(\.columns) == [2..<14])
    canvas.draw("↓", x: 5, y: 1)
    #expect(canvas.links.map(\.columns) == [2..<5, 6..<14])
    canvas.fill(Rect(x: 0, y: 0, width: 8, height: 1))
    #expect(canvas.links.count == 2)
    canvas.fill(canvas.bounds)
    #expect(canvas.links.isEmpty)
  }

  @Test("a link ends where the canvas does")
  func cut() throws {
    let address = try #require(LinkAddress("https://x.vn"))
    var canvas = Canvas(size: size)
    canvas.link(address, x: -2, y: 0, width: 5)
    canvas.link(address, x: 15, y: 0, width: .max - 15)
    canvas.link(address, x: 30, y: 0, width: 5)
    canvas.link(address, x: 0, y: 4, width: 5)
    canvas.link(address, x: 0, y: 1, width: -5)
    #expect(canvas.links.map(\.columns) == [0..<3, 15..<20])
  }

  @Test("links are drawn again where their row changes, and nowhere else")
  func changes() throws {
    let address = try #require(LinkAddress("https://x.vn"))
    let other = try #require(LinkAddress("https://y.vn"))
    var old = Canvas(size: size)
    for y in 0..<3 {
      old.draw("https://x.vn", x: 2, y: y)
      old.link(address, x: 2, y: y, width: 12)
    }
    #expect(old.linkChanges(since: nil, changes: []).begun == old.links)
    #expect(old.linkChanges(since: old, changes: []).isEmpty)
    var new = old
    new.draw("…", x: 19, y: 0)
    // The same look, another address.
    new.link(other, x: 2, y: 1, width: 12)
    new.draw("away", x: 0, y: 3)
    let found = new.linkChanges(since: old, changes: new.changes(since: old))
    #expect(found.ended.map(\.y) == [0, 1])
    #expect(found.begun.map(\.y) == [0, 1])
    #expect(found.begun.map(\.address) == [address, other])
    #expect(new != old)
    let bare = Canvas(size: size)
    let gone = bare.linkChanges(since: old, changes: bare.changes(since: old))
    #expect(gone.ended == old.links)
    #expect(gone.begun.isEmpty)
  }

  @Test(
    "terminals that are known to know links",
    arguments: [
      ("xterm-256color", ["TERM_PROGRAM": "WezTerm"]), ("xterm-256color", ["VTE_VERSION": "7006"]),
      ("xterm-256color", ["WT_SESSION": "x"]), ("xterm-256color", ["TERM_PROGRAM": "iTerm.app"]),
      ("xterm-kitty", [:]), ("xterm-ghostty", [:]), ("foot", [:]), ("foot-extra", [:]),
      ("alacritty", [:]), ("alacritty-direct", [:]), ("wezterm", [:]),
      (
        "tmux-256color",
        ["TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"]
      ),
      (
        "screen-256color",
        ["TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "next-3.6"]
      ),
      (
        "tmux-256color",
        ["TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.10a"]
      ),
    ] as [(String, [String: String])]
  )
  func known(_ term: String, _ environment: [String: String]) {
    #expect(KnownLinks.areKnown(term: term) { environment[$0] })
  }

  @Test(
    "terminals that are not",
    arguments: [
      ("xterm-256color", [:]), ("xterm", ["VTE_VERSION": "5000"]), ("xterm", ["VTE_VERSION": "x"]),
      ("xterm", ["TERM_PROGRAM": "Apple_Terminal"]), ("xterm", ["WT_SESSION": ""]),
      ("linux", ["VTE_VERSION": "7006"]), ("screen", ["TERM_PROGRAM": "WezTerm"]),
      ("tmux-256color", ["TERM_PROGRAM": "WezTerm"]), ("vt100", ["WT_SESSION": "x"]),
      ("xterm-kitty", ["STY": "1.x"]), ("xterm-kitty", ["TMUX": "x"]),
      ("foot", ["TMUX": "x", "TERM_PROGRAM": "foot", "TERM_PROGRAM_VERSION": "9.0"]),
      ("screen", ["TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"]),
      ("screen", ["TMUX": "x", "TERM_PROGRAM": "tmux"]), ("dumb", ["WT_SESSION": "x"]),
    ] as [(String, [String: String])]
  )
  func unknown(_ term: String, _ environment: [String: String]) {
    #expect(!KnownLinks.areKnown(term: term) { environment[$0] })
  }
}
