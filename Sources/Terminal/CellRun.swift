import CNcursesw

/// Neighbouring narrow cells of a row on their way to curses, which takes them in one call.
struct CellRun {
  private var cells: [cchar_t] = []
  /// Where the first of them stands.
  private var start = Point(x: 0, y: 0)
  /// The last of them; nil before the first.
  private var last: PackedCell?

  /// Adds a cell that looks as the last one and stands behind it; false where it is another.
  mutating func repeats(_ cell: PackedCell, at place: Point) -> Bool {
    guard cell == last, isNext(place), let character = cells.last else { return false }
    cells.append(character)
    return true
  }

  /// Adds a cell that shows one character; what came before it is sent where it is no neighbour.
  mutating func add(
    _ cell: PackedCell,
    _ character: Unicode.Scalar,
    _ attributes: attr_t,
    pair: Int16,
    at place: Point
  ) {
    var made = cchar_t()
    guard nc_character(&made, wchar_t(bitPattern: character.value), attributes, pair) else {
      return
    }
    if !isNext(place) { send() }
    if cells.isEmpty { start = place }
    cells.append(made)
    last = cell
  }

  /// Hands over what is there.
  mutating func send() {
    if !cells.isEmpty { nc_put_run(CInt(start.y), CInt(start.x), cells, CInt(cells.count)) }
    cells.removeAll(keepingCapacity: true)
    last = nil
  }

  private func isNext(_ place: Point) -> Bool {
    place.y == start.y && place.x == start.x + cells.count
  }
}
