import Terminal
import Wording

extension BrowseSurface {
  func draw(in context: Context, on frame: inout Frame) {
    let content = list.content(in: context)
    frame.drawTitle(content.title ?? screen.row.name, subtitle: content.subtitle, in: context)
    if !panes.list.isEmpty {
      drawList(content, on: &frame, in: context)
      if !panes.detail.isEmpty { drawDivider(on: &frame, in: context) }
    }
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
      frame.canvas.draw(
        Line(context.say(Phrases.nothingHere)),
        x: rect.x + 1,
        y: rect.y,
        width: rect.width - 1
      )
    }
    for y in 0..<max(0, rect.height) {
      let number = view.top + y
      guard entries.indices.contains(number) else { break }
      let row = Rect(x: rect.x, y: rect.y + y, width: rect.width, height: 1)
      switch entries[number] {
      case .heading(let heading):
        frame.canvas.draw(
          content.heading(heading),
          x: row.x + 1,
          y: row.y,
          width: row.width - 2
        )
      case .item(let item):
        frame.drawRow(
          Line(" ") + content.row(item, width: row.width - 2),
          in: row,
          isSelected: number == view.selected
        )
        frame.hotspots.append(Hotspot(rect: row, target: .row(number)))
      }
    }
  }

  /// The line between list and text, with a thumb where the list is longer than its window.
  private func drawDivider(on frame: inout Frame, in context: Context) {
    let (x, y, height) = (panes.list.maxX, panes.list.y, panes.list.height)
    frame.canvas.fill(
      Rect(x: x, y: y, width: 1, height: height),
      with: context.symbols.vertical,
      style: Style(.accent)
    )
    let count = entries.count
    guard count > height, height > 0 else { return }
    let size = max(1, height * height / count)
    let start = min(height - size, view.top * (height - size) / max(1, count - height))
    frame.canvas.fill(
      Rect(x: x, y: y + start, width: 1, height: size),
      with: context.symbols.thumb,
      style: Style(.accent, bold: true)
    )
  }
}
