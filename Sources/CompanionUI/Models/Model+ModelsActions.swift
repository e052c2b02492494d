import Attendance
import Conference
import Wording

/// What is done with models: marking, comparing and what follows from reviews.
extension Model {
  /// The places whose own keys come before what they mean elsewhere, the first first.
  var innermost: [KeyMap.Place] {
    if isTicking { return [.delegation] }
    return weighed == nil ? placesInForm : [.weights]
  }

  /// The place in the list of the model that the cursor is on, the page of a model included.
  var modelItem: Int? {
    guard screen == .models else { return nil }
    switch modelsPage?.page {
    case nil: return selectedItem
    case .whatIf(let state): return state.item
    case .reviews(let listing):
      let key = selectedItem.map { listing.items[$0].review }
      return conference.models.firstIndex { $0.id == key?.model }
    case .comparison, .ranking: return nil
    }
  }

  func isAvailableOnModels(_ action: Action) -> Bool {
    guard layers.isEmpty, screen == .models, !conference.models.isEmpty else { return false }
    let page = modelsPage?.page
    switch action {
    case .mark: return page == nil
    case .compare: return conference.models.count > 1 && (page == nil || compared != nil)
    case .previousPartner, .nextPartner:
      return compared.map { $0.count < conference.models.count } ?? false
    case .whatIf: return whatIf == nil && modelItem != nil
    case .ranking: return page != .ranking
    case .allReviews: return listing == nil
    case .groupReviews: return listing != nil
    case .weighLess, .weighMore: return weighed != nil
    case .reset:
      switch page {
      case nil: return !marked.isEmpty
      case .ranking: return !reviews.weights.isEmpty
      case .whatIf(let state): return WhatIfState.Field.allCases.contains(where: state.isOwn)
      case .comparison, .reviews: return false
      }
    default: return false
    }
  }

  mutating func performOnModels(_ action: Action) {
    switch action {
    case .mark: mark()
    case .compare: compare()
    case .nextPartner: stepPartner(1)
    case .previousPartner: stepPartner(-1)
    case .whatIf: openWhatIf()
    case .ranking: open(.ranking)
    case .allReviews: openReviews()
    case .groupReviews: group(listing?.grouping.next ?? .model)
    case .weighLess: weigh(by: -1)
    case .weighMore: weigh(by: 1)
    case .reset: reset()
    default: break
    }
  }

  /// What is worth naming in the footer, by what is on the screen.
  var modelsHints: [Action] {
    switch modelsPage?.page {
    // The others are in the palette and the help.
    case nil: [.review, .mark, .compare, .whatIf]
    case .comparison: [.nextPartner]
    case .whatIf: [.reset]
    case .ranking: [.weighLess, .weighMore, .reset, .allReviews]
    case .reviews: [.groupReviews, .ranking]
    }
  }

  /// Makes the list of all reviews anew where reviews have changed.
  mutating func refreshReviews() {
    guard let listing, listing.revision != reviews.revision else { return }
    let key = selectedItem.map { listing.items[$0] }
    let fresh = ReviewsListing(listing.grouping, of: reviews, conference)
    replacePage(with: .reviews(fresh))
    // Whoever was selected stays so, as long as they say anything.
    if screen == .models, let item = fresh.items.firstIndex(where: { $0 == key }),
      let entry = fresh.entries.firstIndex(of: .item(item))
    {
      view.selected = entry
    }
    if screen == .models { settle() }
  }

  private var compared: [Int]? {
    if case .comparison(let items) = modelsPage?.page { items } else { nil }
  }

  private var listing: ReviewsListing? {
    if case .reviews(let listing) = modelsPage?.page { listing } else { nil }
  }

  /// Opens the list of all reviews, with the cursor on those of the model that it was on.
  private mutating func openReviews() {
    let model = modelItem.map { conference.models[$0].id }
    group(.model)
    guard let listing, let item = listing.items.firstIndex(where: { $0.review.model == model }),
      let entry = listing.entries.firstIndex(of: .item(item))
    else { return }
    view.selected = entry
    settle()
  }

  private mutating func group(_ grouping: ReviewsListing.Grouping) {
    open(.reviews(ReviewsListing(grouping, of: reviews, conference)))
  }

  private mutating func mark() {
    guard let selected = selectedItem else { return }
    if let place = marked.firstIndex(of: selected) {
      marked.remove(at: place)
    } else if marked.count < ModelsPage.mostCompared {
      marked = (marked + [selected]).sorted()
    } else {
      notice = Phrases.noMoreMarks(ModelsPage.mostCompared)
    }
  }

  /// The marked models side by side; of none or one marked, the selected one joins them, or the next.
  private mutating func compare() {
    if compared != nil {
      closePage()
      settle()
      return
    }
    guard let selected = selectedItem else { return }
    var items = marked
    if items.count < 2, !items.contains(selected) { items.append(selected) }
    if items.count < 2 { items.append((selected + 1) % conference.models.count) }
    open(.comparison(items))
  }

  /// Another model in the place of the last one that is compared.
  private mutating func stepPartner(_ steps: Int) {
    guard var items = compared, let last = items.popLast() else { return }
    let count = conference.models.count
    let order = (1..<count).map { (last + steps * $0 + count * $0) % count }
    guard let next = order.first(where: { !items.contains($0) }) else { return }
    replacePage(with: .comparison(items + [next]))
    settle()
  }

  private mutating func reset() {
    switch modelsPage?.page {
    case nil: marked = []
    case .ranking: reviews.weights = [:]
    case .whatIf(var state):
      state.reset()
      replacePage(with: .whatIf(state))
    case .comparison, .reviews: break
    }
  }
}
