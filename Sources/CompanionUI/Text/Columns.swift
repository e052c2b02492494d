import Terminal

/// One question answered for several things: in columns where there is room, else below each other.
struct Columns: Hashable, Sendable {
  /// Over the columns; empty for none.
  var label = Line()
  /// The lines of each answer; no line where it is not known, for which ``none`` is shown.
  var cells: [[Line]]
  /// What tells them apart where they stand below each other: letters, ranks.
  var marks: [String]
  /// What stands for an answer that is not known.
  var none = ""
  /// The narrowest column that is worth having.
  var least = 20
  /// Whether the marks stand in the columns as well.
  var showsMarks = false

  /// The letters of things beside each other.
  static func letters(_ count: Int) -> [String] {
    "ABCDEFGH".prefix(count).map(String.init)
  }

  /// A blank row, with the rules between the columns going on.
  var gap: Columns {
    Columns(cells: cells.map { _ in [Line()] }, marks: [], least: least)
  }

  /// The width of each column; nil where the window is too narrow for them.
  func column(of width: Int) -> Int? {
    let count = max(1, cells.count)
    let column = (width - 3 * (count - 1)) / count
    return column >= least ? column : nil
  }

  func lines(width: Int, symbols: Symbols) -> [Line] {
    let unknown = Line(none, Style(.caution))
    // What is known of none of them is said once.
    if !cells.isEmpty, cells.allSatisfy(\.isEmpty), !marks.isEmpty {
      return (label.spans.isEmpty ? [] : label.wrapped(to: width)) + [unknown]
    }
    let answers = cells.map { $0.isEmpty ? [unknown] : $0 }
    guard let column = column(of: width) else { return stacked(answers, width: width) }
    let sides = answers.enumerated().map { number, lines in
      let lines = showsMarks ? Self.marked(lines, marks[number]) : lines
      return lines.flatMap {
        Block.hanging($0, mark: Line(), indent: lines.count > 1 ? 2 : 0, width: column)
      }
    }
    let rows = (0..<(sides.map(\.count).max() ?? 0)).map { y in
      Self.row(sides.map { y < $0.count ? $0[y] : Line() }, column: column, symbols: symbols)
    }
    let empty = [Line](repeating: Line(), count: cells.count - 1)
    let isLabelled = !label.spans.isEmpty
    // A label longer than its column stands over all of them.
    let heads =
      label.columns <= column
      ? [Self.row([label] + empty, column: column, symbols: symbols)] : label.wrapped(to: width)
    return (isLabelled ? heads : []) + rows
  }

  private static func marked(_ lines: [Line], _ mark: String) -> [Line] {
    let head = Line(mark + " ", Style(.accent, bold: true))
    return lines.enumerated().map { $0 == 0 ? head + $1 : $1 }
  }

  private func stacked(_ answers: [[Line]], width: Int) -> [Line] {
    // A blank row parts questions, not the answers to one.
    guard !marks.isEmpty else { return [Line()] }
    // Those that do not answer share a row at the end; a mark that several have tells none of them.
    let silent = zip(cells, marks).filter { cell, mark in
      cell.isEmpty && marks.count { $0 == mark } == 1
    }.map(\.1)
    let said = zip(cells, zip(answers, marks)).filter { !$0.0.isEmpty }.map(\.1)
    let unsaid =
      silent.count > 1
      ? [([Line(none, Style(.caution))], silent.joined(separator: " "))]
      : zip(answers, marks).filter { silent.contains($0.1) }.map { ($0.0, $0.1) }
    let indent = (said + unsaid).map(\.1.count).max().map { $0 + 1 } ?? 1
    let lines = (said + unsaid).flatMap { lines, mark in
      lines.enumerated().flatMap { number, line in
        let head = number == 0 ? mark : ""
        let padding = Blanks.text(indent - head.count)
        return Block.hanging(
          line,
          mark: Line([Span(head, Style(.accent, bold: true)), Span(padding)]),
          indent: indent,
          width: width
        )
      }
    }
    return (label.spans.isEmpty ? [] : label.wrapped(to: width)) + lines
  }

  private static func row(_ cells: [Line], column: Int, symbols: Symbols) -> Line {
    cells.dropFirst().reduce((cells.first ?? Line(), 1)) { done, cell in
      let (line, count) = done
      let edge = count * column + 3 * (count - 1)
      let padding = Blanks.text(max(0, edge - line.columns) + 1)
      let rule = [Span(padding), Span(String(symbols.vertical), Style(.accent)), Span(" ")]
      return (line + Line(rule) + cell, count + 1)
    }.0
  }
}
