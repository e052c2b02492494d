/// Models in the order of their reviews, by the weights of the criteria.
package struct Ranking: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package var model: String
    /// From 1, equal scores sharing one; nil for a model without a score that counts.
    package var rank: Int?
    /// The weighted mean of the criteria's means, on the scale of the scores.
    package var score: Double?
    /// Criteria that weigh something and that nobody scored for this model: the score leaves them out.
    package var missing: [String]
    package var summary: ReviewSummary
  }

  package let places: [Place]

  /// Ranks models.
  ///
  /// - Parameters:
  ///   - models: Ids, in the order in which equals and the unranked are kept.
  ///   - reviews: Of any models.
  ///   - weights: By the ids of the criteria; one that weighs nothing or less does not count.
  package init(_ models: [String], reviews: [Review], weights: [String: Int]) {
    let counting = weights.filter { $0.value > 0 }
    let unranked = models.map { model in
      let summary = ReviewSummary(reviews.filter { $0.model == model })
      let scored = counting.filter { summary.scores[$0.key] != nil }.sorted { $0.key < $1.key }
      let total = scored.reduce(0) { $0 + $1.value }
      let sum = scored.reduce(0.0) { sum, criterion in
        sum + Double(criterion.value) * (summary.scores[criterion.key]?.mean ?? 0)
      }
      return Place(
        model: model,
        rank: nil,
        score: total > 0 ? sum / Double(total) : nil,
        missing: counting.keys.filter { summary.scores[$0] == nil }.sorted(),
        summary: summary
      )
    }
    // Rounding must not part equals: below a billionth nothing is told from nothing.
    let ordered = unranked.enumerated().sorted { one, other in
      switch (one.element.score, other.element.score) {
      case (let left?, let right?) where abs(left - right) > 1e-9: left > right
      case (_?, nil): true
      case (nil, _?): false
      default: one.offset < other.offset
      }
    }.map(\.element)
    var places: [Place] = []
    for (number, place) in ordered.enumerated() {
      var place = place
      if let score = place.score {
        let last = places.last
        let isEqual = last?.score.map { abs($0 - score) <= 1e-9 } ?? false
        place.rank = isEqual ? last?.rank : number + 1
      }
      places.append(place)
    }
    self.places = places
  }
}
