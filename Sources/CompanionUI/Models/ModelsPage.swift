import Conference

/// What stands in the place of the list of models and the text of one.
enum ModelsPage: Hashable, Sendable {
  /// Places in the list, two to ``mostCompared``.
  case comparison([Int])

  static let mostCompared = 4

  /// Whether it takes the list's place in any window, rather than being a list itself.
  var isWhole: Bool {
    switch self {
    case .comparison: true
    }
  }
}

/// A page, and how the list stood before it was opened.
struct OpenPage: Hashable, Sendable {
  var page: ModelsPage
  var behind: ScreenView
}

extension Model {
  /// Opens a page, or puts another in the place of the one that is open.
  mutating func open(_ page: ModelsPage) {
    modelsPage = OpenPage(page: page, behind: modelsPage?.behind ?? views[.models] ?? ScreenView())
    view = ScreenView(focus: page.isWhole ? .detail : .list)
    settle()
  }

  /// Puts the next state of the open page in its place.
  mutating func replacePage(with page: ModelsPage) {
    modelsPage?.page = page
  }

  /// Closes the page, whatever is on the screen; the list stands as it was left.
  mutating func closePage() {
    guard let open = modelsPage else { return }
    modelsPage = nil
    views[.models] = open.behind
  }

  /// Closes the page that is on the screen, if there is one.
  mutating func leavePage() -> Bool {
    guard screen == .models, modelsPage != nil else { return false }
    closePage()
    return true
  }

  /// What the screen of models shows.
  var modelsContent: any ScreenContent {
    switch modelsPage?.page {
    case .comparison(let items):
      ComparisonScreen(context: context, models: items.map { conference.models[$0] })
    case nil: ModelsScreen(context: context, marked: marked)
    }
  }
}
