import BundledData
import Conference
import Interchange
import SampleSchedules
import SeededRandom
import Testing
import Wording

@testable import hoinghi

@Suite("Programmes written and read again")
struct ScheduleRoundTripTests {
  enum Form: String, CaseIterable { case xml, ics, json }

  private static func written(_ conference: Conference, _ form: Form, in language: Language = .vi)
    -> String
  {
    let (info, events) = (conference.info, ProgrammeEvents(conference).events)
    let stamp = Moment(seconds: 0, offset: 0)
    return switch form {
    case .xml: FrabSchedule(info, events, language: language, stamp: stamp).text
    case .ics: ICalendar(info, events, language: language, stamp: stamp).text
    case .json: Listing(agenda: conference, OwnMarks()).document.printed()
    }
  }

  /// What is to be the same: all but where it stood, what was told of it and what has no time, which only
  /// JSON has a place for.
  private static func essence(_ schedule: PublishedSchedule, _ form: Form) -> PublishedSchedule {
    var essence = schedule
    essence.form = .own
    essence.version = nil
    essence.notes = []
    if form != .json { essence.sessions.removeAll { $0.day == nil } }
    let named = Set(essence.sessions.flatMap(\.speakers))
    essence.people = essence.people.filter { named.contains($0.id) }.sorted { $0.id < $1.id }
    for place in essence.sessions.indices { essence.sessions[place].line = 1 }
    for place in essence.people.indices { essence.people[place].line = 1 }
    return essence
  }

  private static func expectSame(_ first: PublishedSchedule, _ form: Form) throws {
    let conference = try Published.conference(first)
    let again = essence(try Published.schedule(Array(written(conference, form).utf8)), form)
    var expected = essence(first, form)
    // The name of its file stands for that of a conference without one.
    if expected.title == nil { (expected.title, expected.id) = (again.title, again.id) }
    #expect(again.sessions.map(\.id) == expected.sessions.map(\.id))
    for (one, other) in zip(again.sessions, expected.sessions) { #expect(one == other) }
    #expect(again == expected)
    let changes = ProgrammeChanges(try Published.conference(again).agenda, since: conference.agenda)
    #expect(changes.changes.allSatisfy { $0.kind == .gone && $0.item.starts == nil })
  }

  @Test("what publishers write", arguments: 0..<5, Form.allCases)
  func samples(sample: Int, form: Form) throws {
    try Self.expectSame(try Published.schedule(SampleSchedules.all[sample]), form)
  }

  @Test("whatever a programme may hold", arguments: Form.allCases, 0..<40)
  func madeUp(form: Form, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed + 1)
    try Self.expectSame(MadeUpSchedule.schedule(&random), form)
  }

  @Test("a place that nobody gave is written nowhere", arguments: Form.allCases)
  func noPlace(form: Form) throws {
    var random = SeededGenerator(seed: 3)
    var schedule = MadeUpSchedule.schedule(&random)
    schedule.place = nil
    for place in schedule.sessions.indices { schedule.sessions[place].room = nil }
    let conference = try Published.conference(schedule)
    for language in Language.allCases {
      let text = Self.written(conference, form, in: language)
      #expect(!text.contains(Phrases.placeNotGiven.vi) && !text.contains(Phrases.placeNotGiven.en))
      let again = try Published.schedule(Array(text.utf8))
      #expect(again.place == nil && again.sessions.allSatisfy { $0.room == nil })
    }
  }

  @Test("a session that was added while it ran keeps the id that an export gives it")
  func added() throws {
    var random = SeededGenerator(seed: 4)
    var conference = try Published.conference(MadeUpSchedule.schedule(&random))
    var item = conference.agenda[0]
    item.id = "added.1a2b3c4d"
    item.day = CalendarDate("2024-05-18")
    conference.agenda.append(item)
    for form in Form.allCases {
      let again = try Published.schedule(Array(Self.written(conference, form).utf8))
      #expect(again.sessions.contains { $0.id == "added-1a2b3c4d" }, "\(form)")
    }
  }
}
