/// What several scores of one criterion come to; never a mean without its number.
package struct ScoreSummary: Hashable, Sendable {
  /// How many scores, at least one.
  package let count: Int
  package let mean: Double
  package let low: Int
  package let high: Int
  /// The sample standard deviation; nil of a single score, which has no spread to tell.
  package let deviation: Double?

  /// Nil where there is no score.
  package init?(_ scores: some Collection<Int>) {
    guard let low = scores.min(), let high = scores.max() else { return nil }
    self.low = low
    self.high = high
    count = scores.count
    let sum = scores.reduce(0, +)
    let mean = Double(sum) / Double(count)
    self.mean = mean
    // In the order of size, so that it comes out the same to the last bit in any order.
    let squares = scores.sorted().reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
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

  package init(_ reviews: some Collection<Review>) {
    count = reviews.count
    var scores: [String: [Int]] = [:]
    for review in reviews {
      for (criterion, score) in review.scores { scores[criterion, default: []].append(score) }
    }
    self.scores = scores.compactMapValues(ScoreSummary.init)
    let households = reviews.compactMap(\.households)
    householdCount = households.count
    householdTotal = households.reduce(0, +)
  }
}
