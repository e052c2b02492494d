import Attendance
import Conference
import Ledger

/// Every review, in groups: a list over the models.
struct ReviewsPage: Browsable {
  private(set) var listing: ReviewsListing?
  private var grouping: ReviewsListing.Grouping
  /// The model whose reviews the cursor begins at, by its id.
  private let start: ModelID?

  init(_ grouping: ReviewsListing.Grouping, startingAt model: ModelID?) {
    self.grouping = grouping
    start = model
  }

  func content(in context: Context) -> any ScreenContent {
    AllReviewsScreen(
      context: context,
      listing: listing ?? ReviewsListing(grouping, of: context.ledger.reviews, context.conference)
    )
  }

  mutating func refresh(_ change: Change, in context: Context) {
    guard listing == nil || !change.isDisjoint(with: [.reviews, .people]) else { return }
    list(in: context)
  }

  private mutating func list(in context: Context) {
    listing = ReviewsListing(grouping, of: context.ledger.reviews, context.conference)
  }

  func start(in context: Context) -> Int? {
    listing?.items.firstIndex { $0.review.model == start }
  }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    guard input == .action(.groupReviews) else {
      return context.handleOnModels(input, model: model(at: spot, in: context))
    }
    grouping = grouping.next
    list(in: context)
    return Answer(cursor: .first)
  }

  private func model(at spot: Spot, in context: Context) -> Int? {
    guard let item = spot.item, let listing else { return nil }
    let id = listing.items[item].review.model
    return context.conference.models.firstIndex { $0.id == id }
  }

  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool {
    switch action {
    case .groupReviews: true
    case .allReviews: false
    default: context.offersOnModels(action, model: model(at: spot, in: context))
    }
  }

  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    usual.open + [.groupReviews, .ranking] + usual.going + usual.rest + [.quit]
  }
}
