import Conference
import SampleLogs
import Testing

@Suite struct TimetableTests {
  private static func item(_ id: String, order: Int, _ starts: String?, _ ends: String? = nil)
    -> AgendaItem
  {
    AgendaItem(
      id: id,
      title: Localized(same: id),
      kind: .papers,
      order: order,
      orderProvenance: Provenance(kind: .assumed),
      starts: starts.flatMap(at),
      ends: ends.flatMap(at),
      provenance: Provenance(kind: .assumed)
    )
  }

  /// "08:00" of the conference's day, or a whole moment.
  private static func at(_ text: String) -> Moment? {
    Moment(text.contains("T") ? text + ":00+07:00" : "2023-09-18T\(text):00+07:00")
  }

  private static func rows(
    _ agenda: [AgendaItem],
    departs: String? = nil,
    at now: String
  ) throws -> [Timetable.Row] {
    var conference = Conference.empty([])
    conference.info.date = "2023-09-18"
    conference.agenda = agenda
    if let departs {
      var visit = Visit(
        id: "v",
        title: Localized(same: "v"),
        district: "v",
        summary: Localized(same: "v"),
        sights: [],
        models: [],
        questions: [],
        provenance: Provenance(kind: .assumed)
      )
      visit.departs = at(departs)
      conference.visits = [visit]
    }
    return Timetable(conference, at: try #require(at(now))).rows
  }

  @Test("without times it is the order, and no line says where the day stands")
  func untimed() throws {
    let agenda = [Self.item("b", order: 2, nil), Self.item("a", order: 1, nil)]
    #expect(try Self.rows(agenda, at: "09:00") == [.session(1), .session(0)])
  }

  @Test("what has a time comes first, departures and gaps among it; the line moves with the clock")
  func timed() throws {
    let agenda = [
      Self.item("none", order: 1, nil), Self.item("b", order: 2, "09:00", "09:30"),
      Self.item("a", order: 3, "08:00", "08:45"), Self.item("c", order: 4, "13:30"),
    ]
    let day: [Timetable.Row] = [
      .session(2), .free(minutes: 15), .session(1), .free(minutes: 210), .departure(0), .session(3),
    ]
    for (clock, place) in [("07:59", 0), ("08:00", 1), ("08:50", 2), ("09:00", 3), ("13:00", 5)] {
      var expected = day
      expected.insert(.now, at: place)
      let rows = try Self.rows(agenda, departs: "13:00", at: clock)
      // The line stands after what has begun, behind the gap before what comes.
      let begun = rows.prefix { $0 != .now }.filter { if case .free = $0 { false } else { true } }
      let before = expected[..<place].filter { if case .free = $0 { false } else { true } }
      #expect(begun == Array(before), "\(clock)")
      #expect(rows.filter { $0 != .now } == day + [.untimed, .session(0)])
    }
  }

  @Test("an end that nobody set leaves no gap; another day has its date, and a line on its own day")
  func days() throws {
    let agenda = [
      Self.item("a", order: 1, "08:00"), Self.item("b", order: 2, "10:00", "10:30"),
      Self.item("c", order: 3, "2023-09-19T07:00"),
    ]
    let rows = try Self.rows(agenda, at: "2023-09-20T08:00")
    let first = try #require(CalendarDate("2023-09-18"))
    let second = try #require(CalendarDate("2023-09-19"))
    #expect(
      rows == [.day(first), .session(0), .session(1), .day(second), .session(2)]
    )
    // In the evening of the first day the line stands before the second.
    let evening = try Self.rows(agenda, at: "20:00")
    #expect(evening.firstIndex(of: .now) == 3 && evening[4] == .day(second))
  }
}
