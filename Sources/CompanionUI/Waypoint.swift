import ConferenceSearch

/// Where one stands on one screen.
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
  var view: ScreenView
  var page: OpenPage?
}

/// What `n` and `N` step through after a search.
struct HitTrail: Sendable {
  var hits: [SearchHit]
  var place: Int
}
