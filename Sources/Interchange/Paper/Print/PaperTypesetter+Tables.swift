import Typesetting

/// Tables: a strip is a line of a row, so that a row longer than a page goes on at the next.
extension PaperTypesetter {
  private var padding: Double { 1.4 * millimetre }

  func strips(_ table: Paper.Table) throws(TypesettingError) -> [PrintedStrip] {
    let whole = Double(max(1, table.columns.map(\.share).reduce(0, +)))
    let widths = table.columns.map { Double($0.share) * Sheet.width / whole }
    var all: [PrintedStrip] = []
    if let title = table.title {
      let text = try set("<b>\(Markup.html(title))</b>", size: tableSize, width: Sheet.width)
      all += strips(text, size: tableSize, space: 6, keepsWithNext: true)
    }
    let space = all.isEmpty ? 6.0 : 2
    var head: [PrintedStrip] = []
    // One sheet of a list that people sign can be torn off.
    for warning in table.isFilledIn ? paper.warnings : [] {
      head += try row(["<b>\(Markup.html(warning))</b>"], [Sheet.width], [.centre])
    }
    head += try row(
      table.columns.map { "<b>\(Markup.html($0.title))</b>" },
      widths,
      table.columns.map { _ in .centre }
    )
    head = head.keptTogether(withNext: true)
    var body: [PrintedStrip] = []
    for (place, cells) in table.rows.enumerated() {
      let isAcross = cells.count == 1
      var strips = try row(
        cells.map(markup),
        isAcross ? [Sheet.width] : widths,
        isAcross ? [.left] : table.columns.map { $0.isNumber ? .right : .left },
        height: table.isFilledIn && !isAcross ? 10 * millimetre : 0
      )
      // Headings within a table stay with their first row.
      if isAcross, let last = strips.indices.last, place < table.rows.count - 1 {
        strips[last].keepsWithNext = true
      }
      body += strips
    }
    for place in body.indices { body[place].repeated = head }
    if let last = body.indices.last { body[last].ink += body[last].closing }
    var rows = head + body
    rows[0].space = space
    return all + rows
  }

  /// A row, a strip for each line of its longest cell.
  ///
  /// - Parameters:
  ///   - cells: In pango's markup.
  ///   - widths: Of the cells, in points.
  ///   - alignments: Of their texts.
  ///   - height: Of the row at least.
  /// - Returns: The strips, which keep together unless there are very many.
  /// - Throws: ``TypesettingError``.
  private func row(
    _ cells: [String],
    _ widths: [Double],
    _ alignments: [TextSetting.Alignment],
    height: Double = 0
  ) throws(TypesettingError) -> [PrintedStrip] {
    var texts: [(text: SetText, x: Double)] = []
    var edges = [0.0]
    for ((markup, width), alignment) in zip(zip(cells, widths), alignments) {
      let left = edges[edges.count - 1]
      let text = try set(
        markup,
        size: tableSize,
        width: width - 2 * padding,
        alignment: alignment
      )
      texts.append((text, left + padding))
      edges.append(left + width)
    }
    let count = max(1, texts.map(\.text.lines.count).max() ?? 1)
    let natural = tableSize * 1.15
    let top = [PrintedInk.rule(from: 0, to: edges[edges.count - 1], at: 0, thickness: 0.6)]
    return (0..<count).map { line in
      let edge = 0.8 * millimetre * looseness
      let above = line == 0 ? edge : 0
      let below = line == count - 1 ? edge : 0
      let shown = texts.compactMap { text, x in
        text.lines.indices.contains(line) ? (text, text.lines[line], x) : nil
      }
      let inner = shown.map(\.1.height).reduce(natural, max)
      // Room to write in goes to the last line of the row.
      let missing = line == count - 1 ? max(0, height - natural * Double(count)) : 0
      let whole = above + inner + below + missing
      let lower = count == 1 ? missing / 2 : 0
      var ink = shown.map { text, set, x in
        PrintedInk.text(
          text,
          line: line,
          x: x,
          baseline: above + lower + (inner - set.height) / 2 + set.ascent
        )
      }
      ink += edges.map { .edge(at: $0, height: whole) }
      if line == 0 { ink += top }
      var strip = PrintedStrip(height: whole, ink: ink)
      strip.opening = top
      strip.closing = [.rule(from: 0, to: edges[edges.count - 1], at: whole, thickness: 0.6)]
      // A row is parted only where it would fill a third of a page.
      strip.keepsWithNext = line < count - 1 && count < Self.mostLinesTogether
      return strip
    }
  }

  private static let mostLinesTogether = 20
}
