import Conference
import Wording

/// What is done with models: marking, comparing and what follows from reviews.
extension Model {
  /// The places whose own keys come before what they mean elsewhere, the first first.
  var innermost: [KeyMap.Place] { isTicking ? [.delegation] : placesInForm }

  func isAvailableOnModels(_ action: Action) -> Bool {
    guard layers.isEmpty, screen == .models, !conference.models.isEmpty else { return false }
    let page = modelsPage?.page
    return switch action {
    case .mark: page == nil
    case .compare: conference.models.count > 1 && (page == nil || compared != nil)
    case .previousPartner, .nextPartner:
      compared.map { $0.count < conference.models.count } ?? false
    case .reset: page == nil && !marked.isEmpty
    default: false
    }
  }

  mutating func performOnModels(_ action: Action) {
    switch action {
    case .mark: mark()
    case .compare: compare()
    case .nextPartner: stepPartner(1)
    case .previousPartner: stepPartner(-1)
    case .reset: marked = []
    default: break
    }
  }

  /// What is worth naming in the footer.
  var modelsHints: [Action] { [.review, .mark, .compare, .nextPartner, .reset] }

  private var compared: [Int]? {
    if case .comparison(let items) = modelsPage?.page { items } else { nil }
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
}
