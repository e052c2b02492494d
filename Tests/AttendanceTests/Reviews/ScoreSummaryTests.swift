import SeededRandom
import Testing

@testable import Attendance

@Suite("Averages of scores")
struct ScoreSummaryTests {
  private let seed = SeededGenerator.seed

  @Test("the mean lies within the bounds, n is the number, and no order changes a bit of it")
  func laws() throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let scores = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Int.random(in: 1...5, using: &random)
      }
      let summary = try #require(ScoreSummary(scores))
      #expect(summary.count == scores.count, "seed \(seed)")
      #expect(summary.low == scores.min() && summary.high == scores.max(), "seed \(seed)")
      #expect(Double(summary.low) <= summary.mean && summary.mean <= Double(summary.high))
      #expect(abs(summary.mean * Double(scores.count) - Double(scores.reduce(0, +))) < 1e-9)
      #expect(ScoreSummary(scores.shuffled(using: &random)) == summary, "seed \(seed)")
      #expect(summary.counts.reduce(0, +) == scores.count)
      if scores.count == 1 {
        #expect(summary.deviation == nil)
      } else {
        let deviation = try #require(summary.deviation)
        #expect((deviation == 0) == (Set(scores).count == 1), "seed \(seed)")
        #expect(deviation <= 4)
      }
    }
  }

  @Test("of 2 and 4 the mean is 3 and the sample deviation the root of 2")
  func known() {
    let summary = ScoreSummary([2, 4])
    #expect(summary?.mean == 3 && summary?.deviation == 2.0.squareRoot())
  }

  @Test("without a score, and of what is no score, there is no mean", arguments: [[], [0, 6, -1]])
  func none(scores: [Int]) {
    #expect(ScoreSummary(scores) == nil)
  }
}
