import Conference
import Terminal
import Wording

/// The models in the order of their reviews, by weights that the user moves.
struct RankingPage: Browsable {
  /// What is weighed, in the order of the rows.
  private var criteria: [Criterion] = []

  func content(in context: Context) -> any ScreenContent { RankingScreen(context: context) }

  mutating func refresh(_ change: Change, in context: Context) {
    criteria = context.conference.criteria
  }

  func isWhole(in context: Context) -> Bool { true }

  /// Rows above the text that stay in sight: the order of the models over their weights.
  func headRows(in context: Context) -> Int {
    guard !criteria.isEmpty else { return 0 }
    let height = context.layout.size.height
    let rows = min(context.conference.models.count, max(1, (height - 4) / 2))
    return rows + (context.layout.isRoomy ? 1 : 0)
  }

  /// The criterion that the cursor is on.
  private func weighed(at spot: Spot) -> Criterion? {
    criteria.indices.contains(spot.cursor) ? criteria[spot.cursor] : nil
  }

  func innerKeys(at spot: Spot) -> [KeyMap.Place] { takesDigits(at: spot) ? [.weights] : [] }

  func takesDigits(at spot: Spot) -> Bool { weighed(at: spot) != nil }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    guard let criterion = weighed(at: spot) else { return others(input, in: context) }
    let weight = context.weights[criterion]
    switch input {
    case .action(.weighLess): return weigh(criterion, weight - 1, in: context)
    case .action(.weighMore): return weigh(criterion, weight + 1, in: context)
    // One more, from the most back to nothing: for Enter and a second click.
    case .action(.open):
      return weigh(criterion, (weight + 1) % (Criterion.mostWeight + 1), in: context)
    // A digit on a criterion is its weight, rather than a screen.
    case .character(let key):
      guard key.isASCII, let weight = key.wholeNumberValue else { return nil }
      return weight <= Criterion.mostWeight
        ? weigh(criterion, weight, in: context)
        : Answer(requests: [.say(Phrases.weightBounds)], isChanged: false)
    default: return others(input, in: context)
    }
  }

  private func others(_ input: Input, in context: Context) -> Answer? {
    switch input {
    case .action(.reset): Answer(requests: [.weigh(CriteriaWeights())], isChanged: false)
    default: context.handleOnModels(input, model: nil)
    }
  }

  /// The shell makes the page anew once it is weighed.
  private func weigh(_ criterion: Criterion, _ weight: Int, in context: Context) -> Answer {
    var weights = context.weights
    weights[criterion] = weight
    return Answer(requests: [.weigh(weights)], isChanged: false)
  }

  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool {
    switch action {
    case .open, .weighLess, .weighMore: weighed(at: spot) != nil
    case .reset: !context.weights.isUntouched
    case .ranking: false
    default: context.offersOnModels(action, model: nil)
    }
  }

  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    (weighed(at: spot) == nil ? usual.open : []) + [.weighLess, .weighMore, .reset, .allReviews]
      + usual.going + usual.rest + [.quit]
  }

  func shortWords(for action: Action, at spot: Spot) -> Localized? {
    action == .open && weighed(at: spot) != nil ? Action.weighMore.words.short : nil
  }
}
