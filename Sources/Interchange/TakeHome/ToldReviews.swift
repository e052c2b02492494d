import Attendance
package import Conference

/// The reviews that a paper tells of, by model.
struct ToldReviews: Sendable {
  /// By model, then in the order in which they were begun.
  let reviews: [Review]
  private let byModel: [ModelID: [Review]]

  init(_ reviews: [Review]) {
    self.reviews = reviews
    byModel = Dictionary(grouping: reviews, by: \.model)
  }

  func reviews(of model: ModelID) -> [Review] { byModel[model] ?? [] }

  func summary(of model: ModelID) -> ReviewSummary { ReviewSummary(reviews(of: model)) }
}

/// Whose reviews a paper tells of.
package struct ReviewScope: Hashable, Sendable {
  /// Ids; nil for everybody.
  package var reviewers: Set<PersonID>?
  /// An id; nil for every one.
  package var province: String?
  /// Whether they are those of whoever reports.
  package var isMine: Bool

  package static let everybody = ReviewScope()

  package init(reviewers: Set<PersonID>? = nil, province: String? = nil, isMine: Bool = false) {
    self.reviewers = reviewers
    self.province = province
    self.isMine = isMine
  }
}
