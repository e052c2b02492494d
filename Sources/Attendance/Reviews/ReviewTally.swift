import Conference

/// Counts of what reviews of one model say, kept up as reviews come, change and go.
struct ReviewTally: Hashable, Sendable {
  private(set) var count = 0
  /// How often each of ``Criterion/scores`` was given, the lowest first; by the id of the
  /// criterion.
  private(set) var scores: [String: [Int]] = [:]
  private(set) var householdCount = 0
  private(set) var householdTotal = 0

  mutating func add(_ review: Review) { count(review, 1) }
  mutating func remove(_ review: Review) { count(review, -1) }

  private mutating func count(_ review: Review, _ step: Int) {
    count += step
    for (criterion, score) in review.scores where Criterion.scores.contains(score) {
      let none = [Int](repeating: 0, count: Criterion.scores.count)
      scores[criterion, default: none][score - Criterion.scores.lowerBound] += step
    }
    if let households = review.households {
      householdCount += step
      householdTotal += step * households
    }
  }
}
