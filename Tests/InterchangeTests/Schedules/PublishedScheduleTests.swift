import Conference
import SampleSchedules
import Spreadsheets
import Testing

@testable import Interchange

@Suite("Programmes as conferences publish them")
struct PublishedScheduleTests {
  private static func at(_ text: String) -> Moment? { Moment(text) }

  @Test("frab: local starts on their day, what begins after midnight still of the evening before")
  func frab() throws {
    let schedule = try SampleSchedules.read(SampleSchedules.frab)
    #expect(schedule.id == "ht24" && schedule.title == "Hội thảo vườn cây")
    #expect(schedule.place == "Nhà văn hóa, Vị Thanh" && schedule.utcOffset == 420)
    #expect(schedule.version == "1.3 Rote Grütze")
    #expect(schedule.sessions.map(\.id) == ["101", "102", "103"])
    #expect(schedule.people.map(\.name) == ["Nguyễn Thị Một", "Trần Văn Hai"])
    #expect(schedule.people.map(\.id) == ["p-7", "p-8"])
    let (first, night, last) = (schedule.sessions[0], schedule.sessions[1], schedule.sessions[2])
    #expect(first.starts == Self.at("2024-05-17T09:30+07:00"))
    #expect(first.ends == Self.at("2024-05-17T10:15+07:00"))
    #expect(first.title == "Vườn & ao" && first.subtitle == "Kinh nghiệm ba năm")
    #expect(first.guid == "5f0f4e1c-0d9b-4b0c-9a56-5f1f4c5d7e01")
    #expect(first.kind == .papers && first.type == "lecture" && first.language == "vi")
    #expect(first.summary == "Tóm tắt một câu.")
    #expect(first.description == ["Đoạn một.", "- ý a", "- ý b", "Xem trang này."])
    #expect(
      first.links.map(\.url) == ["https://example.org/slides.pdf", "https://example.org/v?a=1&b=2"]
    )
    #expect(first.links.map(\.title) == ["Bản chiếu", "trang này"])
    #expect(night.starts == Self.at("2024-05-18T00:30+07:00"))
    #expect(night.day == CalendarDate("2024-05-17") && night.kind == .other && night.type == nil)
    #expect(last.day == CalendarDate("2024-05-18") && last.ends == nil && last.room == "Phòng B")
    #expect(last.line == 47)
    #expect(schedule.days.map(\.iso8601) == ["2024-05-17", "2024-05-18"])
    #expect(schedule.notes.isEmpty)
  }

  @Test(
    "pentabarf: no dates and no offset; one is assumed and said, or taken from whoever knows it"
  )
  func pentabarf() throws {
    let schedule = try SampleSchedules.read(SampleSchedules.pentabarf)
    #expect(schedule.notes == [.assumedOffset(420)])
    #expect(
      schedule.sessions.map(\.starts) == [
        Self.at("2020-02-01T09:30+07:00"), Self.at("2020-02-02T01:00+07:00"),
      ]
    )
    #expect(
      schedule.sessions.map(\.day) == [CalendarDate("2020-02-01"), CalendarDate("2020-02-01")]
    )
    #expect(schedule.sessions[0].summary == "First.")
    #expect(schedule.sessions[0].description == ["Second here."])
    #expect(schedule.sessions[0].links.map(\.url) == ["http://example.org/x"])
    let told = try SampleSchedules.read(SampleSchedules.pentabarf, offset: 60)
    #expect(told.notes.isEmpty && told.utcOffset == 60)
    #expect(told.sessions[0].starts == Self.at("2020-02-01T09:30+01:00"))
  }

  @Test("wafer: a date in UTC beside a local start is one moment, at the offset that the two tell")
  func wafer() throws {
    let schedule = try SampleSchedules.read(SampleSchedules.wafer)
    #expect(schedule.utcOffset == 540)
    #expect(
      schedule.sessions.map(\.starts) == [
        Self.at("2024-07-28T10:00+09:00"), Self.at("2024-07-29T00:30+09:00"),
      ]
    )
    #expect(
      schedule.sessions.map(\.day) == [CalendarDate("2024-07-28"), CalendarDate("2024-07-28")]
    )
    #expect(schedule.sessions[1].kind == .meal)
    #expect(schedule.sessions[1].links.map(\.url) == ["https://example.org/talks/2"])
  }

  @Test("JSON of the second version: references resolved, offsets of all sorts told at the place's")
  func json2() throws {
    let schedule = try SampleSchedules.read(SampleSchedules.json2)
    #expect(schedule.form == .json2 && schedule.utcOffset == 60)
    #expect(
      schedule.sessions.map(\.starts) == [
        Self.at("2024-12-27T10:30+01:00"), Self.at("2024-12-28T00:15+01:00"),
      ]
    )
    #expect(
      schedule.sessions.map(\.day) == [CalendarDate("2024-12-27"), CalendarDate("2024-12-27")]
    )
    let first = schedule.sessions[0]
    #expect(first.room == "Saal 1" && first.track == "CCC" && first.summary == "Glad you made it.")
    #expect(first.description == ["a", "b"])
    #expect(
      first.links.map(\.url) == ["https://example.org/event/opening/", "https://example.net/"]
    )
    #expect(first.speakers == ["p-0c16ffaa-709d-599f-959f-9a38b911361a"])
    #expect(first.id == "270fa44c-821a-577f-8ca3-33e8d4a8c2a7")
  }

  @Test("a day of the second version that ends before it begins holds no session")
  func json2DayThatEndsFirst() throws {
    let schedule = try SampleSchedules.read(
      """
      {"schedule": {"version": "2", "conference": {"title": "a", "start": "2024-12-27",
        "end": "2024-12-28", "days": [{"date": "2024-12-28", "start": "2048-12-27T09:30:00Z",
          "end": "2024-12-28T06:00:00Z"}]},
        "events": [{"guid": "1", "title": "b", "start": "2024-12-27T09:30:00Z",
          "end": "2024-12-27T10:00:00Z"}]}}
      """
    )
    #expect(schedule.sessions.map(\.day) == [CalendarDate("2024-12-27")])
  }

  @Test("JSON of the first version is the same programme as the XML of it")
  func json1() throws {
    let schedule = try SampleSchedules.read(
      """
      {"schedule": {"version": "v", "conference": {"acronym": "ht24", "title": "T",
        "start": "2024-05-17", "daysCount": 1, "days": [
        {"index": 1, "date": "2024-05-17", "day_start": "2024-05-17T06:00:00+07:00",
         "day_end": "2024-05-18T04:00:00+07:00", "rooms": {
          "Phòng A": [
            {"id": 101, "guid": "g-1", "date": "2024-05-17T09:30:00+07:00", "start": "09:30",
             "duration": "00:45", "room": "Phòng A", "title": "Vườn", "type": "lecture",
             "language": "vi", "abstract": "", "description": "Một.",
             "persons": [{"id": 7, "public_name": "Nguyễn Thị Một"}],
             "links": [{"url": "https://example.org/a", "title": "A"}]},
            {"id": 102, "start": "00:30", "duration": "01:00", "title": "Đêm"}
          ]}}]}}}
      """
    )
    #expect(schedule.sessions.map(\.id) == ["101", "102"])
    #expect(schedule.sessions[1].starts == Self.at("2024-05-18T00:30+07:00"))
    #expect(schedule.sessions[1].day == CalendarDate("2024-05-17"))
    #expect(schedule.sessions[0].speakers == ["p-7"] && schedule.utcOffset == 420)
  }

  @Test("a calendar: folds inside a letter, zones, recurrences with exceptions, whole days")
  func calendar() throws {
    let schedule = try SampleSchedules.read(SampleSchedules.calendar)
    #expect(schedule.title == "Lịch họp" && schedule.utcOffset == 120)
    #expect(
      schedule.sessions.map(\.title) == [
        "Hội ịnghị, phần một", "Ngày hội", "Điểm tin", "Điểm tin muộn", "Điểm tin",
      ]
    )
    let first = schedule.sessions[0]
    #expect(first.starts == Self.at("2024-07-01T09:30+02:00"))
    #expect(first.ends == Self.at("2024-07-01T11:00+02:00"))
    #expect(first.description == ["Dòng một", "Dòng hai"] && first.track == "Chung")
    #expect(schedule.sessions[1].starts == nil)
    #expect(schedule.sessions[1].day == CalendarDate("2024-07-02"))
    let dates = schedule.sessions.dropFirst(2)
    #expect(dates.map(\.id) == ["daily-20240702", "daily-20240704", "daily-20240705"])
    #expect(
      dates.map(\.starts) == [
        Self.at("2024-07-02T08:00+02:00"), Self.at("2024-07-04T10:00+02:00"),
        Self.at("2024-07-05T08:00+02:00"),
      ]
    )
    #expect(dates.allSatisfy { $0.guid == "daily" })
    #expect(Set(schedule.notes) == [.zoneLookedUp("Europe/Berlin"), .cancelled(1)])
  }

  @Test("a zone that the file describes is taken as it says, in summer and in winter")
  func describedZone() throws {
    let schedule = try SampleSchedules.read(
      """
      BEGIN:VCALENDAR
      BEGIN:VTIMEZONE
      TZID:Ours
      BEGIN:STANDARD
      DTSTART:19701025T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:19700329T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:DAYLIGHT
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:s
      DTSTART;TZID=Ours:20240330T100000
      SUMMARY:Before
      END:VEVENT
      BEGIN:VEVENT
      UID:w
      DTSTART;TZID=Ours:20240331T100000
      SUMMARY:After
      END:VEVENT
      END:VCALENDAR
      """
    )
    #expect(
      schedule.sessions.map(\.starts?.seconds) == [
        Self.at("2024-03-30T10:00+01:00")?.seconds, Self.at("2024-03-31T10:00+02:00")?.seconds,
      ]
    )
    #expect(schedule.notes == [.otherOffsets(1, of: 2)])
  }

  @Test("the same twice is taken once; two of one id are told apart, the same way each time")
  func duplicates() throws {
    let event = """
      <event id="5" guid="%"><date>2024-05-17T09:30:00+07:00</date><title>T</title></event>
      """
    func text(_ guids: [String]) -> String {
      "<schedule><day date=\"2024-05-17\"><room name=\"A\">"
        + guids.map { event.replacing("%", with: $0) }.joined(separator: "\n")
        + "</room></day></schedule>"
    }
    let same = try SampleSchedules.read(text(["x", "x"]))
    #expect(same.sessions.count == 1 && same.notes == [.twice(id: "5", line: 2)])
    let other = try SampleSchedules.read(text(["abcdefgh-1", "12345678-2"]))
    #expect(other.sessions.map(\.id) == ["5", "5-12345678"])
    #expect(other.notes == [.renamed(id: "5", new: "5-12345678", line: 2)])
  }

  private static func calendar(_ events: String...) -> String {
    let whole = events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined()
    return "BEGIN:VCALENDAR\n" + whole + "END:VCALENDAR\n"
  }

  @Test(
    "what takes all of several days is a session for each",
    arguments: [
      ("DTEND;VALUE=DATE:20240704", 3), ("DURATION:P2D", 2), ("DTEND;VALUE=DATE:20240701", 1),
      ("DTEND;VALUE=DATE:20240702", 1), ("DTEND;VALUE=DATE:20261231", 31),
    ]
  )
  func severalDays(end: String, days: Int) throws {
    let text = Self.calendar("UID:hoi-cho\nSUMMARY:Hội chợ\nDTSTART;VALUE=DATE:20240701\n" + end)
    let schedule = try SampleSchedules.read(text)
    #expect(schedule.sessions.count == days && schedule.days.count == days)
    #expect(schedule.sessions.allSatisfy { $0.starts == nil && $0.guid == "hoi-cho" })
    #expect(schedule.sessions[0].id == (days == 1 ? "hoi-cho" : "hoi-cho-20240701"))
    #expect(schedule.notes == (days == 31 ? [.manyDays("Hội chợ", taken: 31)] : []))
    let early = Self.calendar("SUMMARY:a\nDTSTART;VALUE=DATE:20240702\nDTEND;VALUE=DATE:20240701")
    #expect(SampleSchedules.faults(early).map(\.reason) == [.endsBeforeStart])
  }

  @Test("whatever of a calendar has the UID of another is told, with its line")
  func sameUIDs() throws {
    func notes(_ events: String...) throws -> [ScheduleNote] {
      let whole = events.map { "BEGIN:VEVENT\nUID:b\nSUMMARY:a\n\($0)\nEND:VEVENT\n" }.joined()
      return try SampleSchedules.read("BEGIN:VCALENDAR\n" + whole + "END:VCALENDAR\n", offset: 420)
        .notes
    }
    let (at8, at9) = ("DTSTART:20240701T080000", "DTSTART:20240701T090000")
    #expect(try notes(at8, at9) == [.renamed(id: "b", new: "b-202407010900", line: 7)])
    #expect(try notes(at8, at8) == [.twice(id: "b", line: 7)])
    let daily = at8 + "\nRRULE:FREQ=DAILY;COUNT=2"
    #expect(try notes(daily, at9) == [.sameUID("b", line: 8)])
    #expect(try notes(at9, daily) == [.sameUID("b", line: 7)])
    let moved = "RECURRENCE-ID:20240702T080000\nDTSTART:20240702T100000"
    let date = CalendarDate(daysSinceEpoch: 19_906)
    #expect(try notes(daily, moved, moved) == [.changedTwice("b", date, line: 14)])
    #expect(try notes(daily, moved) == [])
  }

  @Test("two sessions of one guid are told")
  func sameGUIDs() throws {
    let event = "<event id=\"%\" guid=\"g\"><start>09:30</start><title>T %</title></event>\n"
    let day = "<day date=\"2024-05-17\" start=\"2024-05-17T00:00+07:00\"><room name=\"A\">\n"
    let text = ["1", "2"].map { event.replacing("%", with: $0) }.joined()
    let schedule = try SampleSchedules.read("<schedule>\(day)\(text)</room></day></schedule>")
    #expect(schedule.sessions.count == 2)
    #expect(schedule.notes == [.sameGUID("g", "2", "1", line: 3)])
  }

  @Test(
    "marks of a page that were left in a title go, and what speaks of them stays",
    arguments: [
      ("Vườn <b>ao</b> chuồng", "Vườn ao chuồng"), ("Một<br>hai", "Một hai"),
      ("Vườn &amp; ao", "Vườn & ao"), ("a < b > c", "a < b > c"), ("AT&T; B", "AT&T; B"),
      ("Why I love <video>", "Why I love <video>"), ("x </nothing> y", "x </nothing> y"),
    ]
  )
  func markedTitles(title: String, expected: String) throws {
    let escaped = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let text = """
      <schedule><day date="2024-05-17" start="2024-05-17T00:00+07:00"><event><start>09:30</start>
      <title>\(escaped)</title></event></day></schedule>
      """
    #expect(try SampleSchedules.read(text).sessions[0].title == expected)
  }

  @Test("ids are letters, digits and hyphens, and none is one of the program's own lists")
  func ids() {
    #expect(PublishedID.session("door") == "s-door")
    #expect(PublishedID.session("model-1") == "s-model-1")
    #expect(PublishedID.session("9025") == "9025" && PublishedID.session("ABC-1") == "ABC-1")
    #expect(PublishedID.conference("Hội thảo Vườn 2024") == "hoi-thao-vuon-2024")
    #expect(PublishedID.session("a@b") != PublishedID.session("a#b"))
    #expect(PublishedID.session("   ") == nil)
  }

  @Test(
    "bad input names its place and what is wrong",
    arguments: [
      ("", ScheduleFault.Reason.empty, 0), ("hello", .unknownForm("hello"), 0),
      ("<a/>", .otherXML, 1), ("{\"a\": 1}", .otherJSON, 1),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]>\n<schedule/>", .xml(.doctype), 1),
      ("<schedule>\n<day></schedule>", .xml(.malformed("mismatched tag")), 2),
      ("<schedule><day date=\"2024-05-17\"/></schedule>", .noSessions, 0),
      (
        "<schedule>\n<day date=\"2024-13-17\">\n<event><start>9:00</start><title>a</title></event></day></schedule>",
        .badDate("2024-13-17"), 2
      ),
      (
        "<schedule><day date=\"2024-05-17\">\n<event><start>09:00</start></event></day></schedule>",
        .missingTitle, 2
      ),
      (
        "<schedule><day date=\"2024-05-17\"><event>\n<title>a</title></event></day></schedule>",
        .missingStart, 1
      ),
      (
        "<schedule><day date=\"2024-05-17\"><event><title>a</title>\n<start>25:00</start></event></day></schedule>",
        .badTime("25:00"), 2
      ),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", .unclosed("VEVENT"), 2),
      ("BEGIN:VCALENDAR\nEND:VEVENT\n", .strayEnd("VEVENT"), 2),
      (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART;TZID=Mars/X:20240101T100000\nEND:VEVENT\nEND:VCALENDAR",
        .unknownZone("Mars/X"), 4
      ),
      (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:20240101T100000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR",
        .unknownRule("FREQ=SECONDLY"), 5
      ),
    ] as [(String, ScheduleFault.Reason, Int)]
  )
  func bad(text: String, reason: ScheduleFault.Reason, line: Int) {
    let faults = SampleSchedules.faults(text)
    let found = faults.first { $0.reason == reason }
    #expect(found != nil, "\(faults)")
    #expect(found?.position?.line ?? 0 == line)
  }
}
