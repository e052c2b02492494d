import Attendance
import Conference
import TestFiles
import Testing

@testable import Store

@Suite("Reviews in the store")
struct ReviewTests {
  private let reviewer = Reviewer(id: "r1", name: "Lê Thị Tư")
  private let key = Review.Key(model: "longan", reviewer: "r1")

  @Test("what is typed is there after every key, and an event once it is recorded")
  func typed() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    for text in ["V", "Vư", "Vườ", "Vườn"] {
      try desk.review(.keep(.note(text), of: "longan", by: reviewer))
      #expect(try desk.reviews().reviews(of: "longan").map(\.note) == [text])
    }
    #expect(try desk.store.load().events.map(\.kind) == [.reviewer])
    let recorded = try desk.review(.settle)
    #expect(recorded.events.map(\.kind) == [.review])
    #expect(try desk.store.drafts().isEmpty)
    #expect(try desk.reviews().reviews(of: "longan").map(\.note) == ["Vườn"])
    #expect(try desk.store.news(since: recorded.cursor).events.isEmpty)
  }

  @Test("reviews form a chain of their own, and check-ins go on in theirs")
  func chains() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("d1")
    let entries: [ReviewEntry] = [.score(criterion: "results", 4), .households(3)]
    try desk.review(.record(entries, of: "longan", by: reviewer))
    try desk.checkIn("d2")
    let report = try desk.store.verify()
    #expect(report.isSound)
    #expect(report.chains.map(\.count) == [2, 3])
    #expect(report.chains.map(\.isOwn) == [true, true])
    #expect(report.chains.map(\.isOfReviews) == [false, true])
    #expect(try desk.store.load().head?.sequence == 2)
  }

  @Test("a draft that another program has typed on is not settled from under it, nor twice")
  func typedOn() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.review(.keep(.note("Vư"), of: "longan", by: reviewer))
    let settling = ReviewCommand.settle.step(try desk.reviews(), at: desk.at)
    try desk.review(.keep(.note("Vườn"), of: "longan", by: reviewer))
    let late = try desk.write(settling)
    #expect(late.events.isEmpty)
    #expect(try desk.store.drafts().map(\.entry) == [.note("Vườn")])
    let both = ReviewCommand.settle.step(try desk.reviews(), at: desk.at)
    #expect(try desk.write(both).events.count == 1)
    #expect(try desk.write(both).events.isEmpty)
    #expect(try desk.reviews().review(key)?.note == "Vườn")
  }

  @Test("settled, every draft is in the log; without one nothing is written")
  func settled() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    #expect(try desk.review(.settle).events.isEmpty)
    try desk.review(.keep(.note("Vườn"), of: "longan", by: reviewer))
    try desk.review(.keep(.households(3), of: "longan", by: reviewer))
    #expect(try desk.review(.settle).events.map(\.kind) == [.review, .review])
    #expect(try desk.store.drafts().isEmpty)
    #expect(try desk.reviews().review(key)?.entries == [.households(3), .note("Vườn")])
    #expect(try desk.store.verify().isSound)
  }

  @Test("a text that is not the one that was sealed is nobody's word")
  func altered() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.review(.record([.note("thật"), .households(3)], of: "longan", by: reviewer))
    try Tamper.execute(
      "UPDATE text SET body = replace(body, 'thật', 'giả')",
      folder["store.sqlite"]
    )
    #expect(try desk.reviews().review(key)?.entries == [.households(3)])
    #expect(try desk.store.verify().alteredTexts.count == 1)
  }

  @Test("texts are given from a cursor on, with what another program wrote")
  func news() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    let first = try desk.review(.record([.note("a")], of: "longan", by: reviewer))
    let second = try desk.review(.record([.note("b")], of: "longan", by: reviewer))
    let texts = try desk.store.news(since: first.cursor).news.reviewTexts
    #expect(Set(texts.keys) == Set(second.events.compactMap(\.text?.id)))
    #expect(try desk.store.texts().reviewTexts.count == 3)
    #expect(try desk.store.news(since: second.cursor).news.reviewTexts.isEmpty)
  }

  @Test("a store of version 1 takes reviews, and nothing that it held changes")
  func migrated() throws {
    let folder = try TemporaryFolder()
    try Fixture.restore("store-1.sql", to: folder["store.sqlite"])
    let desk = Desk(try folder.store())
    let before = try desk.store.load().events
    try desk.review(.keep(.note("Vườn"), of: "longan", by: reviewer))
    try desk.review(.record([.score(criterion: "cost", 4)], of: "longan", by: reviewer))
    try desk.store.close()
    let again = Desk(try folder.store())
    #expect(try Array(again.store.load().events.prefix(before.count)) == before)
    #expect(
      try again.reviews().review(key)?.entries == [
        .score(criterion: "cost", 4), .note("Vườn"),
      ]
    )
    #expect(try again.store.verify().isSound)
  }
}

extension Desk {
  /// Everything that the store knows of reviews.
  func reviews() throws -> ReviewState {
    ReviewState(
      try store.load().events,
      texts: try store.texts().reviewTexts,
      drafts: try store.drafts()
    )
  }

  /// Does what a program does that has read the store just now.
  @discardableResult
  func review(_ command: ReviewCommand) throws -> RecordedReviews {
    try store.record(since: .start, stamp: stamp) { found in
      let news = found.news
      let state = ReviewState(news.events, texts: news.reviewTexts, drafts: news.drafts ?? [])
      return command.step(state, at: at)
    }
  }

  /// Writes what was decided before, whatever stands in the store now.
  func write(_ step: ReviewStep) throws -> RecordedReviews {
    try store.record(since: .start, stamp: stamp) { _ in step }
  }
}
