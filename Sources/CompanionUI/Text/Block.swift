import Terminal

/// One piece of a text that is read as a whole: the unit that the cursor steps over.
struct Block: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case heading(String)
    case text(Line)
    case bullet(Line)
    /// What belongs to the bullet above.
    case hanging(Line)
    /// A number that stands out, aligned at its end with those above, and what it counts.
    case number(String, Line)
    /// A label in a column of its own, and its value.
    case field(label: String, value: Line)
    case chart(Chart)
    /// One question answered for several things.
    case columns(Columns)
    case blank
  }

  var content: Content
  var subject: Subject?
  var link: Destination?
  /// Where the hardware cursor stands in the value of a field that is typed into, in columns.
  var caret: Int?

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
    case .heading(let text):
      return Line(text, Style(.accent, bold: true)).wrapped(to: width)
    case .text(let line):
      return line.wrapped(to: width)
    case .bullet(let line):
      return Self.hanging(line, mark: Line(symbols.bullet + " "), indent: 2, width: width)
    case .hanging(let line):
      return Self.hanging(line, mark: Line("  "), indent: 2, width: width)
    case .number(let number, let words):
      var mark = RowBuilder()
      let style = Style(.good, bold: true)
      let room = max(Self.numberColumns, Line(number).columns)
      mark.add(number, width: room, style: style, alignRight: true)
      mark.add(Span("  "))
      return Self.hanging(words, mark: mark.line, indent: Self.numberColumns + 2, width: width)
    case .field(let label, let value):
      let name = Line(label, Style(bold: true))
      // A narrow window has no room for two columns.
      guard width >= labels + 2 + 18 else {
        return name.wrapped(to: width)
          + Self.hanging(value, mark: Line("  "), indent: 2, width: width)
      }
      let padding = Blanks.text(labels + 2 - name.columns)
      return Self.hanging(
        value,
        mark: name + Line(padding),
        indent: labels + 2,
        width: width
      )
    case .chart(let chart):
      return chart.lines(width: width, symbols: symbols)
    case .columns(let columns):
      return columns.lines(width: width, symbols: symbols)
    }
  }

  /// Room for "12,34%".
  private static let numberColumns = 6

  static func hanging(_ line: Line, mark: Line, indent: Int, width: Int) -> [Line] {
    let blank = Line(Blanks.text(indent))
    return line.wrapped(to: max(1, width - indent)).enumerated().map { i, row in
      (i == 0 ? mark : blank) + row
    }
  }
}
