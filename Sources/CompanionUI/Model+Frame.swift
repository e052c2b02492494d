import Conference
import Terminal
import VietnameseText
import Wording

extension Model {
  /// The whole screen as it is now.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    let layout = layout
    guard !layout.isTooSmall else {
      drawTooSmall(on: &frame)
      return frame
    }
    drawTabs(on: &frame, in: layout.tabs)
    switch layers.last {
    case nil where screen == .checkin: drawDesk(on: &frame, layout)
    case nil: drawScreen(on: &frame, layout)
    case .help(let position):
      drawDocument(help, position, title: Phrases.help, on: &frame)
    case .source(let position):
      drawDocument(sourceDocument, position, title: Phrases.source, on: &frame)
    case .search(let state): drawSearch(state, on: &frame)
    case .picker(let state): drawPicker(state, on: &frame)
    case .ask(let state): drawAsk(state, on: &frame)
    case .form(let state): drawForm(state, on: &frame)
    case .group(let state): drawGroup(state, on: &frame)
    case .steps(let state): drawSteps(state, on: &frame)
    case .review: if let reviewForm { drawReview(reviewForm, on: &frame) }
    case .reviewer(let state): drawReviewer(state, on: &frame)
    case .missing(let position):
      drawDocument(missingDocument, position, title: Phrases.missingTitle, on: &frame)
    case .ticks(let id, let position):
      drawDocument(ticksDocument(id), position, title: Phrases.ticksTitle, on: &frame)
    }
    if !layers.isEmpty { drawWaiting(on: &frame, layout) }
    if board.setup.isRehearsal { drawRehearsal(on: &frame, in: layout.banner) }
    drawFooter(on: &frame, in: layout.footer)
    return frame
  }

  private func drawTooSmall(on frame: inout Frame) {
    let text = context.say(
      Phrases.tooSmall(
        width: size.width,
        height: size.height,
        neededWidth: Layout.smallest.width,
        neededHeight: Layout.smallest.height
      )
    )
    for (y, line) in DisplayWidth.wrapped(text, to: max(1, size.width)).enumerated()
    where y < size.height {
      frame.canvas.draw(line, x: 0, y: y)
    }
    frame.canvas.cursor = Point(x: 0, y: 0)
  }

  /// The row of screens: names where there is room, digits where there is not.
  private func drawTabs(on frame: inout Frame, in rect: Rect) {
    let tabs = ScreenName.allCases.map { name in
      let key = Action.showing(name).flatMap { keyMap.key(for: $0, typing: false) }
      return (name: name, key: key?.name ?? "", label: context.say(screenWords(name).tab))
    }
    // Blanks give way first, then the names of the screens where one is not.
    let words = tabs.reduce(0) { $0 + DisplayWidth.columns(of: $1.key + $1.label) }
    let isWide = words + 3 * tabs.count - 2 <= rect.width
    let isSpaced = words + 2 * tabs.count - 1 <= rect.width
    let isNamed = words + tabs.count - 1 <= rect.width
    var x = rect.x
    for tab in tabs {
      let isCurrent = tab.name == screen
      let label = isNamed || isCurrent ? (isSpaced || !isNamed ? " " : "") + tab.label : ""
      let style = isCurrent ? Style(.accent, bold: true, reverse: true) : Style()
      let start = x
      x += frame.canvas.draw(
        tab.key,
        x: x,
        y: rect.y,
        width: rect.maxX - x,
        style: isCurrent ? style : Style(.accent, bold: true)
      )
      x += frame.canvas.draw(label, x: x, y: rect.y, width: rect.maxX - x, style: style)
      if let action = Action.showing(tab.name) {
        frame.hotspots.append(
          Hotspot(
            rect: Rect(x: start, y: rect.y, width: x - start, height: 1),
            target: .action(action)
          )
        )
      }
      x += isWide ? 2 : 1
    }
  }

  /// The screen's title in the rule above its body, the hour at the right end.
  func drawTitle(on frame: inout Frame, in rect: Rect, title: Localized? = nil, subtitle: Line) {
    frame.canvas.fill(rect, with: symbols.horizontal, style: Style(.accent))
    let clock = " " + Phrases.clock(minute: now.minuteOfDay) + " "
    let room = rect.width - 4 - clock.count
    var title = Line(
      [Span(" " + context.say(title ?? screenWords(screen).name) + " ", Style(.accent, bold: true))]
    )
    if !subtitle.spans.isEmpty {
      // The rule is not blank, so the gap before it belongs to the words.
      title = title + subtitle
      title.spans[title.spans.count - 1].text += " "
    }
    frame.canvas.draw(title, x: rect.x + 2, y: rect.y, width: room)
    frame.canvas.draw(clock, x: rect.maxX - 2 - clock.count, y: rect.y)
  }

  private func drawScreen(on frame: inout Frame, _ layout: Layout) {
    let content = content(of: screen)
    drawTitle(on: &frame, in: layout.title, title: content.title, subtitle: content.subtitle)
    let entries = content.entries
    if !layout.list.isEmpty {
      drawList(content, entries, on: &frame, in: layout.list)
    }
    if !layout.list.isEmpty, !layout.detail.isEmpty {
      drawDivider(
        on: &frame,
        x: layout.list.maxX,
        layout: layout,
        count: entries.count
      )
    }
    drawHead(content, on: &frame, in: layout.head)
    if !layout.detail.isEmpty {
      let document = document
      frame.hotspots.append(Hotspot(rect: layout.detail, target: .detail))
      let selectable = document.selectable
      let cursor =
        readsDetail && selectable.indices.contains(view.position.cursor)
        ? selectable[view.position.cursor] : nil
      draw(document, top: view.position.top, cursor: cursor, on: &frame, in: layout.detail)
    }
  }

  /// What stays above a text that scrolls.
  private func drawHead(_ content: any ScreenContent, on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let width = min(rect.width, Document.widest) - Document.gutter - 1
    for (y, line) in content.head(width: width).enumerated() where y < rect.height {
      frame.canvas.draw(line, x: rect.x + Document.gutter, y: rect.y + y, width: width)
    }
  }

  private func drawList(
    _ content: any ScreenContent,
    _ entries: [Entry],
    on frame: inout Frame,
    in rect: Rect
  ) {
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
        frame.hotspots.append(Hotspot(rect: row, target: .entry(number)))
      }
    }
  }

  /// The line between list and text, with a thumb where the list is longer than its window.
  private func drawDivider(on frame: inout Frame, x: Int, layout: Layout, count: Int) {
    let height = layout.list.height
    frame.canvas.fill(
      Rect(x: x, y: layout.list.y, width: 1, height: height),
      with: symbols.vertical,
      style: Style(.accent)
    )
    guard count > height, height > 0 else { return }
    let size = max(1, height * height / count)
    let start = min(height - size, view.top * (height - size) / max(1, count - height))
    frame.canvas.fill(
      Rect(x: x, y: layout.list.y + start, width: 1, height: size),
      with: symbols.thumb,
      style: Style(.accent, bold: true)
    )
  }

  private func drawDocument(
    _ document: Document,
    _ position: DocumentPosition,
    title: Localized,
    on frame: inout Frame
  ) {
    let body = frame.openWindow(title: context.say(title), in: layout, symbols: symbols)
    draw(document, top: position.top, cursor: nil, on: &frame, in: body)
    frame.canvas.cursor = Point(x: body.x, y: body.y)
  }

  private func draw(
    _ document: Document,
    top: Int,
    cursor: Int?,
    on frame: inout Frame,
    in rect: Rect
  ) {
    document.draw(on: &frame.canvas, in: rect, top: top, cursor: cursor, symbols: symbols)
    for (number, extent) in document.extents.enumerated()
    where document.blocks[number].isSelectable {
      let first = max(extent.lowerBound, top)
      let last = min(extent.upperBound, top + rect.height)
      guard first < last else { continue }
      let row = Rect(
        x: rect.x,
        y: rect.y + first - top,
        width: rect.width,
        height: last - first
      )
      // A window's text is read, not chosen from.
      if layers.isEmpty { frame.hotspots.append(Hotspot(rect: row, target: .block(number))) }
      if number == cursor { frame.canvas.cursor = Point(x: row.x, y: row.y) }
      if number == cursor, isTyping, let caret = document.caret(of: number) {
        frame.canvas.cursor = Point(x: min(row.x + caret, rect.maxX - 1), y: row.y)
        frame.canvas.cursorVisible = true
      }
    }
    // More below: said in words by the arrow, so that a reader knows to go on.
    if document.rows.count > top + rect.height, rect.height > 0 {
      frame.canvas.draw(
        symbols.more,
        x: rect.maxX - 1,
        y: rect.maxY - 1,
        style: Style(.accent, bold: true)
      )
    }
  }
}
