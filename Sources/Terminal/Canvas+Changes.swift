/// What a screen needs to know of a canvas.
extension Canvas {
  /// The cells that differ from an older canvas of the same size, row by row; without one, or with
  /// one of another size, those that are not blank.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  package func changes(since old: Canvas?) -> [Point] {
    let before = old?.size == size ? old?.cells : nil
    let blank = Cell()
    var changed: [Point] = []
    for (position, cell) in cells.enumerated() where cell != before?[position] ?? blank {
      changed.append(Point(x: position % size.width, y: position / size.width))
    }
    return changed
  }

  /// How many columns the grapheme at a cell takes: 1 or 2.
  func columns(_ x: Int, _ y: Int) -> Int {
    x + 1 < size.width && self[x + 1, y].grapheme == Cell.rightHalf ? 2 : 1
  }
}
