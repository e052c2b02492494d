import SeededRandom
import Testing

@testable import Terminal

/// What the bytes mean, the last ones being followed by silence.
private func events(_ bytes: [UInt8], keys: [[UInt8]: Key] = [:]) -> [TerminalEvent] {
  var decoder = InputDecoder(keys: keys.map { ($0.key, $0.value) })
  let events = decoder.feed(bytes, at: 0)
  return events + decoder.timeOut()
}

private func events(_ text: String) -> [TerminalEvent] { events(Array(text.utf8)) }

private let escape = "\u{1b}"

@Suite struct InputDecoderTests {
  static let keys: [(String, Key)] = [
    ("j", .character("j")), ("ậ", .character("ậ")), (" ", .character(" ")),
    ("e\u{302}\u{301}", .character("ế")),
    ("\u{3}", .control("c")), ("\u{1a}", .control("z")), ("\u{1c}", .control("\\")),
    ("\0", .control("@")), ("\u{10}", .control("p")), ("\u{1f}", .control("_")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7f}", .backspace),
    ("\(escape)", .escape), ("\(escape)x", .alt("x")), ("\(escape)đ", .alt("đ")),
    ("\(escape)[", .alt("[")), ("\(escape)O", .alt("O")), ("\(escape)]", .alt("]")),
    ("\(escape)P", .alt("P")),
    ("\(escape)1", .function(1)), ("\(escape)0", .function(10)),
    ("\(escape)[A", .up), ("\(escape)OA", .up), ("\(escape)[B", .down), ("\(escape)OD", .left),
    ("\(escape)[C", .right), ("\(escape)[1;5C", .right),
    ("\(escape)[H", .home), ("\(escape)OH", .home), ("\(escape)[1~", .home),
    ("\(escape)[7~", .home), ("\(escape)[F", .end), ("\(escape)[4~", .end), ("\(escape)[8~", .end),
    ("\(escape)[5~", .pageUp), ("\(escape)[6~", .pageDown), ("\(escape)[2~", .insert),
    ("\(escape)[3~", .delete), ("\(escape)[Z", .backTab), ("\(escape)OM", .enter),
    ("\(escape)OP", .function(1)), ("\(escape)[11~", .function(1)), ("\(escape)[[A", .function(1)),
    ("\(escape)[[E", .function(5)), ("\(escape)[15~", .function(5)),
    ("\(escape)[24~", .function(12)), ("\(escape)Ow", .character("7")),
    // Keys as codes, left on by another program.
    ("\(escape)[97;5u", .control("a")), ("\(escape)[99;5u", .control("c")),
    ("\(escape)[27u", .escape), ("\(escape)[27;5;99~", .control("c")),
    ("\(escape)[27;1;27~", .escape), ("\(escape)[13u", .enter), ("\(escape)[9;2u", .backTab),
    ("\(escape)[7853u", .character("ậ")), ("\(escape)[113;3u", .alt("q")),
    // Alt with an arrow where Alt is a second Escape.
    ("\(escape)\(escape)[A", .up), ("\(escape)\(escape)OB", .down),
  ]

  @Test("each key's bytes are that key and nothing more", arguments: keys)
  func key(_ bytes: String, _ key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test("a key whose bytes come one by one is the same key", arguments: keys)
  func split(_ bytes: String, _ key: Key) {
    guard !bytes.unicodeScalars.contains(where: { $0.properties.isGraphemeExtend }) else { return }
    var decoder = InputDecoder()
    var found: [TerminalEvent] = []
    for byte in bytes.utf8 { found += decoder.feed([byte], at: 0) }
    #expect(found + decoder.timeOut() == [.key(key)])
  }

  @Test("keys follow one another without a gap")
  func run() {
    let wanted: [Key] = [
      .character("T"), .character("h"), .character("ớ"), .character("i"), .down, .up,
      .enter, .alt("q"), .control("d"),
    ]
    #expect(
      events("Thới\(escape)[B\(escape)\(escape)OA\r\(escape)q\u{4}") == wanted.map { .key($0) }
    )
  }

  @Test("a letter and the marks that come with it arrive composed")
  func composed() throws {
    let event = try #require(events("e\u{302}\u{301}").first)
    guard case .key(.character(let letter)) = event else {
      Issue.record("not a character: \(event)")
      return
    }
    #expect(Array(letter.unicodeScalars) == ["\u{1ebf}"])
  }

  @Test("a mark that comes after its letter is an event of its own")
  func lateMark() {
    var decoder = InputDecoder()
    #expect(decoder.feed("e".utf8, at: 0) == [.key(.character("e"))])
    #expect(decoder.feed("\u{302}".utf8, at: 1) == [.key(.character("\u{302}"))])
  }

  @Test(
    "what is not known gives nothing",
    arguments: [
      "[I", "[O", "[?62;1;4c", "[>0;276;0c", "[12;40R", "[?2026;2$y",
      "]11;rgb:0/0/0\u{7}",
      "]11;rgb:0/0/0\u{1b}\\", "P>|XTerm(370)\u{1b}\\", "_Gi=31;OK\u{1b}\\", "[200;5;~", "[201~",
      "Oz", "[?1;2;3h", "[1;2;3;4;5;6m", "[[Z", "[99~",
    ]
  )
  func unknown(_ sequence: String) {
    #expect(events(escape + sequence + "j") == [.key(.character("j"))])
  }

  @Test(
    "an unfinished sequence is dropped after silence",
    arguments: ["[1;", "[<0;3", "[M ", "]0;title", "Pabc", "[200"]
  )
  func unfinished(_ sequence: String) {
    var decoder = InputDecoder()
    #expect(decoder.feed((escape + sequence).utf8, at: 0).isEmpty)
    #expect(decoder.patience != nil)
    #expect(decoder.timeOut().isEmpty)
    #expect(decoder.patience == nil)
    #expect(decoder.feed("j".utf8, at: 1) == [.key(.character("j"))])
  }

  @Test("only Escape alone is waited for briefly; what has begun gets time to arrive")
  func patience() {
    for (bytes, wanted) in [
      ([0x1b], InputDecoder.escapeDelay), ([0x1b, 0x5b], InputDecoder.sequenceDelay),
      ([0xe1, 0xba], InputDecoder.sequenceDelay), ([0x6a], nil),
    ] as [([UInt8], Int?)] {
      var decoder = InputDecoder()
      _ = decoder.feed(bytes, at: 0)
      #expect(decoder.patience == wanted, "\(bytes)")
    }
  }

  @Test(
    "bytes that are no UTF-8 are dropped and what follows stays",
    arguments: [[0xff], [0xc3], [0xe1, 0xba], [0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5]]
  )
  func invalid(_ bytes: [UInt8]) {
    #expect(events(bytes + Array("j".utf8)) == [.key(.character("j"))])
  }

  @Test(
    "controls beyond ASCII and separators are not keys",
    arguments: ["\u{84}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202e}", "\u{2066}"]
  )
  func otherControls(_ text: String) {
    #expect(events(text + "j") == [.key(.character("j"))])
  }

  @Test("the terminal's own sequences win over the common ones")
  func ownKeys() {
    #expect(events([0x1b, 0x09], keys: [[0x1b, 0x09]: .backTab]) == [.key(.backTab)])
    #expect(
      events(Array("\(escape)OP".utf8), keys: [Array("\(escape)OP".utf8): .up]) == [.key(.up)]
    )
  }

  @Test("in a single-byte locale a byte is a character")
  func singleByte() {
    let latin1 = (UInt8.min...UInt8.max).map { Optional(Unicode.Scalar($0)) }
    var decoder = InputDecoder(encoding: .singleByte(latin1))
    #expect(
      decoder.feed([0xe9, 0x84, 0x6a], at: 0) == [.key(.character("é")), .key(.character("j"))]
    )
  }

  @Test(
    "controls of eight bits begin what Escape begins, raw and in UTF-8",
    arguments: [[0x9b], [0xc2, 0x9b]] as [[UInt8]]
  )
  func controlsOfEightBits(_ introducer: [UInt8]) {
    #expect(events(introducer + Array("21~".utf8)) == [.key(.function(10))])
    #expect(events(introducer + Array("?62;22cq".utf8)) == [.key(.character("q"))])
    // An answer up to each of its ends, and a control that begins nothing.
    for string in [[0x9d], [0xc2, 0x9d], [0x90], [0xc2, 0x90]] as [[UInt8]] {
      for end in [[0x07], [0x9c], [0xc2, 0x9c], [0x1b, 0x5c]] as [[UInt8]] {
        #expect(events(string + Array("11;rgb:qỜq".utf8) + end + [0x61]) == [.key(.character("a"))])
      }
    }
    #expect(events([0x84, 0xc2, 0x85, 0x61]) == [.key(.character("a"))])
    #expect(events("Ờ…ỜĂ") == "Ờ…ỜĂ".map { .key(.character($0)) })
  }

  @Test("a byte of a letter does not end an answer, nor where the answer comes byte by byte")
  func letterWithinAnswer() {
    let answer: [UInt8] =
      [0x1b, 0x50] + Array("1+r".utf8) + [0xbc, 0x97, 0x9c] + Array("q\u{7}j".utf8)
    #expect(events(answer) == [.key(.character("j"))])
    var decoder = InputDecoder()
    #expect(answer.flatMap { decoder.feed([$0], at: 0) } == [.key(.character("j"))])
  }

  @Test(
    "what stands behind an Escape that was given out is no text",
    arguments: [
      ("[21~", [] as [TerminalEvent]), ("[?62;22c", []), ("]11;rgb:0000/0000\u{7}", []),
      ("[200~quit\u{1b}[201~", [.paste("quit")]),
      ("[", [.key(.character("["))]), ("[a", [.key(.character("[")), .key(.character("a"))]),
    ]
  )
  func lateRest(_ rest: String, _ expected: [TerminalEvent]) {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1b], at: 0) == [])
    #expect(decoder.timeOut() == [.key(.escape)])
    #expect(decoder.feed(Array(rest.utf8), at: 60) == expected)
    #expect(decoder.feed(Array("[1;2x".utf8), at: 70).count == 5)
  }

  @Test("Control on a layout without Latin letters is the key of the Latin one")
  func otherLayout() {
    #expect(events("\u{1b}[1089::99;5u") == [.key(.control("c"))])
    #expect(events("\u{1b}[1089::99;1u") == [.key(.character("с"))])
  }

  @Test("random bytes never stop the decoder", arguments: 0..<200)
  func random(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var decoder = InputDecoder()
    let alphabet =
      Array("\u{1b}\u{1b}[[<M;0123456789~OP]Pabc\u{7}\\".utf8) + [0xe1, 0xba, 0xff, 0x03]
    for time in 0..<50 {
      let bytes = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      _ = decoder.feed(bytes, at: time)
    }
    _ = decoder.timeOut()
    #expect(decoder.feed("j".utf8, at: 51) == [.key(.character("j"))], "seed \(seed)")
  }
}
