import Conference
import VietnameseText

/// A table for people, aligned by display width.
///
/// Without a width, in a pipe, every cell stays whole on its line; within a width, long cells are
/// broken into lines, and a table that is too wide even so becomes records.
struct TextTable: Sendable {
  var language: Language
  /// Columns of the terminal; nil where nothing is wrapped.
  var width: Int?
  /// Whether headings are bold.
  var colored: Bool

  /// Columns between two columns of a table.
  private static let gap = 2
  /// No column is made narrower than this for the sake of the others.
  private static let narrowest = 10

  func text(of listing: Listing) -> String {
    let shown = listing.forPeople
    guard !shown.rows.isEmpty else { return "" }
    let headings = shown.columns.map { visible($0.heading[language]) }
    let cells = shown.rows.map { row in row.map { $0.lines(in: language).map(visible) } }
    if listing.layout == .table {
      // One line a cell, so that a pipe can take rows by lines.
      let joined = cells.map { row in row.map { $0.joined(separator: "; ") } }
      if let widths = widths(headings, joined) {
        return table(headings, joined, widths, shown.columns.map(\.alignment))
      }
    }
    return records(headings, cells)
  }

  private func visible(_ text: String) -> String {
    ForeignText.visible(Composition.composed(text))
  }

  /// The width of each column; nil when the table cannot be made to fit.
  private func widths(_ headings: [String], _ rows: [[String]]) -> [Int]? {
    var widths = headings.map(DisplayWidth.columns(of:))
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.columns(of: cell))
      }
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - width
    while excess > 0 {
      // The widest column gives way down to the next widest, the last of them first.
      guard let widest = widths.max(), widest > Self.narrowest,
        let column = widths.lastIndex(of: widest)
      else { return nil }
      let next = widths.filter { $0 < widest }.max() ?? Self.narrowest
      let step = min(excess, max(1, widest - max(next, Self.narrowest)))
      widths[column] -= step
      excess -= step
    }
    return widths
  }

  private func table(
    _ headings: [String],
    _ rows: [[String]],
    _ widths: [Int],
    _ alignments: [Listing.Column.Alignment]
  ) -> String {
    var text = ""
    for (index, row) in ([headings] + rows).enumerated() {
      let wrapped = zip(row, widths).map { cell, width in
        self.width == nil ? [cell] : DisplayWidth.wrapped(cell, to: width)
      }
      for line in 0..<max(1, wrapped.map(\.count).max() ?? 1) {
        var columns: [String] = []
        for (column, lines) in wrapped.enumerated() {
          let cell = line < lines.count ? lines[line] : ""
          columns.append(padded(cell, to: widths[column], alignments[column]))
        }
        let whole = trimmed(columns.joined(separator: String(repeating: " ", count: Self.gap)))
        text += (index == 0 ? bold(whole) : whole) + "\n"
      }
    }
    return text
  }

  private func records(_ headings: [String], _ rows: [[[String]]]) -> String {
    let label = headings.map(DisplayWidth.columns(of:)).max() ?? 0
    let indent = String(repeating: " ", count: label + Self.gap)
    let room = width.map { max(Self.narrowest, $0 - label - Self.gap) }
    return rows.map { row in
      var text = ""
      for (heading, lines) in zip(headings, row) where !lines.isEmpty {
        let wrapped = lines.flatMap { line in
          room.map { DisplayWidth.wrapped(line, to: $0) } ?? [line]
        }
        for (index, line) in wrapped.enumerated() {
          let left = bold(heading) + padded("", to: label + Self.gap - columns(heading), .left)
          text += trimmed((index == 0 ? left : indent) + line) + "\n"
        }
      }
      return text
    }.joined(separator: "\n")
  }

  private func columns(_ text: String) -> Int { DisplayWidth.columns(of: text) }

  private func padded(_ text: String, to width: Int, _ alignment: Listing.Column.Alignment)
    -> String
  {
    let blanks = String(repeating: " ", count: max(0, width - columns(text)))
    return alignment == .right ? blanks + text : text + blanks
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  private func bold(_ text: String) -> String {
    colored ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
