package import Conference

/// Models in the order of their reviews, by the weights of the criteria.
package struct Ranking: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package var model: ModelID
    /// From 1, equal scores sharing one; nil for a model without a score that counts.
    package var rank: Int?
    /// The weighted mean of the criteria's means, on the scale of the scores.
    package var score: Double?
    /// Criteria that weigh something and that nobody scored for this model: the score leaves them
    /// out.
    package var missing: [String]
    package var summary: ReviewSummary
  }

  package let places: [Place]

  /// Ranks models by their reviews, as ``init(_:weights:summary:)`` does.
  package init(_ models: [ModelID], reviews: [Review], weights: [String: Int]) {
    let reviews = Dictionary(grouping: reviews, by: \.model)
    self.init(models, weights: weights) { ReviewSummary(reviews[$0] ?? []) }
  }

  /// Ranks models.
  ///
  /// - Parameters:
  ///   - models: Ids, in the order in which equals and the unranked are kept.
  ///   - weights: By the ids of the criteria; one that weighs nothing or less does not count. Only
  ///     their proportions matter.
  ///   - summary: What the reviews of a model come to.
  package init(_ models: [ModelID], weights: [String: Int], summary: (ModelID) -> ReviewSummary) {
    let counting = Self.reduced(weights.filter { $0.value > 0 })
    let unranked = models.map { Place($0, summary($0), counting) }
    let ordered = unranked.enumerated().sorted { one, other in
      let (left, right) = (one.element.order, other.element.order)
      return left == right ? one.offset < other.offset : left > right
    }.map(\.element)
    var places: [Place] = []
    for (number, place) in ordered.enumerated() {
      var place = place
      if place.score != nil {
        let last = places.last
        place.rank = last?.order == place.order ? last?.rank : number + 1
      }
      places.append(place)
    }
    self.places = places
  }

  /// The same proportions in the smallest whole numbers: so the same scores to the last bit.
  private static func reduced(_ weights: [String: Int]) -> [String: Int] {
    let divisor = weights.values.reduce(0) { one, other in
      var (one, other) = (one, other)
      while other != 0 { (one, other) = (other, one % other) }
      return one
    }
    return divisor > 1 ? weights.mapValues { $0 / divisor } : weights
  }
}

extension Ranking.Place {
  fileprivate init(_ model: ModelID, _ summary: ReviewSummary, _ weights: [String: Int]) {
    var (total, sum) = (0.0, 0.0)
    for (criterion, weight) in weights.sorted(by: { $0.key < $1.key }) {
      guard let mean = summary.scores[criterion]?.mean else { continue }
      total += Double(weight)
      sum += Double(weight) * mean
    }
    self.model = model
    self.summary = summary
    score = total > 0 ? sum / total : nil
    missing = weights.keys.filter { summary.scores[$0] == nil }.sorted()
  }

  /// The score in steps of 2⁻³⁰, below everything where there is none.
  ///
  /// Rounding must not part equal scores, and "almost equal" is no order: it is not transitive. As
  /// the step is a power of two, no sum of halves, quarters and so on lies between two steps.
  fileprivate var order: Int64 { score.map { Int64(($0 * 0x1p30).rounded()) } ?? .min }
}
