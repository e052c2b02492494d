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
