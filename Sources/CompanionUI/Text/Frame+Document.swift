import Terminal

extension Frame {
  /// Draws the rows of a document from `top` on.
  ///
  /// - Parameters:
  ///   - document: Laid out for the width of `rect`.
  ///   - top: The first row in sight.
  ///   - cursor: The block that the cursor is on; nil where the text is only read.
  ///   - isTyping: Whether the block of the cursor is typed into.
  ///   - areChosen: Whether a click chooses a block.
  ///   - rect: Where it is drawn.
  ///   - symbols: What the terminal can show.
  mutating func draw(
    _ document: Document,
    top: Int,
    cursor: Int? = nil,
    isTyping: Bool = false,
    areChosen: Bool = false,
    in rect: Rect,
    symbols: Symbols
  ) {
    document.draw(on: &canvas, in: rect, top: top, cursor: cursor, symbols: symbols)
    for number in document.selectable {
      let extent = document.extents[number]
      let first = max(extent.lowerBound, top)
      let last = min(extent.upperBound, top + rect.height)
      guard first < last else { continue }
      let row = Rect(
        x: rect.x,
        y: rect.y + first - top,
        width: rect.width,
        height: last - first
      )
      if areChosen { hotspots.append(Hotspot(rect: row, target: .block(number))) }
      guard number == cursor else { continue }
      canvas.cursor = Point(x: row.x, y: row.y)
      if isTyping, let caret = document.caret(of: number) {
        canvas.cursor = Point(x: min(row.x + caret, rect.maxX - 1), y: row.y)
        canvas.cursorVisible = true
      }
    }
    // An arrow says that there is more below.
    if document.rows.count > top + rect.height, rect.height > 0 {
      canvas.draw(
        symbols.more,
        x: rect.maxX - 1,
        y: rect.maxY - 1,
        style: Style(.accent, bold: true)
      )
    }
  }
}
