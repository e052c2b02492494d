import Conference

/// What several scores of one criterion come to; never a mean without its number.
package struct ScoreSummary: Hashable, Sendable {
  /// How many scores, at least one.
  package let count: Int
  package let mean: Double
  package let low: Int
  package let high: Int
  /// The sample standard deviation; nil of a single score, which has no spread to tell.
  package let deviation: Double?
  /// How often each of ``Criterion/scores`` was given, the lowest first.
  package let counts: [Int]

  /// Nil where there is no score; what is none of ``Criterion/scores`` is passed over.
  package init?(_ scores: some Sequence<Int>) {
    var counts = [Int](repeating: 0, count: Criterion.scores.count)
    for score in scores where Criterion.scores.contains(score) {
      counts[score - Criterion.scores.lowerBound] += 1
    }
    self.init(counts: counts)
  }

  /// From how often each score was given: the same to the last bit in whatever order.
  init?(counts: [Int]) {
    let given = zip(Criterion.scores, counts).filter { $1 > 0 }
    guard let low = given.first?.0, let high = given.last?.0 else { return nil }
    self.low = low
    self.high = high
    self.counts = counts
    count = given.reduce(0) { $0 + $1.1 }
    let mean = Double(given.reduce(0) { $0 + $1.0 * $1.1 }) / Double(count)
    self.mean = mean
    let squares = given.reduce(0.0) { sum, score in
      sum + Double(score.1) * (Double(score.0) - mean) * (Double(score.0) - mean)
    }
    deviation = count > 1 ? (squares / Double(count - 1)).squareRoot() : nil
  }
}

/// What the reviews of one model come to.
package struct ReviewSummary: Hashable, Sendable {
  /// How many reviews say anything.
  package var count: Int
  /// By the id of the criterion; only those that were scored.
  package var scores: [String: ScoreSummary]
  /// Of the households that could join: how many reviews say so, and how many in all.
  package var households: (count: Int, total: Int) { (householdCount, householdTotal) }
  private var householdCount: Int
  private var householdTotal: Int

  package init(_ reviews: some Sequence<Review>) {
    var tally = ReviewTally()
    for review in reviews { tally.add(review) }
    self.init(tally)
  }

  init(_ tally: ReviewTally) {
    count = tally.count
    scores = tally.scores.compactMapValues(ScoreSummary.init(counts:))
    householdCount = tally.householdCount
    householdTotal = tally.householdTotal
  }
}
