import VietnameseText

/// One cell of a canvas.
package struct Cell: Hashable, Sendable {
  /// A grapheme; "\0" in the right half of a wide one.
  package var grapheme: Character
  package var style: Style

  package init(_ grapheme: Character = " ", _ style: Style = .plain) {
    self.grapheme = grapheme
    self.style = style
  }

  /// The right half of the wide grapheme to the left.
  package static let rightHalf: Character = "\0"
}

/// A grid of cells that views draw into, and that a screen, a picture or a test reads.
///
/// Drawing outside of it is cut off, never an error. Text that goes in is passed through the filter
/// for foreign text, so that nothing drawn can carry a control sequence.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the hardware cursor stands; absent, it is parked at the bottom right.
  ///
  /// It stands on the selected row or in the field, so that screen readers and braille lines follow.
  package var cursor: Point?
  /// Whether the cursor is shown; it is placed in either case.
  package var cursorVisible = false

  package init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: Cell(), count: self.size.width * self.size.height)
  }

  package var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  package subscript(x: Int, y: Int) -> Cell {
    get { cells[y * size.width + x] }
    set { cells[y * size.width + x] = newValue }
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
    let shown = DisplayWidth.truncated(ForeignText.visible(text), to: room)
    var column = x
    for grapheme in shown {
      let columns = DisplayWidth.columns(of: grapheme)
      guard columns > 0 else { continue }
      put(grapheme, columns: columns, x: column, y: y, style: style)
      column += columns
    }
    return column - x
  }

  /// Puts a grapheme of one or two columns, and blanks the other half of any wide one that it cuts.
  private mutating func put(_ grapheme: Character, columns: Int, x: Int, y: Int, style: Style) {
    guard x >= 0, x + columns <= size.width else { return }
    if self[x, y].grapheme == Cell.rightHalf, x > 0 { self[x - 1, y].grapheme = " " }
    let after = x + columns
    if after < size.width, self[after, y].grapheme == Cell.rightHalf {
      self[after, y].grapheme = " "
    }
    self[x, y] = Cell(grapheme, style)
    if columns == 2 { self[x + 1, y] = Cell(Cell.rightHalf, style) }
  }

  /// Fills a rectangle with one narrow grapheme.
  package mutating func fill(_ rect: Rect, with grapheme: Character = " ", style: Style = .plain) {
    for y in max(0, rect.y)..<max(max(0, rect.y), min(size.height, rect.maxY)) {
      for x in max(0, rect.x)..<max(max(0, rect.x), min(size.width, rect.maxX)) {
        put(grapheme, columns: 1, x: x, y: y, style: style)
      }
    }
  }

  /// Changes the style of cells that are drawn already.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for y in max(0, rect.y)..<max(max(0, rect.y), min(size.height, rect.maxY)) {
      for x in max(0, rect.x)..<max(max(0, rect.x), min(size.width, rect.maxX)) {
        change(&self[x, y].style)
      }
    }
  }

  /// The text of each row, without trailing spaces.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      for x in 0..<size.width where self[x, y].grapheme != Cell.rightHalf {
        line.append(self[x, y].grapheme)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
