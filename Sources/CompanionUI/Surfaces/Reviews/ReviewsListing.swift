import Attendance
import Conference

/// All reviews in groups; made anew only when reviews change or are grouped otherwise, so that no
/// other key has to wait for it.
struct ReviewsListing: Hashable, Sendable {
  enum Grouping: CaseIterable, Hashable, Sendable {
    case model, province, criterion

    var next: Grouping {
      switch self {
      case .model: .province
      case .province: .criterion
      case .criterion: .model
      }
    }
  }

  /// What stands over some reviews.
  enum Heading: Hashable, Sendable {
    case model(ModelID, count: Int)
    /// Nil for those whose province is not known.
    case province(String?, count: Int)
    case criterion(String, model: ModelID)
  }

  struct Item: Hashable, Sendable {
    var review: Review.Key
    /// The criterion over it, by its id, and what it scored by that.
    var criterion: String?
    var score: Int?
  }

  let grouping: Grouping
  /// Reviewers who are on a made-up roster.
  let samples: Set<PersonID>
  private(set) var headings: [Heading] = []
  private(set) var items: [Item] = []
  private(set) var entries: [Entry] = []

  init(_ grouping: Grouping, of state: ReviewState, _ conference: Conference) {
    self.grouping = grouping
    let reviewers = Set(state.reviews.map(\.reviewer))
    samples = Set(
      conference.roster.delegates.lazy.filter { delegate in
        delegate.provenance.kind == .sample && reviewers.contains(delegate.id)
      }.map(\.id)
    )
    // Reviews of a model that the conference has no more come last, rather than not at all.
    let known = conference.models.map(\.id)
    let others = Set(state.reviews.map(\.model)).subtracting(known).sorted()
    let models = (known + others).map { (id: $0, reviews: state.reviews(of: $0)) }
    switch grouping {
    case .model:
      for model in models where !model.reviews.isEmpty {
        add(
          .model(model.id, count: model.reviews.count),
          model.reviews.map { Item(review: $0.key) }
        )
      }
    case .province: addProvinces(models.flatMap(\.reviews), state, conference)
    case .criterion:
      for criterion in conference.criteria {
        for model in models { addScores(criterion.id, model.id, model.reviews) }
      }
    }
  }

  /// By the reviewer's province, in the order of the conference; then those of none that it knows.
  private mutating func addProvinces(
    _ reviews: [Review],
    _ state: ReviewState,
    _ conference: Conference
  ) {
    let known = conference.info.provinces.map(\.id)
    let groups = Dictionary(grouping: reviews) { review -> String? in
      state.reviewer(review.reviewer)?.province.flatMap { known.contains($0) ? $0 : nil }
    }
    for province in known.map(Optional.some) + [nil] {
      guard let group = groups[province] else { continue }
      add(.province(province, count: group.count), group.map { Item(review: $0.key) })
    }
  }

  /// The highest score first; equal ones in the order in which they were begun.
  private mutating func addScores(_ criterion: String, _ model: ModelID, _ reviews: [Review]) {
    let scored = reviews.compactMap { review in
      review.scores[criterion].map { Item(review: review.key, criterion: criterion, score: $0) }
    }
    guard !scored.isEmpty else { return }
    let ordered = scored.enumerated().sorted { one, other in
      let (left, right) = (one.element.score ?? 0, other.element.score ?? 0)
      return left == right ? one.offset < other.offset : left > right
    }
    add(.criterion(criterion, model: model), ordered.map(\.element))
  }

  private mutating func add(_ heading: Heading, _ new: [Item]) {
    entries.append(.heading(headings.count))
    headings.append(heading)
    entries += new.indices.map { .item(items.count + $0) }
    items += new
  }
}
