import Attendance
import Conference
import Wording

/// The screen of the models: marked, compared, reviewed, ranked.
struct ModelsList: Browsable {
  /// As many can stand side by side.
  static let mostCompared = 4

  /// Models marked for comparing, in the order of the list.
  private(set) var marked: [Int] = []

  func content(in context: Context) -> any ScreenContent {
    ModelsScreen(context: context, marked: marked)
  }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    switch input {
    case .action(.mark): return mark(spot.item)
    case .action(.compare):
      let items = compared(spot.item, of: context.conference.models.count)
      return Answer(
        requests: items.map { [.openPage(ComparisonPage(items: $0))] } ?? [],
        isChanged: false
      )
    case .action(.reset):
      marked = []
      return Answer()
    default: return context.handleOnModels(input, model: spot.item)
    }
  }

  private mutating func mark(_ item: Int?) -> Answer? {
    guard let item else { return nil }
    if let place = marked.firstIndex(of: item) {
      marked.remove(at: place)
    } else if marked.count < Self.mostCompared {
      marked = (marked + [item]).sorted()
    } else {
      return Answer(requests: [.say(Phrases.noMoreMarks(Self.mostCompared))])
    }
    return Answer()
  }

  /// The marked models; of none or one marked, the selected one joins them, or the next.
  private func compared(_ selected: Int?, of count: Int) -> [Int]? {
    guard let selected else { return nil }
    var items = marked
    if items.count < 2, !items.contains(selected) { items.append(selected) }
    if items.count < 2 { items.append((selected + 1) % count) }
    return items
  }

  func report(at spot: Spot, in context: Context) -> FileContents? {
    spot.item.map { .model(context.conference.models[$0].id) }
  }

  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool {
    switch action {
    case .mark: !context.conference.models.isEmpty
    case .compare: context.conference.models.count > 1
    case .reset: !marked.isEmpty
    default: context.offersOnModels(action, model: spot.item)
    }
  }

  // The others are in the palette and the help.
  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    usual.open + [.review, .mark, .compare, .whatIf] + usual.going + usual.rest + [.quit]
  }
}

/// What works on the models and on every page over them.
extension Context {
  /// - Parameters:
  ///   - input: What is asked for.
  ///   - item: The model that one is on, by its place in the list; nil on a page of several.
  /// - Returns: What is asked for; nil where the input means what it means everywhere.
  func handleOnModels(_ input: Input, model item: Int?) -> Answer? {
    let requests: [Request]
    switch input {
    case .action(.whatIf):
      guard let item else { return nil }
      let start = WhatIf(conference.models[item], conference)
      requests = [.openPage(WhatIfPage(WhatIfState(item: item, start: start)))]
    case .action(.ranking): requests = [.openPage(RankingPage())]
    case .action(.allReviews):
      let id = item.map { conference.models[$0].id }
      requests = [.openPage(ReviewsPage(.model, startingAt: id), focus: .list)]
    case .action(.review):
      guard let item else { return nil }
      requests = review(of: conference.models[item].id)
    case .action(.changeReviewer): requests = [.open { _ in ReviewerSurface() }]
    default: return nil
    }
    return Answer(requests: requests, isChanged: false)
  }

  func offersOnModels(_ action: Action, model item: Int?) -> Bool {
    switch action {
    case .whatIf, .review: item != nil
    case .ranking, .allReviews: !conference.models.isEmpty
    case .changeReviewer: true
    default: false
    }
  }
}

extension Request {
  /// Opens a page over the models.
  static func openPage(_ page: some Browsable, focus: ScreenView.Focus = .detail) -> Request {
    .open { _ in BrowseSurface(.models, page, kind: .page, focus: focus) }
  }
}
