import Conference
import Terminal

/// What makes one screen or page of list and text different from another: its state, its actions, and
/// the content that it makes for a context.
protocol Browsable: Sendable {
  /// What is shown, for one update or one frame.
  func content(in context: Context) -> any ScreenContent
  /// Makes anew what it keeps.
  mutating func refresh(_ change: Change, in context: Context)
  /// The item that the cursor begins at; nil for the first.
  func start(in context: Context) -> Int?
  /// Lets an item be seen that its state hides.
  mutating func reveal(_ id: String, in context: Context)

  /// Whether the text takes the list's place in any window.
  func isWhole(in context: Context) -> Bool
  /// Rows above the text that do not scroll with it.
  func headRows(in context: Context) -> Int

  /// Places of the key map whose keys come first where the cursor is, innermost first.
  func innerKeys(at spot: Spot) -> [KeyMap.Place]
  /// Whether printing keys are text where the cursor is.
  func isTyping(at spot: Spot) -> Bool
  func takesDigits(at spot: Spot) -> Bool
  /// What it does of its own with an input; nil where that means what it means on every screen.
  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer?
  /// Whether an action of its own does something where the cursor is.
  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool

  /// What the footer names, given what it names on every screen.
  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action]
  func shortWords(for action: Action, at spot: Spot) -> Localized?
  func words(for action: Action, at spot: Spot) -> Localized?
  /// What a report would be about first.
  func report(at spot: Spot, in context: Context) -> FileContents?
  mutating func leaveField()
  /// What somebody sees now: the item whose text is shown, nil where none is.
  mutating func looks(at item: Int?) -> [Request]
  /// Takes in what became of something that was asked of the loop.
  mutating func hear(_ news: Told, in context: Context) -> [Request]
}

/// Where the cursor stands.
struct Spot: Hashable, Sendable {
  /// The item of the list.
  var item: Int?
  /// The block of the text, counted among the selectable ones.
  var cursor = 0
  /// Whether keys go to the text.
  var readsDetail = false
  /// Where the block of the text leads.
  var link: Destination?
}

/// What an input of a screen's own came to.
struct Answer: Sendable {
  enum Cursor: Hashable, Sendable {
    /// Stays where it is.
    case stays
    /// Stays on its item where that is still shown, else goes to the first; back to the list.
    case follows
    /// Goes to the first item.
    case first
    case on(id: String)
    /// Goes to an item, which comes to the list's upper edge with the headings above it.
    case atTop(id: String)
  }

  var requests: [Request] = []
  var cursor = Cursor.stays
  /// Whether something else is shown now.
  var isChanged = true
}

/// What the footer names on every screen of list and text, in two parts.
struct BrowseHints: Hashable, Sendable {
  var open: [Action] = [.open]
  var going: [Action] = [.search, .nextHit, .back]
  var rest: [Action] = [.help, .source, .star, .palette, .copy, .ownNote, .language]
}

extension Browsable {
  mutating func refresh(_ change: Change, in context: Context) {}
  func start(in context: Context) -> Int? { nil }
  mutating func reveal(_ id: String, in context: Context) {}
  func isWhole(in context: Context) -> Bool { false }
  func headRows(in context: Context) -> Int { 0 }
  func innerKeys(at spot: Spot) -> [KeyMap.Place] { [] }
  func isTyping(at spot: Spot) -> Bool { false }
  func takesDigits(at spot: Spot) -> Bool { false }
  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? { nil }
  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool { false }
  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    usual.open + usual.going + usual.rest + [.quit]
  }
  func shortWords(for action: Action, at spot: Spot) -> Localized? { nil }
  func words(for action: Action, at spot: Spot) -> Localized? { nil }
  func report(at spot: Spot, in context: Context) -> FileContents? { nil }
  mutating func leaveField() {}
  mutating func looks(at item: Int?) -> [Request] { [] }
  mutating func hear(_ news: Told, in context: Context) -> [Request] { [] }
}

/// A screen without state or actions of its own.
struct PlainList: Browsable {
  private let make: @Sendable (Context) -> any ScreenContent

  init(_ make: @escaping @Sendable (Context) -> any ScreenContent) {
    self.make = make
  }

  func content(in context: Context) -> any ScreenContent { make(context) }
}
