import Conference
import ConferenceSearch
import Ledger
import Terminal

/// What a surface reads while it is called: what is known, how to speak of it, and where it is drawn.
///
/// No surface keeps it: the ledger in it is lent. It is passed by reference, because screens hand it
/// on for every row and a copy would retain everything that is known.
final class Context: Sendable {
  /// The conference in force: the ledger's, at hand.
  let conference: Conference
  let ledger: Ledger
  /// Who reviews at this laptop, and what they typed.
  let reviewing: Reviewing
  let weights: CriteriaWeights
  let language: Language
  let symbols: Symbols
  let keyMap: KeyMap
  let layout: Layout
  /// At the conference's own offset from UTC.
  let now: Moment
  let setup: DeskSetup
  /// How the hub stands; nil where none is set.
  let hub: HubView?
  /// What is searched in; nil until somebody searches or it was prepared.
  let index: SearchIndex?
  /// The roster in the order of its screen, where it was prepared.
  let sortedRoster: RosterListing?

  init(
    ledger: Ledger,
    reviewing: Reviewing,
    weights: CriteriaWeights,
    language: Language,
    symbols: Symbols,
    keyMap: KeyMap,
    layout: Layout,
    now: Moment,
    setup: DeskSetup,
    hub: HubView?,
    index: SearchIndex?,
    sortedRoster: RosterListing?
  ) {
    conference = ledger.conference
    self.ledger = ledger
    self.reviewing = reviewing
    self.weights = weights
    self.language = language
    self.symbols = symbols
    self.keyMap = keyMap
    self.layout = layout
    self.now = now
    self.setup = setup
    self.hub = hub
    self.index = index
    self.sortedRoster = sortedRoster
  }

  func say(_ text: Localized) -> String { text[language] }
}
