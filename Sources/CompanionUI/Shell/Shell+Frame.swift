package import Ledger
import Terminal
import VietnameseText
import Wording

/// What the shell draws around the surface on top.
extension Shell {
  /// The whole screen as it is now.
  package func frame(_ ledger: Ledger) -> Frame {
    let context = context(ledger)
    var frame = Frame(size: size)
    guard !context.layout.isTooSmall else {
      drawTooSmall(on: &frame, in: context)
      return frame
    }
    frame.crumbs = crumbs(in: context)
    drawTabs(on: &frame, in: context)
    stack.top.draw(in: context, on: &frame)
    drawReminder(on: &frame, in: context)
    if stack.hasWindows { drawWaiting(on: &frame, in: context) }
    if setup.isRehearsal { drawRehearsal(on: &frame, in: context) }
    drawFooter(on: &frame, in: context)
    return frame
  }

  /// Where one is beneath the surface on top, from the outside in.
  private func crumbs(in context: Context) -> [String] {
    stack.all.dropLast().flatMap { $0.crumbs(in: context) }
  }

  /// Takes note of the frame that is on the screen now: a click is on something of it.
  package mutating func shows(_ frame: Frame) { places = frame.hotspots }

  private func drawTooSmall(on frame: inout Frame, in context: Context) {
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

  /// The row of screens: names where there is room, digits where there is not; what has no digit keeps
  /// its name.
  private func drawTabs(on frame: inout Frame, in context: Context) {
    let rect = context.layout.tabs
    // One that was asked for by its name has its tab while it is open.
    let shown = setup.reach.tabs(of: context.conference)
    let names = ScreenName.allCases.filter { shown.contains($0) || $0 == screen }
    let tabs = names.map { name in
      let row = name.row
      let key = keyMap.key(for: row.action, typing: false)
      return (name: name, action: row.action, key: key?.name ?? "", label: context.say(row.tab))
    }
    // Blanks give way first, then the names of the screens where one is not.
    let words = tabs.reduce(0) { $0 + DisplayWidth.columns(of: $1.key + $1.label) }
    let isWide = words + 3 * tabs.count - 2 <= rect.width
    let isSpaced = words + 2 * tabs.count - 1 <= rect.width
    let isNamed = words + tabs.count - 1 <= rect.width
    var x = rect.x
    for tab in tabs {
      let isCurrent = tab.name == screen
      let gap = !tab.key.isEmpty && (isSpaced || !isNamed) ? " " : ""
      let label = isNamed || isCurrent || tab.key.isEmpty ? gap + tab.label : ""
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
      frame.hotspots.append(
        Hotspot(
          rect: Rect(x: start, y: rect.y, width: x - start, height: 1),
          target: .action(tab.action)
        )
      )
      x += isWide ? 2 : 1
    }
  }

  /// The line over everything that tells a rehearsal.
  private func drawRehearsal(on frame: inout Frame, in context: Context) {
    let rect = context.layout.banner
    let word = context.say(Phrases.rehearsal)
    let whole = "\(word) \(symbols.separator) \(context.say(Phrases.rehearsalNote))"
    let words = DisplayWidth.columns(of: whole) <= rect.width ? whole : word
    let style = Style(.caution, bold: true, reverse: true)
    frame.canvas.fill(rect, with: " ", style: style)
    let columns = DisplayWidth.columns(of: words)
    frame.canvas.draw(
      words,
      x: max(0, (rect.width - columns) / 2),
      y: rect.y,
      width: rect.width,
      style: style
    )
  }

  /// Scans that wait behind an open window, in the row above the keys.
  private func drawWaiting(on frame: inout Frame, in context: Context) {
    guard !scanner.waiting.isEmpty else { return }
    let footer = context.layout.footer
    let row = Rect(x: 0, y: footer.y - 1, width: footer.width, height: 1)
    let style = Style(.caution, bold: true, reverse: true)
    frame.canvas.fill(row, with: " ", style: style)
    frame.canvas.draw(
      context.say(
        stack.hasWindows
          ? Phrases.scansWaiting(scanner.waiting.count, isQuestion: stack.top.asks)
          : Phrases.scansWaitForKey(scanner.waiting.count)
      ),
      x: 1,
      y: row.y,
      width: row.width - 2,
      style: style
    )
  }

  /// The keys that matter most here, each to be clicked; a notice takes their place until the next
  /// key.
  private func drawFooter(on frame: inout Frame, in context: Context) {
    var rect = context.layout.footer
    rect.width -= drawHub(on: &frame, in: context)
    if let notice {
      frame.canvas.draw(
        Line(context.say(notice), Style(bold: true)),
        x: rect.x + 1,
        y: rect.y,
        width: rect.width - 2
      )
      return
    }
    let hints = hints(in: context)
    // The way back has its place whatever else there is no room for; where there is none, the way out:
    // a key that goes back is not told to leave.
    let last = hints.last { $0.action == .back } ?? hints.last { $0.action == .quit }
    var room = rect.width - 2 - (last.map { $0.columns + 2 } ?? 0)
    var shown: [FooterHint] = []
    for hint in hints where hint.action != .quit && hint.action != .back {
      guard hint.columns <= room else { break }
      room -= hint.columns + 2
      shown.append(hint)
    }
    var x = rect.x + 1
    for hint in shown + (last.map { [$0] } ?? []) {
      let start = x
      x += frame.canvas.draw(hint.key, x: x, y: rect.y, style: Style(.accent, bold: true))
      x += frame.canvas.draw(" " + hint.words, x: x, y: rect.y)
      frame.hotspots.append(
        Hotspot(
          rect: Rect(x: start, y: rect.y, width: x - start, height: 1),
          target: .action(hint.action)
        )
      )
      x += 2
    }
  }

  /// A key in the footer, and what it does.
  private struct FooterHint {
    let action: Action
    let key: String
    let words: String

    var columns: Int { DisplayWidth.columns(of: key) + 1 + DisplayWidth.columns(of: words) }
  }

  private func hints(in context: Context) -> [FooterHint] {
    let top = stack.top
    return top.hints(in: context).compactMap { action in
      guard isAvailable(action, in: context),
        let key = keyMap.key(for: action, typing: isTyping, on: top.keys.screen)
      else { return nil }
      let words = top.shortWords(for: action) ?? action.words.short
      return FooterHint(action: action, key: key.label(context.symbols), words: context.say(words))
    }
  }
}
