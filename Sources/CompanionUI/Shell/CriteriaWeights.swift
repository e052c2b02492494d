import Conference

/// What each criterion weighs in the ranking, as the user moved it.
struct CriteriaWeights: Hashable, Sendable {
  /// By the criterion's id.
  private var moved: [String: Int] = [:]

  /// Whether the organiser's weights hold.
  var isUntouched: Bool { moved.isEmpty }

  /// From 0, where a criterion does not count, to ``Criterion/mostWeight``.
  subscript(criterion: Criterion) -> Int {
    get { moved[criterion.id] ?? criterion.weight }
    set { moved[criterion.id] = min(max(0, newValue), Criterion.mostWeight) }
  }
}
