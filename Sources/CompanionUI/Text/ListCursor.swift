/// Where the cursor stands in a plain list, and what of the list is in sight.
struct ListCursor: Hashable, Sendable {
  var selected = 0
  /// The first row in sight.
  var top = 0

  /// Moves as an action says; the selected row stays in sight.
  ///
  /// - Parameters:
  ///   - action: A movement.
  ///   - height: Of the window, in rows.
  ///   - count: Of the rows.
  mutating func move(_ action: Action, height: Int, count: Int) {
    selected = Self.target(of: action, from: selected, page: height, count: count)
    top = Self.scrolled(top, to: selected, height: height, count: count)
  }

  /// Moves by a key, or three rows by the wheel, as pagers do.
  ///
  /// - Parameters:
  ///   - input: Of any kind.
  ///   - height: Of the window, in rows.
  ///   - count: Of the rows.
  /// - Returns: Whether the input was a movement.
  mutating func follow(_ input: Input, height: Int, count: Int) -> Bool {
    switch input {
    case .wheel(let isDown, _):
      for _ in 0..<3 { move(isDown ? .down : .up, height: height, count: count) }
    case .action(let action) where action.isMovement: move(action, height: height, count: count)
    default: return false
    }
    return true
  }

  /// Stands on a row, and brings it into sight.
  mutating func stand(on row: Int, height: Int, count: Int) {
    selected = min(max(0, row), max(0, count - 1))
    top = Self.scrolled(top, to: selected, height: height, count: count)
  }

  /// Stays on what it stood on in a list that was made anew; where that is gone, on its place.
  ///
  /// - Parameters:
  ///   - before: What each row was, by what tells it apart.
  ///   - now: What each row is.
  ///   - height: Of the window, in rows.
  mutating func stay<ID: Hashable>(from before: [ID], in now: [ID], height: Int) {
    let stood = before.indices.contains(selected) ? before[selected] : nil
    let place = stood.flatMap { now.firstIndex(of: $0) }
    stand(on: place ?? selected, height: height, count: now.count)
  }

  /// Where a movement leads, within the list.
  static func target(of action: Action, from place: Int, page: Int, count: Int) -> Int {
    let target =
      switch action {
      case .down: place + 1
      case .up: place - 1
      case .halfPageDown: place + max(1, page / 2)
      case .halfPageUp: place - max(1, page / 2)
      case .pageDown: place + max(1, page - 1)
      case .pageUp: place - max(1, page - 1)
      case .top: 0
      case .bottom: count - 1
      default: place
      }
    return min(max(0, target), max(0, count - 1))
  }

  /// The first row in sight so that `row` is too, and the heading right above it where it has one.
  static func scrolled(
    _ top: Int,
    to row: Int,
    height: Int,
    count: Int,
    isHeaded: Bool = false
  ) -> Int {
    guard height > 0 else { return row }
    let above = isHeaded && height > 1 ? row - 1 : row
    return max(0, min(above, max(min(top, count - height), row - height + 1)))
  }
}
