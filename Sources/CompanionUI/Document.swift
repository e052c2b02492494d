import Conference
import Terminal
import VietnameseText

/// What the cursor is on, as the source window and the clipboard need it.
struct Subject: Hashable, Sendable {
  var title: String
  var provenance: Provenance
  /// The article's own characters.
  var printed: String?
  /// What `y` copies; the title where absent.
  var copied: String?
}

/// Where a link leads.
enum Destination: Hashable, Sendable {
  case screen(ScreenName)
  case item(ScreenName, id: String)
  case action(Action)
}

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

/// Blocks laid out for one width.
struct Document: Sendable {
  /// Longer lines than this are hard to read.
  static let widest = 92

  struct Row: Sendable {
    var line: Line
    /// The block that it belongs to.
    var block: Int
  }

  let blocks: [Block]
  let rows: [Row]
  /// Rows of each block.
  let extents: [Range<Int>]

  init(_ blocks: [Block], width: Int, symbols: Symbols) {
    // The cursor's gutter at the left, a margin of one column at the right.
    let room = max(1, min(width, Self.widest) - Self.gutter - 1)
    let labels =
      blocks.compactMap { block -> Int? in
        guard case .field(let label, _) = block.content else { return nil }
        return DisplayWidth.columns(of: label)
      }.max() ?? 0
    var rows: [Row] = []
    var extents: [Range<Int>] = []
    for (i, block) in blocks.enumerated() {
      let start = rows.count
      rows += block.lines(width: room, labels: min(labels, 18), symbols: symbols).map {
        Row(line: $0, block: i)
      }
      extents.append(start..<rows.count)
    }
    self.blocks = blocks
    self.rows = rows
    self.extents = extents
  }

  static let gutter = 2

  var selectable: [Int] { blocks.indices.filter { blocks[$0].isSelectable } }

  /// Draws the rows from `top` on; the block of the cursor gets a mark in the gutter and a bold
  /// first row.
  func draw(
    on canvas: inout Canvas,
    in rect: Rect,
    top: Int,
    cursor: Int?,
    symbols: Symbols
  ) {
    for y in 0..<max(0, rect.height) {
      guard rows.indices.contains(top + y) else { break }
      let row = rows[top + y]
      canvas.draw(
        row.line,
        x: rect.x + Self.gutter,
        y: rect.y + y,
        width: min(rect.width, Self.widest) - Self.gutter
      )
      if row.block == cursor {
        canvas.draw(
          symbols.pointer,
          x: rect.x,
          y: rect.y + y,
          width: 1,
          style: Style(.accent, bold: true)
        )
      }
    }
  }
}

/// How far a reader has come in a document.
struct DocumentPosition: Hashable, Sendable {
  /// The block of the cursor, counted among the selectable ones.
  var cursor = 0
  /// The first row in sight.
  var top = 0

  /// Steps the cursor, scrolling through a block that is taller than the window first.
  mutating func step(_ steps: Int, in document: Document, height: Int) {
    let selectable = document.selectable
    guard !selectable.isEmpty else { return scroll(steps, in: document, height: height) }
    cursor = min(max(0, cursor), selectable.count - 1)
    let extent = document.extents[selectable[cursor]]
    if steps > 0, extent.upperBound > top + height {
      return scroll(1, in: document, height: height)
    }
    if steps < 0, extent.lowerBound < top, extent.upperBound > top {
      return scroll(-1, in: document, height: height)
    }
    let next = cursor + steps
    if selectable.indices.contains(next) {
      cursor = next
      reveal(in: document, height: height)
    } else {
      // Past the last block there may still be rows to read.
      scroll(steps > 0 ? 1 : -1, in: document, height: height)
    }
  }

  /// Moves the window, and takes the cursor along so that it stays in sight.
  mutating func scroll(_ rows: Int, in document: Document, height: Int) {
    top = min(max(0, top + rows), max(0, document.rows.count - height))
    let selectable = document.selectable
    guard !selectable.isEmpty else { return }
    let seen = selectable.indices.filter { i in
      document.extents[selectable[i]].overlaps(top..<(top + max(1, height)))
    }
    if let first = seen.first, let last = seen.last {
      cursor = min(max(cursor, first), last)
    }
  }

  mutating func moveToTop(in document: Document) {
    self = DocumentPosition()
  }

  mutating func moveToBottom(in document: Document, height: Int) {
    cursor = max(0, document.selectable.count - 1)
    top = max(0, document.rows.count - height)
  }

  /// Puts the cursor on a block, where the cursor can stand on it.
  mutating func moveTo(block: Int, in document: Document, height: Int) {
    guard let place = document.selectable.firstIndex(of: block) else { return }
    cursor = place
    reveal(in: document, height: height)
  }

  /// The window moved so that the cursor's block is in it, with its heading where there is room.
  mutating func reveal(in document: Document, height: Int) {
    let selectable = document.selectable
    top = min(max(0, top), max(0, document.rows.count - height))
    guard selectable.indices.contains(cursor) else {
      cursor = max(0, min(cursor, selectable.count - 1))
      return
    }
    let extent = document.extents[selectable[cursor]]
    if extent.lowerBound < top { top = extent.lowerBound }
    if extent.upperBound > top + height { top = min(extent.lowerBound, extent.upperBound - height) }
    if cursor == 0, extent.upperBound <= height { top = 0 }
  }
}
