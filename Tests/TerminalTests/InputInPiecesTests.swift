import SeededRandom
import Testing

@testable import Terminal

private let escape = "\u{1b}"

/// Streams that come in pieces: wherever they are cut and however long the rest keeps a person
/// waiting, the events are those of the whole.
@Suite struct InputInPiecesTests {
  static let streams: [String] = [
    "j\(escape)[21~k", "\(escape)[A\(escape)OB", "\(escape)\(escape)[Ax", "\(escape)\rj",
    "\(escape)]11;rgb:0000/0000/0000\u{7}j", "\(escape)]11;rgb:0/0/0\(escape)\\j",
    "\(escape)P>|XTerm(370)\(escape)\\j", "\(escape)[?62;1;4cj", "\(escape)[Ij\(escape)[O",
    "\(escape)[200~qqqq\(escape)[201~j", "\(escape)[<0;3;4Mj", "\(escape)[M !!j", "Thới Lai",
    "\(escape)[99;5uj", "\(escape)[27;5;99~j", "\(escape)[97;1:3uj", "\(escape)[1;1:3Bj",
    "\(escape)[57400u\(escape)[97:65;2u", "\(escape)\tj", "\(escape)\u{7f}j", "\(escape)qj",
    "\(escape)đ\(escape)1x", "\(escape)[3$j", "\(escape)[23$j", "\(escape)[5^\(escape)Oa",
    "\(escape)O5Cj", "\(escape)O2Pj", "\(escape)[[Aj", "\(escape)]2;T\u{18}j",
    // rxvt-unicode: half an end, with a key behind it, an arrow, a letter of several bytes.
    "\(escape)]11;rgb:0/0/0\(escape)j", "\(escape)]11;rgb:0/0/0\(escape)\(escape)[A",
    "\(escape)]11;rgb:0/0/0\(escape)ộ", "\(escape)]10;rgb:1/1/1\(escape)]11;rgb:0/0/0\u{7}j",
    "\(escape)[?2026;2$y\(escape)[12;40R\(escape)[>0;276;0cj", "\(escape)_Gi=31;OK\(escape)\\j",
    "\(escape)[200~a\(escape)[31m\(escape)[200~\r\nộ😀\(escape)[201~\r",
    "\(escape)[12\rj", "\(escape)[1\(escape)[B", "NV-017\r\u{3}", "😀ộ\u{1}",
    "\(escape)[<64;1;2M\(escape)[<0;200;100m\u{7f}",
  ]

  /// The events of pieces, each with the milliseconds that pass before the next.
  private func events(_ pieces: [(bytes: ArraySlice<UInt8>, pause: Int)]) -> [TerminalEvent] {
    var decoder = InputDecoder()
    var found: [TerminalEvent] = []
    var time = 0
    for piece in pieces {
      found += decoder.feed(piece.bytes, at: time)
      time += piece.pause
      if let patience = decoder.patience, piece.pause >= patience { found += decoder.timeOut() }
    }
    return found
  }

  /// The longest pause up to a limit that is no answer by itself: behind Escape alone, silence is
  /// what tells the key from a sequence.
  private func pause(after byte: UInt8, _ longest: Int) -> Int {
    byte == ASCII.escape ? min(longest, InputDecoder.escapeDelay - 1) : longest
  }

  @Test("a cut and a delay of a second and a half change nothing", arguments: streams)
  func cut(_ stream: String) {
    let bytes = Array(stream.utf8)
    let whole = events([(bytes[...], 0)])
    for cut in 1..<bytes.count {
      let pieces = [
        (bytes[..<cut], pause(after: bytes[cut - 1], 1500)), (bytes[cut...], 0),
      ]
      #expect(events(pieces) == whole, "cut at \(cut)")
    }
  }

  @Test("two cuts and a delay at each change nothing", arguments: streams)
  func cutTwice(_ stream: String) {
    let bytes = Array(stream.utf8)
    let whole = events([(bytes[...], 0)])
    for first in 1..<bytes.count {
      let wrong = (first + 1..<max(first + 1, bytes.count)).filter { second in
        let pieces = [
          (bytes[..<first], pause(after: bytes[first - 1], 1500)),
          (bytes[first..<second], pause(after: bytes[second - 1], 1500)),
          (bytes[second...], 0),
        ]
        return events(pieces) != whole
      }
      #expect(wrong == [], "cut at \(first)")
    }
  }

  @Test("a delay behind each byte changes nothing", arguments: streams)
  func bytewise(_ stream: String) {
    let bytes = Array(stream.utf8)
    let pieces = bytes.indices.map { (bytes[$0...$0], pause(after: bytes[$0], 150)) }
    #expect(events(pieces) == events([(bytes[...], 0)]))
  }

  @Test("the corpus as a whole, one stream behind the other, cut anywhere", arguments: 0..<60)
  func together(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes = Self.streams.shuffled(using: &generator).flatMap { Array($0.utf8) }
    var pieces: [(bytes: ArraySlice<UInt8>, pause: Int)] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...9, using: &generator))
      pieces.append((piece, pause(after: piece[piece.endIndex - 1], 300)))
      rest = rest.dropFirst(piece.count)
    }
    #expect(events(pieces) == events([(bytes[...], 0)]), "seed \(seed)")
  }

  @Test("a key that is let go is no key; one that is pressed or held is")
  func keyEvents() {
    for (sequence, wanted) in [
      ("[106;1:1u", [.character("j")]), ("[106;1:2u", [.character("j")]), ("[106;1:3u", []),
      ("[99;5:1u", [.control("c")]), ("[99;5:3u", []), ("[1;1:1A", [.up]), ("[1;1:2A", [.up]),
      ("[1;1:3A", []), ("[3;1:3~", []), ("[3;1:1~", [.delete]), ("[3;5~", [.delete]),
      ("[15;1:1~", [.function(5)]), ("[1;1:1P", [.function(1)]), ("[1;1:3P", []),
      ("[97:65;2u", [.character("A")]), ("[97;2u", [.character("A")]),
      ("[49:33;2;33u", [.character("!")]), ("[97;65u", [.character("A")]),
      ("[97;9u", []), ("[49;3u", [.function(1)]), ("[57399u", [.character("0")]),
      ("[57414u", [.enter]), ("[57419u", [.up]), ("[57441;2u", []), ("[1;1R", []), ("[13;3u", []),
      ("[9;3u", []), ("[127;3u", []), ("[27;3u", [.escape]), ("[7897;1;7897u", [.character("ộ")]),
    ] as [(String, [Key])] {
      var decoder = InputDecoder()
      #expect(
        decoder.feed((escape + sequence).utf8, at: 0) == wanted.map { .key($0) },
        "\(sequence)"
      )
    }
  }

  @Test("what never ends holds the keyboard for seconds alone, however the bytes dribble")
  func wholeTime() {
    for (start, total) in [
      ("]0;", InputDecoder.sequenceTotal), ("[1", InputDecoder.sequenceTotal),
      ("[200~", InputDecoder.pasteTotal),
    ] {
      var decoder = InputDecoder()
      _ = decoder.feed((escape + start).utf8, at: 0)
      var time = 0
      while time + 1000 <= total {
        time += 1000
        _ = decoder.feed("1".utf8, at: time)
        #expect((decoder.patience ?? .max) <= total - time, "\(start)")
      }
      #expect(decoder.feed("j".utf8, at: total + 1).last == .key(.character("j")), "\(start)")
    }
  }

  @Test("Alt with Enter is no key of ours, and leaves no field")
  func altEnter() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\(escape)\rj".utf8, at: 0) == [.key(.character("j"))])
  }

  @Test("two Escapes and silence are two Escapes")
  func escapes() {
    var decoder = InputDecoder()
    let found = decoder.feed("\(escape)\(escape)".utf8, at: 0)
    #expect(decoder.patience == InputDecoder.escapeDelay)
    #expect(found + decoder.timeOut() == [.key(.escape), .key(.escape)])
  }

  @Test("ESCDELAY says how long Escape waits; over a network it waits longer by itself")
  func delay() {
    func delay(_ variables: [String: String]) -> Int {
      InputDecoder.escapeDelay { variables[$0] }
    }
    #expect(delay([:]) == 25)
    #expect(delay(["ESCDELAY": "300"]) == 300)
    #expect(delay(["ESCDELAY": "300", "SSH_TTY": "/dev/pts/1"]) == 300)
    #expect(delay(["SSH_CONNECTION": "::1 1 ::1 22"]) == 100)
    for wrong in ["", "-1", "0", "x", "99999999999999999999"] {
      #expect(delay(["ESCDELAY": wrong]) == 25, "\(wrong)")
    }
    #expect(delay(["ESCDELAY": "60000"]) == InputDecoder.sequenceDelay)
    var decoder = InputDecoder(escapeDelay: 300)
    _ = decoder.feed([0x1b], at: 0)
    #expect(decoder.patience == 300)
  }
}
