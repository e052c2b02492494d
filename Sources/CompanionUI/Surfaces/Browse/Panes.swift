import Terminal

/// Where list and text of a screen lie in the body.
struct Panes: Hashable, Sendable {
  /// Empty where only the text is shown.
  let list: Rect
  /// Empty where only the list is shown.
  let detail: Rect
  /// Whether the text takes the list's place in any window.
  let isWhole: Bool
  /// Rows above the text that do not scroll with it; mostly none.
  let head: Rect
  /// The field over the list that narrows it; mostly none.
  let filter: Rect
  /// Whether the list stands above the text rather than beside it.
  let isTable: Bool

  /// What a list needs of the room.
  struct Need: Hashable, Sendable {
    /// Columns of its widest row; nil where it takes what it can get.
    var columns: Int?
    /// Rows of all of it.
    var rows = 0
    var isTable = false
    var isFiltered = false
  }

  /// - Parameters:
  ///   - layout: The body that they lie in.
  ///   - focus: What is shown where there is room for one of the two alone.
  ///   - isWhole: Whether the text takes the list's place in any window.
  ///   - headRows: Rows above the text that do not scroll with it.
  ///   - need: What the list needs.
  init(
    _ layout: Layout,
    focus: ScreenView.Focus,
    isWhole: Bool,
    headRows: Int = 0,
    need: Need = Need()
  ) {
    self.isWhole = isWhole
    let inside = layout.body
    head = Rect(x: inside.x, y: inside.y, width: inside.width, height: headRows)
    let body = Rect(
      x: inside.x,
      y: inside.y + headRows,
      width: inside.width,
      height: inside.height - headRows
    )
    let none = Rect(x: 0, y: 0, width: 0, height: 0)
    isTable = need.isTable && layout.isWide && !isWhole
    let whole: Rect
    if isTable {
      let rows = min(need.rows + (need.isFiltered ? 1 : 0), max(3, body.height / 2))
      whole = Rect(x: 0, y: body.y, width: body.width, height: rows)
      detail = Rect(x: 0, y: whole.maxY + 1, width: body.width, height: body.height - rows - 1)
    } else if layout.isWide, !isWhole {
      let column = Self.column(of: body.width, need: need.columns)
      whole = Rect(x: 0, y: body.y, width: column, height: body.height)
      detail = Rect(
        x: column + 1,
        y: body.y,
        width: body.width - column - 1,
        height: body.height
      )
    } else if isWhole || focus == .detail {
      whole = none
      detail = body
    } else {
      whole = body
      detail = none
    }
    let isFiltered = need.isFiltered && !whole.isEmpty
    filter = isFiltered ? Rect(x: whole.x, y: whole.y, width: whole.width, height: 1) : none
    let taken = isFiltered ? 1 : 0
    list = Rect(
      x: whole.x,
      y: whole.y + taken,
      width: whole.width,
      height: whole.height - taken
    )
  }

  /// The columns that a list can have at most in a window.
  static func mostColumns(of layout: Layout) -> Int {
    let width = layout.body.width
    return layout.isWide ? column(of: width, need: width) : width
  }

  /// The list's columns: what its rows need, and no more than leaves the text the better half.
  private static func column(of width: Int, need: Int?) -> Int {
    guard let need else { return min(max(34, width * 9 / 20), 64) }
    return min(max(24, need + 2), max(34, width / 2), 64)
  }
}
