import Conference

/// Models side by side, in the place of their list.
struct ComparisonPage: Browsable {
  /// Places in the list, two to ``ModelsList/mostCompared``.
  private(set) var items: [Int]

  init(items: [Int]) {
    self.items = items
  }

  func content(in context: Context) -> any ScreenContent {
    ComparisonScreen(context: context, models: items.map { context.conference.models[$0] })
  }

  func isWhole(in context: Context) -> Bool { true }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    switch input {
    case .action(.compare): return Answer(requests: [.close], isChanged: false)
    case .action(.nextPartner): step(1, of: context.conference.models.count)
    case .action(.previousPartner): step(-1, of: context.conference.models.count)
    default: return context.handleOnModels(input, model: nil)
    }
    return Answer()
  }

  /// Another model in the place of the last one that is compared.
  private mutating func step(_ steps: Int, of count: Int) {
    guard let last = items.last else { return }
    let others = items.dropLast()
    let order = (1..<count).map { (last + steps * $0 + count * $0) % count }
    guard let next = order.first(where: { !others.contains($0) }) else { return }
    items = others + [next]
  }

  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool {
    switch action {
    case .compare: true
    case .nextPartner, .previousPartner: items.count < context.conference.models.count
    default: context.offersOnModels(action, model: nil)
    }
  }

  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    usual.open + [.nextPartner] + usual.going + usual.rest + [.quit]
  }
}
