/// What a screen needs to know of a canvas.
extension Canvas {
  /// The cells that differ from an older canvas of the same size, row by row; without one, or with
  /// one of another size, those that are not blank.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  package func changes(since old: Canvas?) -> [Point] {
    guard let old, old.size == size else {
      return points { cells[$0] != .blank }
    }
    return points { !shows(cells[$0], as: old.cells[$0], of: old) }
  }

  /// The cells at the places that count, row by row.
  @inline(__always)
  private func points(_ counts: (_ place: Int) -> Bool) -> [Point] {
    cells.indices.lazy.filter(counts).map { Point(x: $0 % size.width, y: $0 / size.width) }
  }

  /// Whether the cursor stands and shows as on another canvas.
  func hasCursor(of other: Canvas) -> Bool {
    cursor == other.cursor && cursorVisible == other.cursorVisible
  }

  func packed(_ place: Point) -> PackedCell { cells[place.y * size.width + place.x] }

  /// How many columns the grapheme at a cell takes: 1 or 2.
  func columns(_ x: Int, _ y: Int) -> Int {
    let next = y * size.width + x + 1
    return x + 1 < size.width && cells[next].code == PackedCell.rightHalf ? 2 : 1
  }
}
