import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

/// Reviews on their way from store to store.
@Suite("Carrying reviews")
struct ReviewCarryingTests {
  private let reviewer = Reviewer(id: "r1", name: "Lê Thị Tư", province: "can-tho")
  private let key = Review.Key(model: "longan", reviewer: "r1")

  private func lines(_ store: AttendanceStore) throws -> [String] {
    var lines: [String] = []
    try store.exportReviews { lines.append($0) }
    return lines
  }

  @Test("taken in, reviews say the same there; taken in again, or back at home, nothing changes")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (Desk(try folder.store("a")), Desk(try folder.store("b"), "B"))
    try one.checkIn("d1")
    try one.review(.record([.note("một"), .households(3)], of: "longan", by: reviewer))
    try other.review(.record([.note("hai")], of: "sewing", by: Reviewer(id: "r2", name: "Hai")))
    let before = try one.reviews().reviews
    let exported = try lines(one.store)
    #expect(exported.count == 3)
    #expect(try other.store.importReviews(exported, received: other.received).added == 3)
    #expect(try other.store.importReviews(exported, received: other.received).known == 3)
    #expect(try other.reviews().reviews(of: "longan") == before)
    #expect(try other.store.verify().isSound)
    let all = try lines(other.store)
    #expect(try one.store.importReviews(all, received: one.received).added == 2)
    #expect(try one.reviews().reviews == other.reviews().reviews)
    let chains = try one.store.verify().chains
    #expect(chains.map(\.isOwn) == [true, true, false])
    #expect(chains.map(\.isOfReviews) == [false, true, true])
    // Its own chain goes on where it was.
    try one.review(.record([.note("ba")], of: "longan", by: reviewer))
    #expect(try one.store.verify().isSound && lines(one.store).count == 6)
  }

  @Test("a line of the whole log does as well, and a check-in is no review")
  func wholeLog() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (Desk(try folder.store("a")), Desk(try folder.store("b"), "B"))
    try one.checkIn("d1")
    try one.review(.record([.note("một")], of: "longan", by: reviewer))
    let step = try one.reviews().lastStep(of: key)
    try one.review(.undo(step))
    let all = try one.lines()
    let refused = try other.store.importReviews(all, received: other.received).refused
    #expect(refused.map(\.line) == [1] && refused.map(\.reason) == [.notOfReviews])
    #expect(try other.store.load().events.isEmpty)
    #expect(try other.store.importLog(all, received: other.received).added == 4)
    #expect(try other.reviews().reviews.isEmpty)
    #expect(try other.reviews().reviewer("r1") == reviewer)
  }

  @Test("altered, rehearsed, or of another conference, not a line is taken in")
  func refused() throws {
    let folder = try TemporaryFolder()
    let one = Desk(try folder.store("a"))
    let other = try folder.store("b")
    try one.review(.record([.note("một"), .note("hai")], of: "longan", by: reviewer))
    let good = try lines(one.store)
    let altered = good.map { $0.replacing("hai", with: "ba") }
    let result = try other.importReviews(altered, received: one.received)
    #expect(result.refused.map(\.reason) == [.textDiffers] && result.added == 0)
    #expect(try other.load().events.isEmpty && other.texts().reviewTexts.isEmpty)
    let rehearsal = try folder.store("r", isRehearsal: true)
    #expect(
      try rehearsal.importReviews(good, received: one.received).refused.map(\.reason)
        == [.rehearsed, .rehearsed]
    )
    let elsewhere = try folder.store("c", conference: "other")
    #expect(
      try elsewhere.importReviews(good, received: one.received).refused.map(\.reason)
        == [.otherConference("test"), .otherConference("test")]
    )
  }

  @Test("a copy takes a chain of its own for its reviews too, and forks nothing")
  func copied() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.review(.record([.note("một")], of: "longan", by: reviewer))
    let chain = try #require(try desk.store.identity().reviews)
    try desk.store.backup(to: folder["copy"], at: desk.received)
    let copy = Desk(try folder.store("copy"), "B")
    try copy.review(.record([.note("hai")], of: "longan", by: reviewer))
    try desk.review(.record([.note("ba")], of: "longan", by: reviewer))
    #expect(try copy.store.identity().reviews != chain)
    #expect(try desk.store.identity().reviews == chain)
    let merged = try desk.store.merge(from: folder["copy"], received: desk.received)
    #expect(merged.addedEvents == 1 && merged.forks.isEmpty)
    #expect(try desk.store.verify().isSound && copy.store.verify().isSound)
  }

  @Test("what was being typed elsewhere comes along, once, and over nothing that is newer")
  func drafts() throws {
    let folder = try TemporaryFolder()
    var desk = Desk(try folder.store())
    let lost = Desk(try folder.store("lost"), "B")
    try lost.review(.keep(.note("đang gõ dở"), of: "longan", by: reviewer))
    try lost.review(.keep(.households(9), of: "longan", by: reviewer))
    try desk.review(.keep(.households(3), of: "longan", by: reviewer))
    _ = try desk.store.merge(from: folder["lost"], received: desk.received)
    #expect(try desk.reviews().review(key)?.entries == [.households(3), .note("đang gõ dở")])
    // Settled and then written anew, it does not come back.
    desk.at.seconds += 60
    try desk.review(.settle)
    try desk.review(.record([.note("xong"), .households(nil)], of: "longan", by: reviewer))
    for _ in 0..<2 {
      _ = try desk.store.merge(from: folder["lost"], received: desk.received)
      #expect(try desk.store.drafts().isEmpty)
      #expect(try desk.reviews().review(key)?.entries == [.note("xong")])
    }
    // Nor does what was undone.
    let step = try desk.reviews().lastStep(of: key)
    try desk.review(.undo(step))
    try desk.review(.undo(desk.reviews().steps(of: key)))
    _ = try desk.store.merge(from: folder["lost"], received: desk.received)
    #expect(try desk.reviews().reviews.isEmpty)
  }

  @Test("a backup holds what is being typed, also where it could not be settled before")
  func backup() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.review(.keep(.note("đang gõ dở"), of: "longan", by: reviewer))
    try desk.store.backup(to: folder["copy"], at: desk.received)
    let other = Desk(try folder.store("new"), "B")
    _ = try other.store.merge(from: folder["copy"], received: desk.received)
    #expect(try other.reviews().review(key)?.note == "đang gõ dở")
  }
}
