import Terminal
import VietnameseText
import Wording

extension BrowseSurface {
  func draw(in context: Context, on frame: inout Frame) {
    let content = list.content(in: context)
    frame.drawTitle(content.title ?? screen.row.name, subtitle: content.subtitle, in: context)
    if !panes.list.isEmpty {
      drawList(content, on: &frame, in: context)
      if !panes.detail.isEmpty { drawDivider(on: &frame, in: context) }
    }
    drawFilter(content, on: &frame, in: context)
    drawHead(content, on: &frame)
    guard let document else { return }
    frame.hotspots.append(Hotspot(rect: panes.detail, target: .detail))
    let selectable = document.selectable
    let cursor =
      readsDetail && selectable.indices.contains(view.position.cursor)
      ? selectable[view.position.cursor] : nil
    frame.draw(
      document,
      top: view.position.top,
      cursor: cursor,
      isTyping: isTyping,
      areChosen: true,
      in: panes.detail,
      symbols: context.symbols
    )
  }

  /// What stays above a text that scrolls.
  private func drawHead(_ content: any ScreenContent, on frame: inout Frame) {
    let rect = panes.head
    guard !rect.isEmpty else { return }
    let width = min(rect.width, Document.widest) - Document.gutter - 1
    for (y, line) in content.head(width: width).enumerated() where y < rect.height {
      frame.canvas.draw(line, x: rect.x + Document.gutter, y: rect.y + y, width: width)
    }
  }

  private func drawList(
    _ content: any ScreenContent,
    on frame: inout Frame,
    in context: Context
  ) {
    let rect = panes.list
    frame.hotspots.append(Hotspot(rect: rect, target: .list))
    if entries.isEmpty {
      let words = context.say(filter == nil ? content.emptyNote : Phrases.nothingHere)
      for (row, line) in Line(words).wrapped(to: max(1, rect.width - 2)).enumerated()
      where row < rect.height {
        frame.canvas.draw(line, x: rect.x + 1, y: rect.y + row, width: rect.width - 2)
      }
    }
    let query = Query(filter?.text ?? "")
    var (number, y) = (view.top, rect.y)
    while y < rect.maxY, entries.indices.contains(number) {
      var row = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      switch entries[number] {
      case .heading(let heading):
        frame.canvas.draw(
          content.heading(heading),
          x: row.x + 1,
          y: row.y,
          width: row.width - 2
        )
      case .item(let item):
        let isSelected = number == view.selected
        let line = content.row(item, width: row.width - 2).marking(query)
        let star = context.star(content.subject(item))
        frame.drawRow(Line([star]) + line, in: row, isSelected: isSelected)
        if rows(of: number) > 1, y + 1 < rect.maxY {
          let below = Rect(x: rect.x, y: y + 1, width: rect.width, height: 1)
          let line = content.under(item, width: row.width - 4).marking(query)
          frame.drawRow(Line("   ") + line, in: below, isSelected: isSelected)
          row.height = 2
        }
        frame.hotspots.append(Hotspot(rect: row, target: .row(number)))
      }
      y += row.height
      number += 1
    }
  }

  /// What the list is narrowed by, and how much of it is left.
  private func drawFilter(
    _ content: any ScreenContent,
    on frame: inout Frame,
    in context: Context
  ) {
    guard let filter, !panes.filter.isEmpty else { return }
    let all = content.entries.count { $0.item != nil }
    let count = context.say(Phrases.shownOf(entries.count { $0.item != nil }, all))
    let room = panes.filter.width - 2 - count.count
    let field = Rect(x: panes.filter.x + 1, y: panes.filter.y, width: room, height: 1)
    let prompt = context.say(Phrases.filterPrompt)
    if isFiltering {
      frame.drawField(filter, prompt: prompt, in: field)
    } else {
      let line = Line([Span(prompt, Style(.accent, bold: true)), Span(filter.text)])
      frame.canvas.draw(line, x: field.x, y: field.y, width: room)
    }
    frame.canvas.draw(count, x: field.maxX, y: field.y, style: Style(.accent))
  }

  /// The line between list and text, with a thumb where the list is longer than its window.
  private func drawDivider(on frame: inout Frame, in context: Context) {
    guard !panes.isTable else {
      let rule = Rect(x: 0, y: panes.list.maxY, width: panes.list.width, height: 1)
      frame.canvas.fill(rule, with: context.symbols.horizontal, style: Style(.accent))
      return
    }
    let (x, y) = (panes.list.maxX, panes.list.y - panes.filter.height)
    let height = panes.detail.height
    frame.canvas.fill(
      Rect(x: x, y: y, width: 1, height: height),
      with: context.symbols.vertical,
      style: Style(.accent)
    )
    let count = rows(ofFirst: entries.count)
    guard count > height, height > 0 else { return }
    let size = max(1, height * height / count)
    let above = rows(ofFirst: view.top)
    let start = min(height - size, above * (height - size) / max(1, count - height))
    frame.canvas.fill(
      Rect(x: x, y: y + start, width: 1, height: size),
      with: context.symbols.thumb,
      style: Style(.accent, bold: true)
    )
  }
}
