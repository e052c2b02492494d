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

  /// - Parameters:
  ///   - layout: The body that they lie in.
  ///   - focus: What is shown where there is room for one of the two alone.
  ///   - isWhole: Whether the text takes the list's place in any window.
  ///   - headRows: Rows above the text that do not scroll with it.
  init(_ layout: Layout, focus: ScreenView.Focus, isWhole: Bool, headRows: Int = 0) {
    self.isWhole = isWhole
    let whole = layout.body
    head = Rect(x: whole.x, y: whole.y, width: whole.width, height: headRows)
    let body = Rect(
      x: whole.x,
      y: whole.y + headRows,
      width: whole.width,
      height: whole.height - headRows
    )
    let none = Rect(x: 0, y: 0, width: 0, height: 0)
    if layout.isWide, !isWhole {
      let column = min(max(34, body.width * 9 / 20), 64)
      list = Rect(x: 0, y: body.y, width: column, height: body.height)
      detail = Rect(
        x: column + 1,
        y: body.y,
        width: body.width - column - 1,
        height: body.height
      )
    } else if isWhole || focus == .detail {
      list = none
      detail = body
    } else {
      list = body
      detail = none
    }
  }
}
