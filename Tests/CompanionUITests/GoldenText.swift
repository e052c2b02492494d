import Terminal

/// A canvas as text: its rows, and a letter for the style of each cell.
struct GoldenText {
  private let canvas: Canvas
  private let rows: [String]

  init(_ canvas: Canvas) {
    self.canvas = canvas
    // The end of a chain is another one in each store.
    rows = canvas.lines.map { $0.replacing(/(-[0-9A-F]{4}){3}/, with: "-####-####-####") }
  }

  /// What lies between the title and the footer, then where the cursor is, then the styles; rows at
  /// the end in which nothing stands are left out.
  var body: String { text(of: 2..<canvas.size.height - 1) }

  /// The same of every row.
  var whole: String { text(of: 0..<canvas.size.height) }

  private func text(of body: Range<Int>) -> String {
    let cursor = canvas.cursor.map { point in
      "cursor \(point.x),\(point.y)" + (canvas.cursorVisible ? ", visible" : "")
    }
    let parts = [
      trimmed(Array(rows[body])), [cursor ?? "cursor parked"], trimmed(body.map(styles)),
    ]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// A row and the styles in it.
  func line(_ y: Int) -> String { rows[y] + "\n" + styles(y) }

  private func styles(_ y: Int) -> String {
    var row = (0..<canvas.size.width).map { Self.letter(canvas[$0, y].style) }.joined()
    while row.last == "." { row.removeLast() }
    return row
  }

  private func trimmed(_ rows: [String]) -> [String] {
    Array(rows.reversed().drop { $0.isEmpty }.reversed())
  }

  /// A letter for each ink: plain, accent, caution, good, bad; others where the cell is underlined,
  /// reversed or both.
  ///
  /// Upper case is bold.
  static func letter(_ style: Style) -> String {
    let inks = [Style.Ink.plain, .accent, .caution, .good, .bad]
    let letters =
      switch (style.underline, style.reverse) {
      case (false, false): ".acgx"
      case (true, false): "uvwyz"
      case (false, true): "rskjq"
      case (true, true): "deflm"
      }
    let letter = zip(inks, letters).first { $0.0 == style.ink }.map { String($0.1) } ?? "?"
    guard style.bold else { return letter }
    return letter == "." ? "B" : letter.uppercased()
  }
}
