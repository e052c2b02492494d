import Conference
import ConferenceSearch
import Terminal
import VietnameseText

/// The desk's screen: the field, what fits it, the last answer.
struct DeskState: Sendable {
  /// The list that is ticked.
  var list: ListID
  var field = TextField()
  /// Whether printing keys are text; Esc leaves the field.
  var hasFocus = true
  /// Positions in the index, the best match first; as many as the screen may show.
  var matches: [Int] = []
  /// How many fit in all.
  var matchCount = 0
  var selected = 0
  var top = 0
  /// Whether the person moved to the selected match.
  var isChosen = false
  /// What was answered last; it stays until the next answer.
  var reply: DeskReply?
  /// Whom the request that is under way is about.
  var asked: PersonID?
  var scanner = ScanDetector()
  /// Scans that came while a question was open, the oldest first.
  var waiting: [String] = []
  init(list: ListID) {
    self.list = list
  }

  /// Matches that are kept; more are counted.
  static let shown = 100

  mutating func take(_ field: TextField, searching index: DelegateIndex) {
    let isChanged = field.text != self.field.text
    self.field = field
    guard isChanged else { return }
    (selected, top, isChosen) = (0, 0, false)
    switch DeskEntry(field.text) {
    case .nothing: (matches, matchCount) = ([], 0)
    case .code(let code):
      matches = index.position(code: code).map { [$0] } ?? []
      matchCount = matches.count
    case .wrongCode(let text), .words(let text), .card(let text):
      (matches, matchCount) = index.matches(Query(text), limit: Self.shown)
    }
  }

  mutating func clear() {
    field = TextField()
    (matches, matchCount, selected, top, isChosen) = ([], 0, 0, 0, false)
  }
}
