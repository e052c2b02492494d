/// Neighbouring cells of a row that belong to one link.
struct LinkRun: Hashable, Sendable {
  var y: Int
  var columns: Range<Int>
  let address: LinkAddress

  /// Its cells, from the left.
  var places: [Point] { columns.map { Point(x: $0, y: y) } }

  /// What is left of it beside columns that something else is drawn on.
  func without(_ taken: Range<Int>) -> [LinkRun] {
    guard columns.overlaps(taken) else { return [self] }
    return [
      columns.lowerBound..<max(columns.lowerBound, taken.lowerBound),
      min(columns.upperBound, taken.upperBound)..<columns.upperBound,
    ].filter { !$0.isEmpty }.map { LinkRun(y: y, columns: $0, address: address) }
  }
}

/// What of the links has to be drawn again between two canvases.
///
/// Cells are curses' and links are not: it leaves cells alone that look the same, and may move others
/// along their row. So where a row changes, its links end and begin anew.
struct LinkChanges: Equatable {
  /// Those that the terminal shows in such rows.
  var ended: [LinkRun] = []
  /// Those that it is to show there.
  var begun: [LinkRun] = []

  var isEmpty: Bool { ended.isEmpty && begun.isEmpty }

  static let none = LinkChanges()
}

extension Canvas {
  /// The links to be drawn again since an older canvas of the same size, where these cells differ;
  /// without one, all of them.
  func linkChanges(since old: Canvas?, changes: [Point]) -> LinkChanges {
    guard let old else { return LinkChanges(begun: links) }
    guard !links.isEmpty || !old.links.isEmpty else { return .none }
    var rows = Set(changes.map(\.y))
    rows.formUnion(Set(links).symmetricDifference(old.links).map(\.y))
    return LinkChanges(
      ended: old.links.filter { rows.contains($0.y) },
      begun: links.filter { rows.contains($0.y) }
    )
  }
}
