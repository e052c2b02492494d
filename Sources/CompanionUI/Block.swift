import Terminal

/// One piece of a text that is read as a whole: the unit that the cursor steps over.
struct Block: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case heading(String)
    case text(Line)
    case bullet(Line)
    /// A label in a column of its own, and its value.
    case field(label: String, value: Line)
    case chart(Chart)
    /// One question answered for two things: in two columns, or one below the other.
    case pair(label: String, left: [Line], right: [Line], none: String)
    /// A blank row between pairs, the line between the columns going on.
    case pairGap
    case blank
  }

  var content: Content
  var subject: Subject?
  var link: Destination?

  init(_ content: Content, subject: Subject? = nil, link: Destination? = nil) {
    self.content = content
    self.subject = subject
    self.link = link
  }

  /// Whether the cursor can stand on it.
  var isSelectable: Bool { subject != nil || link != nil }

  /// Its lines in `width` columns; `labels` is the width of the label column of its document.
  func lines(width: Int, labels: Int, symbols: Symbols) -> [Line] {
    switch content {
    case .blank:
      return [Line()]
    case .pairGap:
      guard let column = Self.column(of: width) else { return [Line()] }
      return [Self.row(Line(), Line(), column: column, symbols: symbols)]
    case .heading(let text):
      return Line(text, Style(.accent, bold: true)).wrapped(to: width)
    case .text(let line):
      return line.wrapped(to: width)
    case .bullet(let line):
      return Self.hanging(line, mark: Line(symbols.bullet + " "), indent: 2, width: width)
    case .field(let label, let value):
      let name = Line(label, Style(bold: true))
      // A narrow window has no room for two columns.
      guard width >= labels + 2 + 18 else {
        return name.wrapped(to: width)
          + Self.hanging(value, mark: Line("  "), indent: 2, width: width)
      }
      let padding = String(repeating: " ", count: max(0, labels + 2 - name.columns))
      return Self.hanging(
        value,
        mark: name + Line(padding),
        indent: labels + 2,
        width: width
      )
    case .chart(let chart):
      return chart.lines(width: width, symbols: symbols)
    case .pair(let label, let left, let right, let none):
      return Self.pair(
        label: label,
        left: left.isEmpty ? [Line(none, Style(.caution))] : left,
        right: right.isEmpty ? [Line(none, Style(.caution))] : right,
        width: width,
        symbols: symbols
      )
    }
  }

  private static func pair(
    label: String,
    left: [Line],
    right: [Line],
    width: Int,
    symbols: Symbols
  ) -> [Line] {
    let name = Line(label, Style(bold: true))
    guard let column = column(of: width) else {
      return (label.isEmpty ? [] : [name])
        + left.flatMap {
          hanging($0, mark: Line("A ", Style(.accent, bold: true)), indent: 2, width: width)
        }
        + right.flatMap {
          hanging($0, mark: Line("B ", Style(.accent, bold: true)), indent: 2, width: width)
        }
    }
    let lines = [left, right].map { side in
      side.flatMap { hanging($0, mark: Line(), indent: side.count > 1 ? 2 : 0, width: column) }
    }
    let rows = (0..<max(lines[0].count, lines[1].count)).map { i in
      row(
        i < lines[0].count ? lines[0][i] : Line(),
        i < lines[1].count ? lines[1][i] : Line(),
        column: column,
        symbols: symbols
      )
    }
    return (label.isEmpty ? [] : [row(name, Line(), column: column, symbols: symbols)]) + rows
  }

  /// The width of each of two columns; nil where the window is too narrow for two.
  private static func column(of width: Int) -> Int? {
    width >= 56 ? (width - 3) / 2 : nil
  }

  private static func row(_ left: Line, _ right: Line, column: Int, symbols: Symbols) -> Line {
    let padding = String(repeating: " ", count: max(0, column - left.columns) + 1)
    return left + Line([Span(padding), Span(String(symbols.vertical), Style(.accent)), Span(" ")])
      + right
  }

  private static func hanging(_ line: Line, mark: Line, indent: Int, width: Int) -> [Line] {
    let blank = Line(String(repeating: " ", count: indent))
    return line.wrapped(to: max(1, width - indent)).enumerated().map { i, row in
      (i == 0 ? mark : blank) + row
    }
  }
}
