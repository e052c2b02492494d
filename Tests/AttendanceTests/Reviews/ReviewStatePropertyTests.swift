import Conference
import MemoryLog
import SampleLogs
import SeededRandom
import Testing

@testable import Attendance

/// What holds for every set of reviews, also for one that no program of ours would write.
///
/// HOINGHI_SEED=n runs the same again.
@Suite("Laws of the fold of reviews")
struct ReviewStatePropertyTests {
  private let seed = SeededGenerator.seed

  /// Gives everything to a table in any order, in parts, some of it twice.
  private func table(_ reviews: RandomReviews, _ random: inout SeededGenerator) -> ReviewState {
    var table = ReviewState()
    var events = (reviews.events + reviews.events.filter { _ in Bool.random(using: &random) })
      .shuffled(using: &random)[...]
    var texts = reviews.texts.sorted { $0.key < $1.key }.shuffled(using: &random)[...]
    var drafts = reviews.drafts.shuffled(using: &random)[...]
    while !events.isEmpty || !texts.isEmpty || !drafts.isEmpty {
      let count = Int.random(in: 1...9, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0:
        table.add(Array(events.prefix(count)))
        events = events.dropFirst(count)
      case 1:
        table.take(texts: Dictionary(uniqueKeysWithValues: texts.prefix(count).map { $0 }))
        texts = texts.dropFirst(count)
      default:
        // Typed a letter at a time: of what stood in its place nothing is left.
        guard let draft = drafts.popFirst() else { continue }
        let other = ReviewDraft(review: draft.review, entry: draft.entry, at: Log.morning)
        table.take(other, at: draft.place)
        table.take(draft, at: draft.place)
      }
    }
    return table
  }

  @Test("every order, duplication and split of events, texts and drafts gives the same reviews")
  func order() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let reviews = RandomReviews(.random(in: 1...60, using: &random), using: &random)
      let whole = ReviewState(reviews.events, texts: reviews.texts, drafts: reviews.drafts)
      let expected = ReviewView(whole)
      for _ in 0..<4 {
        #expect(ReviewView(table(reviews, &random)) == expected, "seed \(seed)")
      }
    }
  }

  @Test("the kept sums are those of the reviews that are there, with many and with few at a time")
  func sums() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let reviews = RandomReviews(80, using: &random)
      let table = table(reviews, &random)
      for model in RandomReviews.models {
        #expect(table.summary(of: model) == ReviewSummary(table.reviews(of: model)), "seed \(seed)")
      }
      #expect(table.reviews == RandomReviews.models.flatMap(table.reviews(of:)), "seed \(seed)")
      #expect(table.reviews.allSatisfy { table.review($0.key) == $0 && !$0.isEmpty })
    }
  }

  @Test("what is undone counts no more, and counts again when the undo is undone")
  func undo() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var log = Log(store: "a")
      let reviews = RandomReviews(40, using: &random)
      log.events = reviews.events
      var table = ReviewState(reviews.events, texts: reviews.texts, drafts: reviews.drafts)
      let before = ReviewView(table)
      guard let key = RandomReviews.keys.first(where: { !table.steps(of: $0).isEmpty }) else {
        continue
      }
      let last = table.lastStep(of: key)
      let undos = last.compactMap(table.event).map { log.undo($0) }
      table.add(undos)
      #expect(Set(table.steps(of: key)).isDisjoint(with: last), "seed \(seed)")
      #expect(table.steps(of: key).count == before.steps[place(of: key)].count - last.count)
      table.add(undos.map { log.undo($0) })
      #expect(ReviewView(table) == before, "seed \(seed)")
    }
  }

  private func place(of key: Review.Key) -> Int { RandomReviews.keys.firstIndex(of: key) ?? 0 }

  @Test("merging is commutative, associative and idempotent")
  func merging() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let all = RandomReviews(60, using: &random)
      let parts = (0..<3).map { _ in all.events.filter { _ in Bool.random(using: &random) } }
      let texts = (0..<3).map { _ in all.texts.filter { _ in Bool.random(using: &random) } }
      func merged(_ order: [Int]) -> ReviewView {
        var table = ReviewState()
        for part in order {
          table.add(parts[part])
          table.take(texts: texts[part])
        }
        return ReviewView(table)
      }
      let expected = merged([0, 1, 2])
      for order in [[0, 2, 1], [2, 1, 0], [1, 2, 0], [0, 1, 2, 1, 0], [2, 2, 0, 1, 1]] {
        #expect(merged(order) == expected, "seed \(seed)")
      }
    }
  }

  @Test("what was erased says nothing, as if it had never come")
  func erased() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let reviews = RandomReviews(60, using: &random)
      var table = ReviewState(reviews.events, texts: reviews.texts, drafts: reviews.drafts)
      let kept = reviews.texts.filter { _ in Bool.random(using: &random) }
      table.replace(texts: kept)
      let expected = ReviewState(reviews.events, texts: kept, drafts: reviews.drafts)
      #expect(ReviewView(table) == ReviewView(expected), "seed \(seed)")
      table.take(texts: reviews.texts)
      let whole = ReviewState(reviews.events, texts: reviews.texts, drafts: reviews.drafts)
      #expect(ReviewView(table) == ReviewView(whole), "seed \(seed)")
    }
  }

  @Test("settled, every draft is in the log: the reviews say the same, and nothing is being typed")
  func settled() {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let reviews = RandomReviews(40, using: &random)
      var table = ReviewState(reviews.events, texts: reviews.texts, drafts: reviews.drafts)
      let before = table.reviews.map(\.entries)
      var log = MemoryLog()
      var texts: [String: String] = [:]
      let step = ReviewCommand.settle.step(table, at: Log.morning)
      // Behind every id that is there, as a store makes them.
      let made = log.append(step, desk: "A", operator: "lan", at: Log.morning, texts: &texts)
      let events = made.map { event in
        var event = event
        event.id = EventID(high: .max - 1_000 + event.id.low & 0xff, low: event.id.low)
        return event
      }
      table.take(texts: texts)
      table.add(events)
      table.take(drafts: [])
      #expect(Set(table.reviews.map(\.entries)) == Set(before), "seed \(seed)")
      #expect(ReviewCommand.settle.step(table, at: Log.morning).isEmpty)
    }
  }
}
