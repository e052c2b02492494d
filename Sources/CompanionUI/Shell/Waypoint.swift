import ConferenceSearch

/// Where one stands in a list and its text.
struct ScreenView: Hashable, Sendable {
  enum Focus: Hashable, Sendable {
    case list, detail
  }

  /// Among the screen's entries.
  var selected = 0
  /// The first entry in sight.
  var top = 0
  var focus = Focus.list
  var position = DocumentPosition()
}

/// A place that one can come back to.
struct Waypoint: Sendable {
  var screen: ScreenName
  /// Where one stood on the screen.
  var place: ScreenView?
  /// What stood over the screen, as it was.
  var pages: [any Surface]
}

/// What `n` and `N` step through after a search.
struct HitTrail: Sendable {
  var hits: [SearchHit]
  var place: Int
}
