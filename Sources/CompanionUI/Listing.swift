import Conference
import Terminal
import VietnameseText

/// One line of a screen's list.
enum Entry: Hashable, Sendable {
  /// A heading of the screen, by its number; the cursor passes over it.
  case heading(Int)
  /// An item of the screen, by its number.
  case item(Int)

  var item: Int? {
    if case .item(let number) = self { number } else { nil }
  }
}

/// What a screen shows: a list of entries, and a text for each item.
protocol ScreenContent {
  var entries: [Entry] { get }
  /// What stands in the rule above; nil: the screen's name.
  var title: Localized? { get }
  /// What stands behind the screen's name in its title: a filter, a count.
  var subtitle: Line { get }
  func heading(_ number: Int) -> Line
  /// An item's line in a list of `width` columns.
  func row(_ item: Int, width: Int) -> Line
  func id(_ item: Int) -> String
  func subject(_ item: Int) -> Subject
  func detail(_ item: Int) -> [Block]
  /// What stands above the text and does not scroll with it, in `width` columns.
  func head(width: Int) -> [Line]
  /// Where Enter leads from an item of the list; nil: into its text.
  func destination(_ item: Int) -> Destination?
}

extension ScreenContent {
  var title: Localized? { nil }
  var subtitle: Line { Line() }
  func heading(_ number: Int) -> Line { Line() }
  func head(width: Int) -> [Line] { [] }
  func destination(_ item: Int) -> Destination? { nil }

  /// Where an item stands among the entries.
  func entry(of item: Int) -> Int? { entries.firstIndex(of: .item(item)) }
}

/// A screen without list and text: it is drawn in its own way.
struct EmptyScreen: ScreenContent {
  var entries: [Entry] { [] }
  func row(_ item: Int, width: Int) -> Line { Line() }
  func id(_ item: Int) -> String { "" }
  func subject(_ item: Int) -> Subject {
    Subject(title: "", provenance: Provenance(kind: .assumed))
  }
  func detail(_ item: Int) -> [Block] { [] }
}

/// What every screen reads: the conference, and how to speak of it.
struct Context: Sendable {
  var conference: Conference
  var language: Language
  var symbols: Symbols
  var now: Moment

  func say(_ text: Localized) -> String { text[language] }
}

extension Model {
  var context: Context {
    Context(conference: conference, language: language, symbols: symbols, now: now)
  }

  func content(of screen: ScreenName) -> any ScreenContent {
    switch screen {
    case .overview:
      OverviewScreen(context: context, keyMap: keyMap, isSplit: Layout.isSplit(size), board: board)
    case .agenda: AgendaScreen(context: context)
    case .remarks: RemarksScreen(context: context)
    case .roster: RosterScreen(context: context, listing: roster, board: board)
    case .visits: VisitsScreen(context: context, board: board)
    case .models: modelsContent
    case .figures: FiguresScreen(context: context, listing: figures)
    case .sources: SourcesScreen(context: context, listing: sources)
    case .checkin: EmptyScreen()
    }
  }
}

/// Cells of one row beside each other: each cut or padded to its own width.
struct RowBuilder {
  private(set) var line = Line()

  mutating func add(_ text: String, width: Int, style: Style = .plain, alignRight: Bool = false) {
    guard width > 0 else { return }
    let shown = DisplayWidth.truncated(text, to: width)
    let padding = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: shown)))
    // Blanks stand apart from the text, so that drawing can pass over them.
    if alignRight, !padding.isEmpty { line.spans.append(Span(padding)) }
    line.spans.append(Span(shown, style))
    if !alignRight, !padding.isEmpty { line.spans.append(Span(padding)) }
  }

  mutating func add(_ span: Span) {
    line.spans.append(span)
  }
}
