import Attendance
import Conference
import Testing

@testable import Store

@Suite("Reviews in the store")
struct ReviewTests {
  private let reviewer = Reviewer(id: "r1", name: "Lê Thị Tư")

  private func table(_ store: AttendanceStore) throws -> ReviewTable {
    let events = try store.load().events
    return ReviewTable(events, texts: try store.reviewTexts(), drafts: try store.drafts())
  }

  @Test("what is typed is there after every key, and an event once it is recorded")
  func typed() throws {
    let folder = try Folder()
    let desk = Desk(try folder.store())
    let stamp = Stamp(desk: "A", operator: "Lan", at: desk.received, received: desk.received)
    for text in ["V", "Vư", "Vườ", "Vườn"] {
      let command = ReviewCommand.keep(.note(text), of: "longan", by: reviewer)
      let step = command.step(try table(desk.store), at: stamp.at)
      _ = try desk.store.record(step, since: .start, stamp: stamp)
      #expect(try table(desk.store).reviews(of: "longan").map(\.note) == [text])
    }
    #expect(try desk.store.load().events.map(\.kind) == [.reviewer])
    let settled = ReviewCommand.settle.step(try table(desk.store), at: stamp.at)
    let recorded = try desk.store.record(settled, since: .start, stamp: stamp)
    #expect(recorded.events.map(\.kind) == [.review])
    #expect(try desk.store.drafts().isEmpty)
    #expect(try table(desk.store).reviews(of: "longan").map(\.note) == ["Vườn"])
    #expect(try desk.store.news(since: recorded.cursor).events.isEmpty)
  }

  @Test("reviews form a chain of their own, and check-ins go on in theirs")
  func chains() throws {
    let folder = try Folder()
    let desk = Desk(try folder.store())
    let stamp = Stamp(desk: "A", operator: "Lan", at: desk.received, received: desk.received)
    try desk.checkIn("d1")
    let entries: [ReviewEntry] = [.score(criterion: "results", 4), .households(3)]
    let command = ReviewCommand.record(entries, of: "longan", by: reviewer)
    _ = try desk.store.record(
      command.step(ReviewTable(), at: stamp.at),
      since: .start,
      stamp: stamp
    )
    try desk.checkIn("d2")
    let report = try desk.store.verify()
    #expect(report.isSound)
    #expect(report.chains.map(\.count) == [2, 3])
    #expect(try desk.store.load().head?.sequence == 2)
  }
}
