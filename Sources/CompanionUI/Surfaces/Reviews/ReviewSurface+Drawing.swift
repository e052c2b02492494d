import Attendance
import Conference
import Terminal
import VietnameseText
import Wording

/// One row after another, the focused one with all there is to say of it.
extension ReviewSurface {
  /// Columns beside a text: the mark of its row and the line before it, a column for the cursor.
  static let aside = 5

  /// The rows of the window that the form's rows have: without the reviewer's line, and without the
  /// lines that tell of trouble.
  func height(in context: Context) -> Int {
    max(1, context.layout.window.height - 1 - troubleLines.count)
  }

  /// The rows that the text with the focus has.
  func textHeight(in context: Context) -> Int {
    let labels = labelLines(form.row, hasFocus: true, in: context).count
    let room = max(1, height(in: context) - labels)
    return min(room, max(form.row.text.rowCount, min(3, room)))
  }

  func label(of field: ReviewField, in context: Context) -> Localized {
    let conference = context.conference
    return switch field {
    case .score(let id): conference.criteria.first { $0.id == id }?.name ?? Localized(same: id)
    case .households: Phrases.householdsAtHome
    case .note: Phrases.reviewNote
    case .answer(let id):
      conference.models.flatMap(\.questions).first { $0.id == id }?.text
        ?? conference.visits.flatMap(\.questions).first { $0.id == id }?.text ?? Localized(same: id)
    case .photographs: Phrases.photographFiles
    }
  }

  /// What an entry says, in a few words.
  static func described(_ entry: ReviewEntry) -> String {
    switch entry {
    case .score(_, let score): score.map(String.init) ?? ""
    case .households(let count): count.map(String.init) ?? ""
    case .note(let words), .answer(_, let words):
      DisplayWidth.truncated(
        String(words.prefix(80)).split(whereSeparator: \.isNewline).joined(separator: " "),
        to: 24
      )
    case .photographs(let names): names.joined(separator: ", ")
    }
  }

  func draw(in context: Context, on frame: inout Frame) {
    let title = context.conference.model(form.model).map { Phrases.reviewOf($0.title) }
    let body = frame.openWindow(
      context.say(title ?? Localized(same: form.model.rawValue)),
      in: context
    )
    drawWho(on: &frame, in: Rect(x: body.x, y: body.y, width: body.width, height: 1), context)
    let list = Rect(x: body.x, y: body.y + 1, width: body.width, height: height(in: context))
    for (y, line) in troubleLines.enumerated() {
      frame.canvas.draw(line, x: body.x, y: list.maxY + y, width: body.width)
    }
    let heights = form.rows.indices.map { height(ofRow: $0, in: context) }
    let start = heights[..<form.focus].reduce(0, +)
    let total = heights.reduce(0, +)
    // The focused row is in sight whole where it can be, with what comes next.
    let end = start + heights[form.focus]
    let top = max(0, min(start, min(total - list.height, end + 2 - list.height)))
    var y = list.y - top
    for (number, row) in form.rows.enumerated() {
      let rect = Rect(x: list.x, y: y, width: list.width, height: heights[number])
      if rect.maxY > list.y, rect.y < list.maxY {
        draw(row, hasFocus: number == form.focus, on: &frame, in: rect, within: list, context)
        let visible = max(rect.y, list.y)..<min(rect.maxY, list.maxY)
        frame.hotspots.append(
          Hotspot(
            rect: Rect(x: rect.x, y: visible.lowerBound, width: rect.width, height: visible.count),
            target: .row(number)
          )
        )
      }
      y += heights[number]
    }
    if y > list.maxY {
      frame.canvas.draw(
        context.symbols.more,
        x: list.maxX - 1,
        y: list.maxY - 1,
        style: Style(.accent, bold: true)
      )
    }
  }

  /// Who reviews, and whether all of it is on disk.
  private func drawWho(on frame: inout Frame, in rect: Rect, _ context: Context) {
    let reviewing = context.reviewing
    let state: Line
    if reviewing.trouble != nil {
      state = Line(context.say(Phrases.notSaved), Style(.bad, bold: true))
    } else if !form.touched.isEmpty || !reviewing.unsaved.isEmpty {
      state = Line(context.say(Phrases.saving))
    } else if let saved = reviewing.saved {
      state = Line(context.say(Phrases.savedAt(context.clock(saved))), Style(.good))
    } else {
      state = Line(context.say(Phrases.savedAsTyped))
    }
    let columns = state.columns
    frame.canvas.draw(
      Line(context.nameLine(form.reviewer), Style(bold: true)),
      x: rect.x,
      y: rect.y,
      width: rect.width - columns - 2
    )
    frame.canvas.draw(state, x: rect.maxX - columns, y: rect.y, width: columns)
  }

  /// Why nothing could be written, and that it is tried again.
  func troubleLines(in context: Context) -> [Line] {
    guard let trouble = context.reviewing.trouble else { return [] }
    let text = context.say(trouble) + " " + context.say(Phrases.triedAtNextKey)
    return Array(Line(text, Style(.bad)).wrapped(to: context.layout.window.width).prefix(3))
  }

  private func height(ofRow number: Int, in context: Context) -> Int {
    let row = form.rows[number]
    let hasFocus = number == form.focus
    let labels = labelLines(row, hasFocus: hasFocus, in: context).count
    guard row.hasSeveralLines else { return labels }
    return labels
      + (hasFocus ? textHeight(in: context) : row.isEmpty ? 0 : min(2, row.text.rowCount))
  }

  /// The lines of a row before its text; the value stands in the first where it is short.
  private func labelLines(
    _ row: ReviewForm.Row,
    hasFocus: Bool,
    in context: Context
  ) -> [Line] {
    let style = hasFocus ? Style(.accent, bold: true) : .plain
    let mark = Line(hasFocus ? context.symbols.pointer + " " : "  ", style)
    let width = context.layout.window.width - 2
    let label = context.say(label(of: row.field, in: context))
    guard row.hasSeveralLines else {
      let value = row.isScore ? scale(row.score) : Line(hasFocus ? "" : row.text.text)
      let room = width - (row.isScore ? 16 : 9)
      var line = RowBuilder()
      line.add(label, width: room - 1, style: style)
      line.add(" ", width: 1)
      return [mark + line.line + value]
        + (hasFocus ? hint(row, in: context) : []).flatMap {
          Line($0, Style(.accent)).wrapped(to: width)
        }
        .map { Line("  ") + $0 }
    }
    guard hasFocus else { return [mark + Line(DisplayWidth.truncated(label, to: width))] }
    return Line(label, style).wrapped(to: width).enumerated().map { number, line in
      (number == 0 ? mark : Line("  ")) + line
    }
  }

  /// The scores side by side, the one that is given in brackets.
  private func scale(_ score: Int?) -> Line {
    Line(
      Criterion.scores.map { number in
        number == score ? Span("[\(number)]", Style(bold: true)) : Span(" \(number) ")
      }
    )
  }

  /// What is asked, and what the numbers mean.
  private func hint(_ row: ReviewForm.Row, in context: Context) -> [String] {
    guard case .score(let id) = row.field,
      let criterion = context.conference.criteria.first(where: { $0.id == id })
    else { return [context.say(Phrases.householdsHint)] }
    let bounds = Criterion.scores
    return [
      criterion.question.map(context.say),
      "\(bounds.lowerBound): \(context.say(criterion.low)); "
        + "\(bounds.upperBound): \(context.say(criterion.high))",
    ].compactMap { $0 }
  }

  private func draw(
    _ row: ReviewForm.Row,
    hasFocus: Bool,
    on frame: inout Frame,
    in rect: Rect,
    within list: Rect,
    _ context: Context
  ) {
    var y = rect.y
    func draw(_ line: Line) {
      if y >= list.y, y < list.maxY {
        frame.canvas.draw(line, x: rect.x, y: y, width: rect.width)
      }
      y += 1
    }
    for line in labelLines(row, hasFocus: hasFocus, in: context) { draw(line) }
    let textTop = y
    if row.hasSeveralLines {
      let rows = row.text.rows(
        from: hasFocus ? row.text.top : 0,
        count: max(0, rect.maxY - textTop)
      )
      let side = Line(hasFocus ? "  \(context.symbols.vertical) " : "    ", Style(.accent))
      for text in rows + Array(repeating: "", count: max(0, rect.maxY - y - rows.count)) {
        draw(side + Line(text))
      }
    }
    guard hasFocus else { return }
    frame.canvas.cursorVisible = form.isTyping
    if !row.hasSeveralLines {
      frame.canvas.cursor = Point(x: rect.x, y: rect.y)
      guard row.field == .households else { return }
      let x = rect.maxX - 9
      frame.canvas.draw(row.text.text, x: x, y: rect.y, style: Style(bold: true))
      frame.canvas.cursor = Point(x: x + row.text.cursor.column, y: rect.y)
    } else {
      let cursor = row.text.cursor
      let point = Point(x: rect.x + 4 + cursor.column, y: textTop + cursor.row - row.text.top)
      frame.canvas.cursor = Point(
        x: min(point.x, rect.maxX - 1),
        y: min(point.y, list.maxY - 1)
      )
      if row.text.top + rect.maxY - textTop < row.text.rowCount {
        frame.canvas.draw(
          context.symbols.more,
          x: rect.x + 2,
          y: min(rect.maxY, list.maxY) - 1,
          style: Style(.accent, bold: true)
        )
      }
    }
  }
}
