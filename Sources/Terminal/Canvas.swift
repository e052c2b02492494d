import VietnameseText

/// A grid of cells that views draw into, and that a screen, a picture or a test reads.
///
/// Drawing outside of it is cut off, never an error. Text that goes in is passed through the filter
/// for foreign text, so that nothing drawn can carry a control sequence.
package struct Canvas: Sendable {
  package let size: Size
  /// Row by row.
  private(set) var cells: [PackedCell]
  /// The graphemes of more than one scalar, each once, in the order in which they were first drawn.
  private var clusters: [Character] = []
  /// Where the hardware cursor stands; absent, it is parked at the bottom right.
  ///
  /// It stands on the selected row or in the field, so that screen readers and braille lines
  /// follow.
  package var cursor: Point?
  /// Whether the cursor is shown; it is placed in either case.
  package var cursorVisible = false

  /// The cells that are links.
  private(set) var links: [LinkRun] = []

  package init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  package var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  package subscript(x: Int, y: Int) -> Cell {
    let cell = cells[y * size.width + x]
    return Cell(grapheme(cell), cell.style)
  }

  /// The grapheme of a cell of this canvas.
  func grapheme(_ cell: PackedCell) -> Character {
    cell.scalar.map(Character.init) ?? clusters[Int(cell.code - PackedCell.firstCluster)]
  }

  /// Draws one line of text and gives the columns it took; what does not fit in `width` is cut
  /// with an ellipsis.
  @discardableResult
  package mutating func draw(
    _ text: String,
    x: Int,
    y: Int,
    width: Int = .max,
    style: Style = .plain
  ) -> Int {
    guard y >= 0, y < size.height, x < size.width else { return 0 }
    let room = min(width, size.width - x)
    guard room > 0 else { return 0 }
    if let columns = drawPlain(text, x: x, y: y, room: room, style: style) { return columns }
    let shown = DisplayWidth.truncated(ForeignText.visible(text), to: room)
    var column = x
    for grapheme in shown {
      let columns = DisplayWidth.columns(of: grapheme)
      guard columns > 0 else { continue }
      put(code(of: grapheme), columns: columns, x: column, y: y, style: style)
      column += columns
    }
    return column - x
  }

  /// Draws text whose scalars are each a grapheme of one column, as nearly all text is, if it fits;
  /// nil where it does not, or is not such.
  private mutating func drawPlain(
    _ text: String,
    x: Int,
    y: Int,
    room: Int,
    style: Style
  ) -> Int? {
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < room, DisplayWidth.standsAlone(scalar) else { return nil }
      count += 1
    }
    var column = x
    for scalar in text.unicodeScalars {
      put(scalar.value, columns: 1, x: column, y: y, style: style)
      column += 1
    }
    return count
  }

  /// What stands for a grapheme in a cell.
  private mutating func code(of grapheme: Character) -> UInt32 {
    let scalars = grapheme.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return first.value
    }
    let place = clusters.firstIndex(of: grapheme) ?? clusters.endIndex
    if place == clusters.endIndex { clusters.append(grapheme) }
    return PackedCell.firstCluster + UInt32(place)
  }

  /// Puts a grapheme of one or two columns, and blanks the other half of any wide one that it cuts.
  private mutating func put(_ code: UInt32, columns: Int, x: Int, y: Int, style: Style) {
    guard x >= 0, x + columns <= size.width else { return }
    if !links.isEmpty { unlink(x..<x + columns, y: y) }
    let place = y * size.width + x
    if x > 0, cells[place].code == PackedCell.rightHalf { cells[place - 1].code = 0x20 }
    if x + columns < size.width, cells[place + columns].code == PackedCell.rightHalf {
      cells[place + columns].code = 0x20
    }
    cells[place] = PackedCell(code: code, style: style)
    if columns == 2 {
      cells[place + 1] = PackedCell(code: PackedCell.rightHalf, style: style)
    }
  }

  /// Fills a rectangle with one narrow grapheme.
  package mutating func fill(_ rect: Rect, with grapheme: Character = " ", style: Style = .plain) {
    let code = code(of: grapheme)
    for y in max(0, rect.y)..<max(max(0, rect.y), min(size.height, rect.maxY)) {
      for x in max(0, rect.x)..<max(max(0, rect.x), min(size.width, rect.maxX)) {
        put(code, columns: 1, x: x, y: y, style: style)
      }
    }
  }

  /// Makes a link of cells that are drawn already, until something else is drawn on them.
  package mutating func link(_ address: LinkAddress, x: Int, y: Int, width: Int) {
    let columns = max(0, x)..<max(0, x, min(size.width, x + width))
    guard y >= 0, y < size.height, !columns.isEmpty else { return }
    unlink(columns, y: y)
    links.append(LinkRun(y: y, columns: columns, address: address))
  }

  private mutating func unlink(_ columns: Range<Int>, y: Int) {
    guard links.contains(where: { $0.y == y && $0.columns.overlaps(columns) }) else { return }
    links = links.flatMap { $0.y == y ? $0.without(columns) : [$0] }
  }

  /// Changes the style of cells that are drawn already.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for y in max(0, rect.y)..<max(max(0, rect.y), min(size.height, rect.maxY)) {
      for x in max(0, rect.x)..<max(max(0, rect.x), min(size.width, rect.maxX)) {
        change(&cells[y * size.width + x].style)
      }
    }
  }

  /// The text of each row, without trailing spaces.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      for cell in cells[y * size.width..<(y + 1) * size.width]
      where cell.code != PackedCell.rightHalf {
        line.append(grapheme(cell))
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension Canvas: Equatable {
  /// Whether two canvases look the same.
  package static func == (left: Canvas, right: Canvas) -> Bool {
    left.size == right.size && left.hasCursor(of: right) && left.links == right.links
      && left.changes(since: right).isEmpty
  }

  /// Whether a cell looks as one of another canvas; each canvas numbers its longer graphemes
  /// itself.
  func shows(_ cell: PackedCell, as other: PackedCell, of canvas: Canvas) -> Bool {
    if max(cell.code, other.code) < PackedCell.firstCluster { return cell == other }
    return cell.style == other.style && grapheme(cell) == canvas.grapheme(other)
  }
}
