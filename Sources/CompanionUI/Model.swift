package import Conference
import ConferenceSearch
package import Terminal

/// Everything that the interface knows; the screen is a pure function of it.
package struct Model: Sendable {
  package let conference: Conference
  package let keyMap: KeyMap
  package let symbols: Symbols
  package internal(set) var size: Size
  package internal(set) var language: Language
  /// At the conference's own offset from UTC.
  package internal(set) var now: Moment
  package internal(set) var screen: ScreenName
  /// Windows over the screen, the innermost last.
  var layers: [Layer] = []
  var views: [ScreenName: ScreenView] = [:]
  var roster: RosterListing?
  var figures: FiguresListing?
  var sources: SourcesListing?
  var index: SearchIndex?
  var trail: [Waypoint] = []
  var hits: HitTrail?
  /// The model beside the selected one, while two are compared.
  var partner: Int?
  /// What the last action has to say; gone at the next key.
  var notice: Localized?

  package init(
    conference: Conference,
    keyMap: KeyMap = .standard,
    symbols: Symbols = .blocks,
    size: Size,
    language: Language,
    now: Moment,
    screen: ScreenName = .overview
  ) {
    self.conference = conference
    self.keyMap = keyMap
    self.symbols = symbols
    self.size = size
    self.language = language
    self.now = now.at(offset: conference.info.utcOffset)
    self.screen = screen
    show(screen)
  }
}

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
}

/// What `n` and `N` step through after a search.
struct HitTrail: Sendable {
  var hits: [SearchHit]
  var place: Int
}

/// What is made once, behind the first frame, so that no later key has to wait for it.
package struct Preparation: Sendable {
  let index: SearchIndex
  let roster: RosterListing

  package init(_ conference: Conference) {
    index = SearchIndex(conference)
    roster = RosterListing(conference)
  }
}

/// What happened.
package enum Event: Sendable {
  /// The first frame is on the screen.
  case started
  case terminal(TerminalEvent)
  case clock(Moment)
  case prepared(Preparation)
  /// Whether the terminal took what was to be copied.
  case copied(Bool)
}

/// What is to be done outside; `update` names it, the loop does it.
package enum Effect: Hashable, Sendable {
  case prepare
  case copy(String)
  case repaint
  case suspend
  case bell
  /// The language changed: the terminal's title follows.
  case retitle
  case quit
  /// Left at once, as ^C does everywhere.
  case interrupt
}
