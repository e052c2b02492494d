package import Wording

/// Everything that a key, a click or the palette can ask for; the raw value is its name in the
/// config file.
package enum Action: String, CaseIterable, Hashable, Sendable {
  case overview = "show-overview"
  case agenda = "show-agenda"
  case remarks = "show-remarks"
  case roster = "show-roster"
  case visits = "show-visits"
  case models = "show-models"
  case figures = "show-figures"
  case sources = "show-sources"
  case checkin = "show-checkin"
  case nextScreen = "next-screen"
  case previousScreen = "previous-screen"

  case down
  case up
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case top
  case bottom
  case open
  case back

  case search
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case palette
  case help
  case source
  case copy
  case star
  case ownNote = "own-note"
  case ownMarks = "show-own-marks"
  case hub = "show-hub"
  case language

  case filter
  case legend = "show-legend"
  case province = "filter-province"
  case category = "filter-category"
  case clearFilters = "clear-filters"
  case compare
  case previousPartner = "compare-previous"
  case nextPartner = "compare-next"
  case mark = "mark-model"
  case whatIf = "what-if"
  case ranking = "rank-models"
  case allReviews = "all-reviews"
  case groupReviews = "group-reviews"
  case arrange = "arrange-agenda"
  case nextGroup = "next-group"
  case previousGroup = "previous-group"
  case nextRooms = "next-rooms"
  case previousRooms = "previous-rooms"
  case weighLess = "weigh-less"
  case weighMore = "weigh-more"
  case reset

  case delegation = "check-in-delegation"
  case undoStep = "undo-step"
  case undoPerson = "undo-person"
  case walkIn = "walk-in"
  case person = "person-actions"
  case chooseList = "choose-list"
  case missing = "show-missing"
  case checkOut = "check-out"
  case excuse
  case note
  case substitute
  case nameSeat = "name-seat"
  case edit = "edit-person"
  case ticks = "show-ticks"
  case printBadge = "print-badge"
  case toggle

  case review
  case changeReviewer = "change-reviewer"
  case undoReview = "undo-review"
  case redoReview = "redo-review"
  case editText = "edit-text"
  case raiseScore = "raise-score"
  case lowerScore = "lower-score"
  case clearScore = "clear-score"

  case fieldLeft = "field-left"
  case fieldRight = "field-right"
  case fieldStart = "field-start"
  case fieldEnd = "field-end"
  case eraseBackward = "erase-character"
  case eraseForward = "erase-next"
  case eraseWord = "erase-word"
  case eraseLine = "erase-line"
  case undoTyping = "undo-typing"
  case redoTyping = "redo-typing"
  case spellTyping = "spell-typing"

  case importList = "import-list"
  case takeList = "take-list"
  case takeListBack = "take-list-back"
  case makeReport = "make-report"
  case export
  case nextChoice = "next-choice"
  case previousChoice = "previous-choice"

  case repaint
  case suspend
  case quit
  case interrupt

  /// Whether it only moves about in what is open.
  var isMovement: Bool {
    switch self {
    case .down, .up, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .top, .bottom, .toggle: true
    default: false
    }
  }
}

extension Action {
  /// What it is called.
  package var words: ActionWords {
    switch self {
    case .overview: .overview
    case .agenda: .agenda
    case .remarks: .remarks
    case .roster: .roster
    case .visits: .visits
    case .models: .models
    case .figures: .figures
    case .sources: .sources
    case .checkin: .checkin
    case .nextScreen: .nextScreen
    case .previousScreen: .previousScreen
    case .down: .down
    case .up: .up
    case .halfPageDown: .halfPageDown
    case .halfPageUp: .halfPageUp
    case .pageDown: .pageDown
    case .pageUp: .pageUp
    case .top: .top
    case .bottom: .bottom
    case .open: .open
    case .back: .back
    case .search: .search
    case .nextHit: .nextHit
    case .previousHit: .previousHit
    case .palette: .palette
    case .help: .help
    case .source: .source
    case .copy: .copy
    case .star: .star
    case .ownNote: .ownNote
    case .ownMarks: .ownMarks
    case .hub: .hub
    case .language: .language
    case .filter: .filter
    case .legend: .legend
    case .province: .province
    case .category: .category
    case .clearFilters: .clearFilters
    case .compare: .compare
    case .previousPartner: .previousPartner
    case .nextPartner: .nextPartner
    case .mark: .mark
    case .whatIf: .whatIf
    case .ranking: .ranking
    case .allReviews: .allReviews
    case .groupReviews: .groupReviews
    case .arrange: .arrange
    case .nextGroup: .nextGroup
    case .previousGroup: .previousGroup
    case .nextRooms: .nextRooms
    case .previousRooms: .previousRooms
    case .weighLess: .weighLess
    case .weighMore: .weighMore
    case .reset: .reset
    case .delegation: .delegation
    case .undoStep: .undoStep
    case .undoPerson: .undoPerson
    case .walkIn: .walkIn
    case .person: .person
    case .chooseList: .chooseList
    case .missing: .missing
    case .checkOut: .checkOut
    case .excuse: .excuse
    case .note: .note
    case .substitute: .substitute
    case .nameSeat: .nameSeat
    case .edit: .edit
    case .ticks: .ticks
    case .printBadge: .printBadge
    case .toggle: .toggle
    case .review: .review
    case .changeReviewer: .changeReviewer
    case .undoReview: .undoReview
    case .redoReview: .redoReview
    case .editText: .editText
    case .raiseScore: .raiseScore
    case .lowerScore: .lowerScore
    case .clearScore: .clearScore
    case .fieldLeft: .fieldLeft
    case .fieldRight: .fieldRight
    case .fieldStart: .fieldStart
    case .fieldEnd: .fieldEnd
    case .eraseBackward: .eraseBackward
    case .eraseForward: .eraseForward
    case .eraseWord: .eraseWord
    case .eraseLine: .eraseLine
    case .undoTyping: .undoTyping
    case .redoTyping: .redoTyping
    case .spellTyping: .spellTyping
    case .importList: .importList
    case .takeList: .takeList
    case .makeReport: .makeReport
    case .export: .export
    case .nextChoice: .nextChoice
    case .previousChoice: .previousChoice
    case .takeListBack: .takeListBack
    case .repaint: .repaint
    case .suspend: .suspend
    case .quit: .quit
    case .interrupt: .interrupt
    }
  }
}

extension Action {
  /// The screen that the action opens, where it opens one.
  package var screen: ScreenName? { Self.screens.first { $0.action == self }?.name }

  /// The action that opens a screen.
  package static func showing(_ screen: ScreenName) -> Action { screen.row.action }

  private static let screens = ScreenName.allCases.map { (action: $0.row.action, name: $0) }
}
