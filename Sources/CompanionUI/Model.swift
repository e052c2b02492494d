package import Conference
import ConferenceSearch
package import Terminal

/// Everything that the interface knows; the screen is a pure function of it.
package struct Model: Sendable {
  package private(set) var conference: Conference
  package let keyMap: KeyMap
  package let symbols: Symbols
  package internal(set) var size: Size
  package internal(set) var language: Language
  /// At the conference's own offset from UTC.
  package internal(set) var now: Moment
  /// Of a clock that only grows.
  var milliseconds = 0
  package internal(set) var board: DeskBoard
  var desk: DeskState
  package internal(set) var reviews = ReviewBoard()
  /// The review that is being filled in; beside the layers, so that a key changes it in place.
  var reviewForm: ReviewForm?
  /// What everything was like before the first key of what may be a scanner's burst; one, or none.
  var beforeBurst: [Model] = []
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
  /// Models marked for comparing, in the order of the list.
  var marked: [Int] = []
  /// What stands in the place of the list of models, and how that was left.
  var modelsPage: OpenPage?
  /// What was laid out for the last frame of that screen.
  var modelsText: LaidOutText?
  /// What the last action has to say; gone at the next key.
  var notice: Localized?

  package init(
    conference: Conference,
    keyMap: KeyMap = .standard,
    symbols: Symbols = .blocks,
    size: Size,
    language: Language,
    now: Moment,
    screen: ScreenName = .overview,
    setup: DeskSetup = DeskSetup(),
    log: DeskNews = DeskNews()
  ) {
    self.conference = conference
    self.keyMap = keyMap
    self.symbols = symbols
    self.size = size
    self.language = language
    self.now = now.at(offset: conference.info.utcOffset)
    self.screen = screen
    board = DeskBoard(setup: setup, log: log)
    reviews.take(ReviewNews(events: log.events))
    desk = DeskState(list: .door)
    countDoor()
    show(screen)
  }

  /// Puts another roster in the place of the one that was shown; what rests on it is made again.
  mutating func adopt(_ roster: [Delegate]) {
    let selected = screen == .roster ? selectedItem.map { conference.roster.delegates[$0].id } : nil
    conference.roster = Roster(delegates: roster)
    index = nil
    let filter = self.roster?.filter
    self.roster = self.roster == nil ? nil : RosterListing(conference)
    if let filter { self.roster?.apply(filter) }
    board.forgetPeople()
    countDoor()
    if screen == .checkin { openDesk() } else if isAskingWhoReviews { board.prepare(conference) }
    let kept = layers
    if let selected { select(selected.rawValue, on: .roster) } else { settle() }
    layers = kept.compactMap(refreshed)
  }
}
