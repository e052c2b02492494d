import Conference
import MemoryLog
import SampleLogs
import Testing

@testable import Attendance

@Suite("Folding reviews")
struct ReviewStateTests {
  private let key = Review.Key(model: "longan", reviewer: "r1")
  private let reviewer = Reviewer(id: "r1", name: "Lê Thị Tư", province: "can-tho")

  /// A table to which commands are given as a store records them.
  private struct Session {
    var table = ReviewState()
    var log = MemoryLog()
    var texts: [String: String] = [:]

    mutating func perform(_ command: ReviewCommand, minute: Int64 = 0) -> [LogEvent] {
      let at = Moment(seconds: Log.morning.seconds + minute * 60, offset: 420)
      let step = command.step(table, at: at)
      let events = log.append(step, desk: "A", operator: "lan", at: at, texts: &texts)
      table.take(texts: texts)
      table.add(events)
      for draft in step.kept { table.take(draft, at: draft.place) }
      for place in step.dropped { table.take(nil, at: place) }
      for settled in step.settled { table.take(nil, at: settled.draft.place) }
      return events
    }
  }

  @Test("of several entries for one field in one step the last counts, and is recorded alone")
  func lastOfStep() {
    var session = Session()
    _ = session.perform(.record([.score(criterion: "cost", 3)], of: "longan", by: reviewer))
    let entries: [ReviewEntry] = [
      .score(criterion: "cost", 4), .note("a"), .score(criterion: "cost", 3),
    ]
    let events = session.perform(.record(entries, of: "longan", by: reviewer))
    #expect(events.map(\.kind) == [.review])
    #expect(session.table.review(key)?.scores == ["cost": 3])
    #expect(session.table.review(key)?.note == "a")
  }

  @Test("what the log says already is not recorded again, and takes back what was being typed")
  func unchanged() {
    var session = Session()
    #expect(session.perform(.record([.note("a")], of: "longan", by: reviewer)).count == 2)
    #expect(session.perform(.record([.note("a")], of: "longan", by: reviewer)).isEmpty)
    _ = session.perform(.keep(.note("ab"), of: "longan", by: reviewer))
    #expect(session.table.review(key)?.note == "ab")
    _ = session.perform(.keep(.note("a"), of: "longan", by: reviewer))
    #expect(session.table.drafts.isEmpty && session.table.review(key)?.note == "a")
  }

  @Test("a draft stands over what comes in later, until it is recorded or dropped")
  func draftOverNews() {
    var session = Session()
    _ = session.perform(.keep(.note("đang gõ"), of: "longan", by: reviewer), minute: 1)
    var other = Session()
    other.table = session.table
    other.log = session.log
    other.table.take(drafts: [])
    let merged = other.perform(.record([.note("máy khác")], of: "longan", by: reviewer), minute: 2)
    session.table.add(merged)
    session.table.take(texts: other.texts)
    #expect(session.table.review(key)?.note == "đang gõ")
    #expect(
      session.table.recorded(ReviewDraft.Place(review: key, field: .note)) == .note("máy khác")
    )
    session.table.take(nil, at: ReviewDraft.Place(review: key, field: .note))
    #expect(session.table.review(key)?.note == "máy khác")
  }

  @Test("an undo takes back the whole step, once; undone events are not undone again")
  func undo() {
    var session = Session()
    _ = session.perform(.record([.note("a")], of: "longan", by: reviewer))
    let entries: [ReviewEntry] = [.score(criterion: "cost", 4), .households(2)]
    let events = session.perform(.record(entries, of: "longan", by: reviewer))
    let last = session.table.lastStep(of: key)
    #expect(last == events.map(\.id))
    #expect(session.perform(.undo(last + last)).count == 2)
    #expect(session.table.review(key)?.entries == [.note("a")])
    #expect(session.perform(.undo(last)).isEmpty)
    _ = session.perform(.undo(session.table.lastStep(of: key)))
    #expect(session.table.reviews.isEmpty && session.table.lastStep(of: key).isEmpty)
  }

  @Test("a name that is given anew counts, and an erased one leaves the one before it")
  func naming() {
    var session = Session()
    let events = session.perform(.record([.note("a")], of: "longan", by: reviewer))
    var moved = reviewer
    moved.province = "hau-giang"
    let again = session.perform(.record([.note("b")], of: "longan", by: moved))
    #expect(session.table.reviewer("r1") == moved && session.table.reviewers == [moved])
    #expect(again.map(\.kind) == [.reviewer, .review])
    let first = ReviewState(events, texts: [:])
    #expect(first.reviewer("r1") == nil && first.reviews.isEmpty)
  }

  @Test("an entry with a Windows line end in a file name is two names, as anywhere else")
  func lineEnds() {
    let body = "{\"entry\":\"photographs\",\"words\":\"a.jpg\\u000d\\u000ab.jpg\"}"
    #expect(ReviewEntry(body: body) == .photographs(["a.jpg\r", "b.jpg"]))
  }

  @Test("ten thousand reviews are not sorted, summed or searched at every question")
  func kept() {
    var log = Log(store: "a")
    var texts: [String: String] = [:]
    let events = (0..<10_000).map { number in
      let sealed = SealedText(id: "t\(number)", seal: .none)
      texts[sealed.id] = ReviewEntry.score(criterion: "cost", number % 5 + 1).body
      return log.add(.review, "r\(number)", on: .reviews(of: "longan"), text: sealed)
    }
    var table = ReviewState(events, texts: texts)
    // Ten thousand questions with a key in between: by sorting it would be a hundred million steps.
    for number in 0..<10_000 {
      let key = Review.Key(model: "longan", reviewer: "r\(number)")
      let draft = ReviewDraft(review: key, entry: .note("v"), at: Log.morning)
      table.take(draft, at: draft.place)
      #expect(table.summary(of: "longan").count == 10_000)
    }
    #expect(table.reviews(of: "longan").count == 10_000)
    #expect(table.reviews(of: "longan").map(\.reviewer) == (0..<10_000).map { "r\($0)" })
  }
}
