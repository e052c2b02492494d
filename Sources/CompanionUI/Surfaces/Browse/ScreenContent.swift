import Conference
import Terminal
import Wording

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
///
/// It reads the context that it was made with, and lives no longer than that.
protocol ScreenContent {
  var entries: [Entry] { get }
  /// What stands in place of a list that has nothing in it, filter or not.
  var emptyNote: Localized { get }
  /// What stands in the rule above; nil: the screen's name.
  var title: Localized? { get }
  /// What stands behind the screen's name in its title: a filter, a count.
  var subtitle: Line { get }
  func heading(_ number: Int) -> Line
  /// An item's line in a list of `width` columns.
  func row(_ item: Int, width: Int) -> Line
  /// Rows that an item may take: one, or two with ``under(_:width:)``.
  var rowHeight: Int { get }
  /// Rows that one item takes, where they may take two.
  func rows(of item: Int) -> Int
  /// What stands below an item's line, in `width` columns, where items take two rows.
  func under(_ item: Int, width: Int) -> Line
  /// Whether the list is a table over the text, as wide as the window.
  var isTable: Bool { get }
  /// Whether the list is as wide as its rows need, rather than as it may be.
  var fitsRows: Bool { get }
  /// What a filter looks for in an item.
  func filterText(_ item: Int) -> String
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
  var emptyNote: Localized { Phrases.nothingHere }
  var subtitle: Line { Line() }
  func heading(_ number: Int) -> Line { Line() }
  var rowHeight: Int { 1 }
  func rows(of item: Int) -> Int { rowHeight }
  func under(_ item: Int, width: Int) -> Line { Line() }
  var isTable: Bool { false }
  var fitsRows: Bool { true }
  func filterText(_ item: Int) -> String {
    [row(item, width: 200).text, under(item, width: 200).text, subject(item).title]
      .joined(separator: " ")
  }
  func head(width: Int) -> [Line] { [] }
  func destination(_ item: Int) -> Destination? { nil }
}
