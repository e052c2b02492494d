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
    "\(escape)[99;5uj", "\(escape)[27;5;99~j",
  ]

  /// The events of pieces that come so many milliseconds apart.
  private func events(_ pieces: [ArraySlice<UInt8>], apart: Int) -> [TerminalEvent] {
    var decoder = InputDecoder()
    var found: [TerminalEvent] = []
    for (index, piece) in pieces.enumerated() {
      found += decoder.feed(piece, at: index * apart)
      if let patience = decoder.patience, apart >= patience { found += decoder.timeOut() }
    }
    return found
  }

  @Test("a cut and a delay of a second and a half change nothing", arguments: streams)
  func cut(_ stream: String) {
    let bytes = Array(stream.utf8)
    let whole = events([bytes[...]], apart: 0)
    for cut in 1..<bytes.count {
      // After Escape alone, silence is what tells the key from a sequence.
      let isLoneEscape = bytes[cut - 1] == ASCII.escape
      let delay = isLoneEscape ? InputDecoder.escapeDelay - 1 : 1500
      #expect(events([bytes[..<cut], bytes[cut...]], apart: delay) == whole, "cut at \(cut)")
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
