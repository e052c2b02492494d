import Conference
import SampleLogs
import Testing

@testable import Interchange

@Suite("The programme for calendars")
struct ScheduleTests {
  private static func at(_ clock: String) -> Moment { Moment("2023-09-18T\(clock)+07:00") ?? .zero }

  private static func item(
    _ id: String,
    _ title: String,
    _ starts: Moment?,
    _ ends: Moment? = nil,
    room: String? = nil
  ) -> AgendaItem {
    AgendaItem(
      id: id,
      title: Localized(same: title),
      kind: .papers,
      order: 1,
      orderProvenance: Provenance(kind: .assumed),
      starts: starts,
      ends: ends,
      room: room.map { Localized(same: $0) },
      provenance: Provenance(kind: .assumed)
    )
  }

  private let conference = {
    var conference = Conference.empty([])
    conference.agenda = [
      item("late", "Thảo luận; hỏi, đáp \\ kết", at("09:00")),
      item("early", "Khai mạc & <chào>", at("08:00"), at("08:45"), room: "Hội trường A"),
      item("untimed", "Chưa có giờ", nil),
    ]
    return conference
  }()

  private func ics(_ stamp: Moment = at("07:00")) -> String {
    let events = ProgrammeEvents(conference).events
    return ICalendar(conference.info, events, language: .vi, stamp: stamp).text
  }

  @Test("what has a time is there in the order of time; what has none is named apart")
  func events() {
    let programme = ProgrammeEvents(conference)
    #expect(programme.events.map(\.id) == ["early", "late"])
    #expect(programme.untimed.map(\.vi) == ["Chưa có giờ"])
  }

  @Test("a day begins with what takes all of it, and ends with what begins after midnight")
  func wholeDays() {
    var conference = Conference.empty([])
    var (all, night) = (Self.item("all", "Hội chợ", nil), Self.item("night", "Nhạc", nil))
    all.day = CalendarDate("2023-09-19")
    night.day = CalendarDate("2023-09-18")
    night.starts = Moment("2023-09-19T00:30+07:00")
    conference.agenda = [all, night, Self.item("morning", "Mở", Moment("2023-09-19T08:00+07:00"))]
    let events = ProgrammeEvents(conference).events
    #expect(events.map(\.id) == ["night", "all", "morning"])
    #expect(events.map(\.isAllDay) == [false, true, false] && events[1].ends == nil)
    #expect(conference.timed { !$0.isAllDay }.map(\.number) == [1, 2])
    let rows = Timetable(conference, at: Self.at("07:00")).rows.compactMap { row in
      if case .session(let place) = row { conference.agenda[place].id } else { nil }
    }
    #expect(rows == ["night", "all", "morning"])
  }

  @Test("times are in UTC; an end that nobody set is not made up")
  func times() {
    let text = ics()
    #expect(text.contains("DTSTAMP:20230918T000000Z\r\n"))
    #expect(text.contains("DTSTART:20230918T010000Z\r\nDTEND:20230918T014500Z\r\n"))
    #expect(text.contains("DTSTART:20230918T020000Z\r\nSUMMARY:"))
    #expect(text.components("DTEND").count == 2)
  }

  @Test("an event keeps its id from export to export, whenever it is written and in whatever order")
  func stable() {
    let ids = { (text: String) in
      text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.sorted()
    }
    #expect(ids(ics()) == ids(ics(Self.at("12:00"))))
    #expect(Set(ids(ics())).count == 2)
  }

  @Test("signs that part values are escaped, and nothing in a title begins a line of its own")
  func escapes() {
    #expect(ICalendar.escaped("a;b,c\\d") == "a\\;b\\,c\\\\d")
    #expect(ICalendar.escaped("a\r\nEND:VEVENT\nb") == "a\\nEND:VEVENT\\nb")
    #expect(ICalendar.escaped("\n\na\n\nb\n") == "\\n\\na\\n\\nb\\n")
    #expect(!ICalendar.escaped("a\u{1B}[2J\u{202E}b").unicodeScalars.contains("\u{1B}"))
    #expect(ics().contains("SUMMARY:Thảo luận\\; hỏi\\, đáp \\\\ kết\r\n"))
  }

  @Test(
    "lines are folded at 75 octets, no letter is divided, and unfolding gives the line back",
    arguments: [
      "SUMMARY:" + String(repeating: "Hội nghị ", count: 30),
      "SUMMARY:" + String(repeating: "ế", count: 400),
      "X:" + String(repeating: "e\u{302}\u{301}", count: 100), String(repeating: "x", count: 75),
      String(repeating: "x", count: 76), "",
      "e" + String(repeating: "\u{301}", count: 200),
    ]
  )
  func folding(line: String) {
    let bytes = Array(ICalendar.folded(line).utf8)
    // By bytes: a mark at the start of a piece joins the blank before it.
    var pieces: [[UInt8]] = [[]]
    for (place, byte) in bytes.enumerated() {
      if byte == 0x0A, place > 0, bytes[place - 1] == 0x0D {
        pieces[pieces.count - 1].removeLast()
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(byte)
      }
    }
    #expect(pieces.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(pieces.dropFirst().allSatisfy { $0.first == 0x20 })
    #expect(pieces[0] + pieces.dropFirst().flatMap { $0.dropFirst() } == Array(line.utf8))
    if line.utf8.count <= 75 { #expect(pieces.count == 1) }
  }

  @Test("frab's form: days, rooms, events with ids that stay, and everything escaped")
  func frab() {
    let events = ProgrammeEvents(conference).events
    func text(_ stamp: String) -> String {
      FrabSchedule(conference.info, events, language: .vi, stamp: Self.at(stamp)).text
    }
    let xml = text("07:00")
    #expect(
      xml.contains("<day index=\"1\" date=\"2023-09-18\" start=\"2023-09-18T00:00:00+07:00\"")
    )
    #expect(xml.contains("<room name=\"Hội trường A\">"))
    #expect(xml.contains("<title>Khai mạc &amp; &lt;chào&gt;</title>"))
    #expect(xml.contains("<start>08:00</start>\n        <duration>00:45</duration>"))
    #expect(xml.contains("<start>09:00</start>\n        <duration>00:00</duration>"))
    #expect(!xml.contains("Chưa có giờ"))
    let ids = { (text: String) in text.split(separator: "\n").filter { $0.contains("<event id=") } }
    #expect(ids(xml) == ids(text("12:00")) && Set(ids(xml)).count == 2)
    #expect(
      xml.contains(/guid="[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"/)
    )
  }
}

extension Moment {
  fileprivate static let zero = Moment(seconds: 0, offset: 0)
}

extension String {
  fileprivate func components(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
