import Conference
import SampleLogs
import SeededRandom
import Testing

@testable import Attendance

@Suite struct LogLineTests {
  /// What people, offices and attackers call a desk.
  private static let texts = [
    "", "Bàn 1", "a\"b", "a\\b", "\\u0041", "a\nb\r\nc\td", "\u{0}\u{1}\u{1f}", "\u{7f}\u{9b}31m",
    "e\u{301}\u{323}", "ế", "🏳️‍🌈👩‍👩‍👧", "\u{202e}abc\u{2066}", "\u{2028}\u{2029}\u{feff}",
    "\u{301}", "\",\"hash\":\"", "}{", "\u{10ffff}", String(repeating: "ệ", count: 5_000),
  ]

  private func event(_ text: String) -> LogEvent {
    var event = LogEvent(
      id: EventID(high: 1 << 16 | 0x7000, low: 1 << 63 | 7),
      delegate: PersonID(text),
      kind: EventKind(rawValue: text),
      list: ListID(text),
      store: ChainID(text),
      sequence: .max,
      desk: text,
      operator: text,
      at: Log.morning,
      target: EventID(high: 2 << 16 | 0x7000, low: 1 << 63),
      seat: PersonID(text),
      batch: EventID(high: 3 << 16 | 0x7000, low: 1 << 63),
      refusal: Refusal(
        reason: RefusalReason(rawValue: text),
        length: 12,
        digest: Digest(of: text.utf8)
      ),
      text: SealedText(id: text, seal: Digest(of: text.utf8)),
      previous: .none,
      hash: .none
    )
    event.hash = event.rightHash
    return event
  }

  @Test("a line is read back as the event that wrote it", arguments: texts)
  func readBack(_ text: String) throws {
    let event = event(text)
    var rest = "?"
    let read = try #require(LogEvent(line: event.line, rest: &rest))
    #expect(read == event)
    // Equal strings may be spelled otherwise: the bytes decide.
    #expect(Array(read.line.utf8) == Array(event.line.utf8))
    #expect(rest.isEmpty)
    #expect(read.rightHash == event.hash)
  }

  @Test("a line holds no byte that could act on a terminal", arguments: texts)
  func harmless(_ text: String) {
    #expect(!event(text).line.unicodeScalars.contains(where: LineWriter.isEscaped))
  }

  @Test("what a store adds behind the hash is handed back")
  func rest() throws {
    var log = Log()
    let event = log.add(.checkIn)
    var rest = ""
    let line = event.openLine + ",\"received\":\"2023-09-18T08:00:00+07:00\"}"
    #expect(LogEvent(line: line, rest: &rest) == event)
    #expect(rest == ",\"received\":\"2023-09-18T08:00:00+07:00\"")
  }

  @Test("the hash is the SHA-256 of the bytes before the hash")
  func hash() throws {
    var log = Log()
    let line = log.add(.checkIn).line
    let covered = try #require(line.firstRange(of: ",\"hash\":"))
    let hex = Digest(of: line[..<covered.lowerBound].utf8).hex
    #expect(line.hasSuffix(",\"hash\":\"\(hex)\"}"))
  }

  @Test("absent fields are left out, and the others stand in their order")
  func fields() {
    var log = Log()
    let line = log.add(.refused, nil, refused: RefusedScan(reason: .notOnList, scanned: "Ước")).line
    let order = [
      "id", "kind", "list", "store", "sequence", "desk", "operator", "at", "refused", "reason",
      "length", "digest", "previous", "hash",
    ]
    let keys = line.split(separator: "\"").enumerated().compactMap { $1.hasPrefix(":") ? $0 : nil }
    let parts = line.split(separator: "\"")
    #expect(keys.map { String(parts[$0 - 1]) }.filter(order.contains) == order)
    #expect(!line.contains("delegate") && !line.contains("Ước"))
    #expect(line.contains("\"length\":3,"))
  }

  @Test("no other spelling of a line is read", arguments: otherSpellings.indices)
  func otherSpelling(_ index: Int) {
    var log = Log()
    log.desk = "a\u{1f}é"
    let line = log.add(.checkIn).line
    let (old, new) = Self.otherSpellings[index]
    #expect(line.contains(old))
    var rest = ""
    #expect(LogEvent(line: line.replacing(old, with: new), rest: &rest) == nil)
  }

  private static let otherSpellings = [
    ("{\"id\"", "{ \"id\""), ("\"sequence\":1", "\"sequence\":01"), ("\\u001f", "\\u001F"),
    ("\"list\":\"door\"", "\"list\":\"d\\u006for\""), ("+07:00", "+0700"), ("\"}", "\""),
    ("\"kind\":\"check-in\",\"list\":\"door\"", "\"list\":\"door\",\"kind\":\"check-in\""),
    ("\"sequence\":1", "\"sequence\":99999999999999999999"), ("\"sequence\":1", "\"sequence\":-1"),
    ("T08:00:00", "T08:00"), ("-7", "-g"), ("\"previous\"", "\"target\":\"x\",\"previous\""),
  ]

  @Test("a line cut anywhere is not read")
  func cut() {
    var log = Log()
    let bytes = Array(log.add(.checkIn).line.utf8)
    for length in 0..<bytes.count {
      var rest = ""
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      #expect(LogEvent(line: text, rest: &rest) == nil, "\(length) bytes")
    }
  }

  @Test("bytes changed at random are refused or give another hash, and never crash")
  func changedBytes() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    var log = Log()
    let line = Array(log.add(.checkIn).line.utf8)
    for _ in 0..<3_000 {
      var bytes = line
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255,
        using: &random
      )
      var rest = ""
      guard bytes != line,
        let read = LogEvent(line: String(decoding: bytes, as: UTF8.self), rest: &rest)
      else { continue }
      #expect(read.rightHash != read.hash || !rest.isEmpty, "seed \(seed)")
    }
  }
}
