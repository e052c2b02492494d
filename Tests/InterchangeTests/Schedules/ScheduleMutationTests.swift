import Conference
import SampleSchedules
import SeededRandom
import Testing

@testable import Interchange

@Suite("Damaged programmes")
struct ScheduleMutationTests {
  /// Pieces that mean something to one reader or another, where they do not belong.
  private static let pieces = [
    "<", ">", "&", "&#0;", "]]>", "<event>", "</day>", "\"", "{", "}", "[", ",", ":", ";", "\\",
    "\n ",
    "\r", "\u{0}", "\u{202E}", "\u{FEFF}", "BEGIN:VEVENT\n", "END:VEVENT\n",
    "RRULE:FREQ=DAILY;COUNT=99999\n", "RRULE:FREQ=YEARLY;BYDAY=5MO;BYMONTH=2\n",
    "99999999999999999999",
    "-1", "2024-02-30", "24:60", "9999-12-31", "T", "+99:99", "0000", "é", "<![CDATA[", "<!--",
    "-->",
    "DTSTART:00010101T000000Z\n", "null", "true", "1e999", "\"days\": 3,", "TZID=../../etc/passwd:",
  ]

  @Test(
    "whatever is changed, a reader ends, with a programme or with what is wrong and where",
    arguments: 0..<5
  )
  func damage(sample: Int) {
    var random = SeededGenerator(seed: UInt64(sample) + 77)
    let whole = SampleSchedules.all[sample]
    let lines = whole.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let piece = Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(contentsOf: piece, at: place)
        case 1: bytes.replaceSubrange(place..<min(place + piece.count, bytes.count), with: piece)
        case 2: bytes.removeSubrange(place..<min(place + 20, bytes.count))
        default: bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      do {
        let schedule = try SampleSchedules.read(bytes)
        #expect(Set(schedule.sessions.map(\.id)).count == schedule.sessions.count)
        #expect(Set(schedule.people.map(\.id)).count == schedule.people.count)
        let people = Set(schedule.people.map(\.id))
        #expect(schedule.sessions.allSatisfy { people.isSuperset(of: $0.speakers) })
      } catch {
        let faults = (error as? ScheduleFaults)?.faults ?? []
        #expect(!faults.isEmpty && faults.count <= ScheduleLimits.faults)
        #expect(faults.allSatisfy { ($0.position?.line ?? 1) <= lines + 20 })
      }
    }
  }

  @Test("the same file is read to the same programme")
  func stable() throws {
    for bytes in SampleSchedules.all {
      #expect(try SampleSchedules.read(bytes) == SampleSchedules.read(bytes))
    }
  }

  @Test("HTML becomes paragraphs of one line, and what is no mark stays text")
  func plainText() {
    let cases: [(String, [String])] = [
      ("a < b & c > d", ["a < b & c > d"]), ("<p>a</p><p>b</p>", ["a", "b"]),
      ("a<br/>b", ["a b"]), ("a\n\n\n b\r\n\r\nc", ["a", "b", "c"]), ("", []), (" \n ", []),
      ("<script>alert(1)</script>x", ["x"]), ("<b>x", ["x"]), ("<unknown>x", ["<unknown>x"]),
      ("&#x1ED3;&#7891;&amp;&bogus;&", ["ồồ&&bogus;&"]), ("a\u{202E}b\u{7}c", ["abc"]),
      ("<a href=\"https://x.example/a>b\">t</a>.", ["t."]), ("1. a\n2. b", ["1. a", "2. b"]),
      ("<!-- <p>no</p> -->yes", ["yes"]), ("<p", ["<p"]), ("e\u{302}\u{301}", ["ế"]),
    ]
    for (text, expected) in cases { #expect(PlainText(text).paragraphs == expected, "\(text)") }
    let long = PlainText(String(repeating: "chữ ", count: 60_000)).paragraphs
    #expect(long.count > 1 && long.allSatisfy { !TextLimits.exceeds(TextLimits.data, $0) })
    #expect(long.joined(separator: " ").split(separator: " ").count == 60_000)
  }

  @Test("rules of recurrence give the days that they say")
  func recurrences() throws {
    func dates(_ rule: String, _ first: String, _ last: String) throws -> [String] {
      let first = try #require(CalendarDate(first))
      let last = try #require(CalendarDate(last))
      return try RecurrenceRule(rule).dates(from: first, through: last, limit: 50).map(\.iso8601)
    }
    #expect(
      try dates("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3", "2024-05-13", "2025-01-01")
        == ["2024-05-13", "2024-05-15", "2024-05-20"]
    )
    #expect(
      try dates("FREQ=MONTHLY;BYDAY=-1FR", "2024-05-31", "2024-08-01")
        == ["2024-05-31", "2024-06-28", "2024-07-26"]
    )
    #expect(
      try dates("FREQ=MONTHLY;BYMONTHDAY=31", "2024-01-31", "2024-05-31")
        == ["2024-01-31", "2024-03-31", "2024-05-31"]
    )
    #expect(
      try dates("FREQ=DAILY;INTERVAL=2;COUNT=3", "2024-02-28", "2025-01-01")
        == ["2024-02-28", "2024-03-01", "2024-03-03"]
    )
    #expect(
      try dates("FREQ=YEARLY", "2024-02-29", "2032-12-31")
        == ["2024-02-29", "2028-02-29", "2032-02-29"]
    )
    #expect(throws: RecurrenceRule.Fault.self) { try RecurrenceRule("FREQ=HOURLY") }
    #expect(throws: RecurrenceRule.Fault.self) { try RecurrenceRule("FREQ=DAILY;COUNT=0") }
    #expect(throws: RecurrenceRule.Fault.self) { try RecurrenceRule("FREQ=DAILY;BYSETPOS=1") }
  }

  @Test("a zone's clocks leap in March and in October")
  func zones() throws {
    let zone = try #require(ZoneRules(named: "Europe/Berlin") { SampleSchedules.zones[$0] })
    func offset(_ date: String, _ minute: Int) throws -> Int {
      zone.offset(atLocal: try #require(CalendarDate(date)), minute: minute)
    }
    #expect(try offset("2024-03-31", 119) == 60 && offset("2024-03-31", 180) == 120)
    #expect(try offset("2024-10-27", 119) == 120 && offset("2024-10-27", 180) == 60)
    #expect(try offset("2024-07-01", 0) == 120 && offset("2024-12-24", 0) == 60)
    #expect(ZoneRules(named: "../etc/passwd") { _ in [0] } == nil)
    #expect(ZoneRules(file: Array("TZif2".utf8)) == nil)
  }
}
