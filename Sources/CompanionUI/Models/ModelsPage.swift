import Attendance
import Conference
import Terminal

/// What stands in the place of the list of models and the text of one.
enum ModelsPage: Hashable, Sendable {
  /// Places in the list, two to ``mostCompared``.
  case comparison([Int])
  case whatIf(WhatIfState)
  case ranking
  /// Every review, a list itself.
  case reviews(ReviewsListing)

  static let mostCompared = 4

  /// Whether it takes the list's place in any window, rather than being a list itself.
  var isWhole: Bool {
    switch self {
    case .comparison, .whatIf, .ranking: true
    case .reviews: false
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

  /// One step out of the page that is on the screen: out of its field, its text, then the page.
  ///
  /// - Returns: Whether there was one.
  mutating func leavePage() -> Bool {
    guard screen == .models, let page = modelsPage?.page else { return false }
    if whatIfField != nil {
      setEditing(false)
    } else if !page.isWhole, view.focus == .detail {
      view.focus = .list
      view.position = DocumentPosition()
    } else {
      closePage()
    }
    return true
  }

  /// What the screen of models shows.
  var modelsContent: any ScreenContent {
    switch modelsPage?.page {
    case .comparison(let items):
      ComparisonScreen(
        context: context,
        models: items.map { conference.models[$0] },
        reviews: reviews
      )
    case .whatIf(let state):
      WhatIfScreen(context: context, state: state, isTight: size.height < Self.roomy)
    case .ranking: RankingScreen(context: context, reviews: reviews)
    case .reviews(let listing):
      AllReviewsScreen(context: context, listing: listing, reviews: reviews)
    case nil: ModelsScreen(context: context, marked: marked, reviews: reviews)
    }
  }

  /// Rows of a window that has room for blank ones.
  private static let roomy = 20

  /// Rows above a page's text that stay in sight: the order of the models over their weights.
  var headRows: Int {
    guard screen == .models, case .ranking = modelsPage?.page, !conference.criteria.isEmpty else {
      return 0
    }
    let room = size.height - 4
    let rows = min(conference.models.count, max(1, room / 2))
    return rows + (size.height < Self.roomy ? 0 : 1)
  }
}
