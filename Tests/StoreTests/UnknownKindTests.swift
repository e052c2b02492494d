import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

/// Events of kinds that a newer program writes, on their way through a store.
@Suite("Kinds of the future")
struct UnknownKindTests {
  private let meal = EventKind(rawValue: "meal-2031")

  @Test("an event of an unknown kind is taken in, verified, and exported as it came")
  func carried() throws {
    let folder = try TemporaryFolder()
    let (newer, older) = (Desk(try folder.store("a")), Desk(try folder.store("b"), "B"))
    try newer.checkIn("d1")
    try newer.record([EventDraft(meal, delegate: "d2", list: "door", seat: "d3", text: "chay")])
    try newer.checkIn("d4")
    let lines = try newer.lines()
    #expect(try older.store.importLog(lines, received: older.received).added == 3)
    #expect(try older.store.importLog(lines, received: older.received).known == 3)
    #expect(try older.lines() == lines)
    let events = try older.store.load().events
    #expect(events == (try newer.store.load().events) && events[1].kind == meal)
    let report = try older.store.verify()
    #expect(report.isSound && report.chains.map(\.count).contains(3))
    #expect(AttendanceState(events).delegates == ["d1", "d4"])
  }

  @Test("one on a list of reviews travels with the reviews")
  func amongReviews() throws {
    let folder = try TemporaryFolder()
    let (newer, older) = (Desk(try folder.store("a")), Desk(try folder.store("b"), "B"))
    let reviewer = Reviewer(id: "r1", name: "Lê Thị Tư")
    try newer.review(.record([.note("một")], of: "longan", by: reviewer))
    var step = ReviewStep()
    step.drafts = [EventDraft(meal, delegate: "r1", list: .reviews(of: "longan"), text: "x")]
    _ = try newer.write(step)
    var lines: [String] = []
    try newer.store.exportReviews { lines.append($0) }
    #expect(lines.count == 3)
    #expect(try older.store.importReviews(lines, received: older.received).added == 3)
    #expect(try older.store.verify().isSound)
    #expect(try older.reviews().reviews == newer.reviews().reviews)
  }
}
