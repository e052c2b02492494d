import Attendance
import Conference
import Terminal

/// A screen, a page over a screen, or a window: something that has keys and draws itself.
///
/// It is a value. What it shows is made once, in ``refresh(_:in:)`` and ``handle(_:in:)``, and kept; the
/// ledger is only lent for the length of a call, in the context.
protocol Surface: Sendable {
  var kind: SurfaceKind { get }
  /// Which keys mean something here that they do not mean elsewhere.
  var keys: KeyScope { get }
  /// Whether printing keys are text now.
  var isTyping: Bool { get }
  /// What the cursor is on; nil where there is nothing whose source could be told.
  var subject: Subject? { get }

  /// Takes note, before it is refreshed, of what the cursor of the surface beneath is on.
  mutating func look(below subject: Subject?)
  /// Takes in what can be done behind it now, where that is what it offers; it is refreshed afterwards.
  mutating func offer(_ choices: [Choice])
  /// Makes anew what it shows, after it was opened (everything changed) and after each change.
  mutating func refresh(_ change: Change, in context: Context)
  /// - Returns: What it asks for; nil where the input means what it means everywhere.
  mutating func handle(_ input: Input, in context: Context) -> [Request]?
  /// Whether it would do anything for an action that is not the shell's.
  func offers(_ action: Action, in context: Context) -> Bool
  func draw(in context: Context, on frame: inout Frame)
  /// Actions for the footer, highest priority first; those that are not available are left out.
  func hints(in context: Context) -> [Action]

  /// What an action does here, for the footer; nil for its usual words.
  func shortWords(for action: Action) -> Localized?
  /// What an action does here, for the help; nil for its usual words.
  func words(for action: Action) -> Localized?
  /// What the help begins with; nil where the surface beneath is what one asks about.
  var guide: Guide? { get }
  /// The action that opens it, and that is not offered while it is open.
  var opener: Action? { get }
  /// Whether it waits for an answer, rather than to be read and closed.
  var asks: Bool { get }
  /// Whether digits mean numbers here, rather than screens.
  var takesDigits: Bool { get }
  /// Whether a quick run of keys is most likely text: an input method hands over whole words.
  var keepsBursts: Bool { get }
  /// Whether a window closes those beneath it when it opens.
  var standsAlone: Bool { get }
  /// Whether a window stays when the palette over it does something.
  var staysOpen: Bool { get }
  /// Whether it stays over its screen, out of sight, while another screen is shown.
  var returnsWithScreen: Bool { get }
  /// Whether it says itself that a text could not be written.
  var showsTrouble: Bool { get }
  /// Whether it shows something of the surface beneath it.
  var showsBelow: Bool { get }
  /// Whether it looks things up in the index of all texts.
  var searches: Bool { get }
  /// Whether what it was about is gone, so that it is to be closed.
  var isOver: Bool { get }
  /// Where one stands in it, to come back to; nil where there is nothing to come back to.
  var place: ScreenView? { get set }

  /// Where one is in it, from the outside in, for the trail over what stands above it.
  func crumbs(in context: Context) -> [String]
  /// What a report would be about first where one is; nil where nothing in it has one of its own.
  func report(in context: Context) -> FileContents?
  /// Takes the focus out of its field, as if Escape had been pressed in it.
  mutating func leaveField()
  /// What was typed and is to be kept: asked when all keys are taken in, and when it is closed.
  mutating func handOver() -> [Request]
  /// What somebody sees in it now: asked when all keys are taken in.
  mutating func looks() -> [Request]
  /// Takes in what became of something that was asked of the loop.
  mutating func hear(_ news: Told, in context: Context) -> [Request]
  /// The keys of a scanner's burst were undone: it is as it was before them.
  mutating func restored()
}

extension Surface {
  var kind: SurfaceKind { .window }
  var keys: KeyScope { KeyScope() }
  var isTyping: Bool { false }
  var subject: Subject? { nil }
  func shortWords(for action: Action) -> Localized? { nil }
  func words(for action: Action) -> Localized? { nil }
  var guide: Guide? { nil }
  var opener: Action? { nil }
  var asks: Bool { false }
  var takesDigits: Bool { false }
  var keepsBursts: Bool { false }
  var standsAlone: Bool { false }
  var staysOpen: Bool { false }
  var returnsWithScreen: Bool { false }
  var showsTrouble: Bool { false }
  var showsBelow: Bool { false }
  var searches: Bool { false }
  var isOver: Bool { false }
  var place: ScreenView? {
    get { nil }
    set {}
  }

  func crumbs(in context: Context) -> [String] { [] }
  func report(in context: Context) -> FileContents? { nil }
  mutating func look(below subject: Subject?) {}
  mutating func offer(_ choices: [Choice]) {}
  mutating func leaveField() {}
  mutating func handOver() -> [Request] { [] }
  mutating func looks() -> [Request] { [] }
  mutating func hear(_ news: Told, in context: Context) -> [Request] { [] }
  mutating func restored() {}
}

enum SurfaceKind: Hashable, Sendable {
  /// Always there beneath everything else; each screen stays as it was left.
  case screen
  /// Stands over a screen, in its place and with its keys; another page takes its place.
  case page
  /// Stands over everything, one over the other.
  case window
}

/// Where the key map looks for keys.
struct KeyScope: Hashable, Sendable {
  /// The screen whose keys hold; nil in a window.
  var screen: ScreenName?
  /// Places whose keys come before what they mean elsewhere, innermost first.
  var inner: [KeyMap.Place] = []
}

/// What a surface is given to handle.
enum Input: Hashable, Sendable {
  case action(Action)
  /// A printing key, before the key map is asked.
  case character(Character)
  /// Pasted text, where the surface is typed into.
  case text(String)
  case click(Target, isDouble: Bool)
  case wheel(down: Bool, Target?)
  /// A scan; whether it came as a burst of keys, with nothing open.
  case scan(String, isBurst: Bool)
  /// The screen is shown, or shown again.
  case appear
  /// The cursor is to stand on an item, or on a part of its text.
  case show(id: String, part: String?)
  /// What was chosen in a picker over it.
  case chosen(Choice.Value)
  /// A command that a window over the desk came to.
  case command(DeskCommand)
  /// A newcomer's form that was left before it was done.
  case kept(DeskForm)
}

/// What became of something that a surface asked the loop for.
enum Told: Sendable {
  case recorded(DeskAnswer)
  /// Why nothing was recorded.
  case notRecorded(Localized)
  /// Everything that was typed is on disk.
  case written
  /// A command for reviews is on disk.
  case reviewed
  case notReviewed
  /// Somebody who is on no roster has an id.
  case named(Reviewer)
  case edited(EditedText)
  case list(ListOutcome)
  case file(FileOutcome)
}

/// What is not as it was when a surface was refreshed last.
struct Change: OptionSet, Sendable {
  let rawValue: Int

  static let size = Change(rawValue: 1)
  static let language = Change(rawValue: 2)
  /// Events of attendance, their texts.
  static let log = Change(rawValue: 4)
  /// Reviews, their texts and drafts, who reviews, what criteria weigh.
  static let reviews = Change(rawValue: 8)
  static let people = Change(rawValue: 16)
  /// Sessions, visits, what the conference is called.
  static let programme = Change(rawValue: 32)
  /// The minute, where anything has a time.
  static let minute = Change(rawValue: 64)

  /// Stars and notes of one's own.
  static let marks = Change(rawValue: 128)
  /// How the hub stands.
  static let hub = Change(rawValue: 256)

  static let everything: Change = [
    .size, .language, .log, .reviews, .people, .programme, .minute, .marks, .hub,
  ]
}

/// What the help begins with.
struct Guide: Hashable, Sendable {
  var name: Localized
  var words: Localized
}

extension Surface {
  /// Whether an action is one that most surfaces offer: moving about, and editing where one types.
  func offersAsUsual(_ action: Action) -> Bool {
    switch action {
    case .down, .up, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .top, .bottom: true
    case .fieldLeft, .fieldRight, .fieldStart, .fieldEnd, .eraseBackward, .eraseForward,
      .eraseWord, .eraseLine, .undoTyping, .redoTyping, .spellTyping:
      isTyping
    default: false
    }
  }
}
