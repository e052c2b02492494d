import Conference
import SampleLogs
import Testing

/// What is starred and about to begin, by a clock that the tests set.
@Suite("Reminders")
struct ReminderTests {
  private static func at(_ clock: String) -> Moment? { Moment("2023-09-18T\(clock)+07:00") }

  private static func item(_ id: String, _ starts: String?) -> AgendaItem {
    AgendaItem(
      id: id,
      title: Localized(same: id),
      kind: .papers,
      order: 1,
      orderProvenance: Provenance(kind: .assumed),
      starts: starts.flatMap(at),
      provenance: Provenance(kind: .assumed)
    )
  }

  private let conference = {
    var conference = Conference.empty([])
    conference.agenda = [
      item("b", "09:00"), item("a", "08:00"), item("c", "09:00"), item("d", nil),
    ]
    var visit = Visit(
      id: "v",
      title: Localized(same: "v"),
      district: "v",
      summary: Localized(same: "v"),
      sights: [],
      models: [],
      questions: [],
      provenance: Provenance(kind: .reported)
    )
    visit.departs = at("08:05")
    conference.visits = [visit]
    return conference
  }()

  private func marks(_ starred: OwnMark.Subject...) -> OwnMarks {
    OwnMarks(starred.map { OwnMark($0, isStarred: true, at: Moment(seconds: 0, offset: 0)) })
  }

  @Test(
    "it is told from the lead on until the start, in whole minutes",
    arguments: [
      ("07:49:59", nil), ("07:50:00", 10), ("07:50:01", 10), ("07:51:00", 9), ("07:59:59", 1),
      ("08:00:00", nil), ("08:01:00", nil),
    ] as [(String, Int?)]
  )
  func window(clock: String, minutes: Int?) throws {
    let now = try #require(Self.at(clock))
    let due = Reminder.due(in: conference, marks(.init(.session, "a")), at: now, lead: 10)
    #expect(due.map(\.minutes) == [minutes].compactMap(\.self))
    #expect(due.allSatisfy { $0.at == Self.at("08:00") })
  }

  @Test("only what is starred and has a time; the first comes first, visits among them")
  func order() throws {
    let now = try #require(Self.at("07:58"))
    let all = marks(
      .init(.session, "d"),
      .init(.session, "c"),
      .init(.session, "b"),
      .init(.session, "a"),
      .init(.visit, "v"),
      .init(.figure, "a"),
      .init(.session, "gone")
    )
    let found = Reminder.due(in: conference, all, at: now, lead: 240).map(\.subject.id)
    #expect(found == ["a", "v", "b", "c"])
    #expect(Reminder.due(in: conference, all, at: now, lead: 5).map(\.subject.id) == ["a"])
    #expect(Reminder.due(in: conference, all, at: now, lead: 0).isEmpty)
    #expect(Reminder.due(in: conference, marks(), at: now, lead: 240).isEmpty)
  }

  @Test("a note alone is no star, and another offset tells the same")
  func noteAlone() throws {
    let now = try #require(Moment("2023-09-18T00:55:00+00:00"))
    let noted = OwnMarks([OwnMark(.init(.session, "a"), note: "x", at: now)])
    #expect(Reminder.due(in: conference, noted, at: now, lead: 10).isEmpty)
    let starred = marks(.init(.session, "a"))
    #expect(Reminder.due(in: conference, starred, at: now, lead: 10).map(\.minutes) == [5])
  }
}
