import Attendance
import Conference
import ConferenceSearch
import Terminal
import VietnameseText
import Wording

/// The desk's screen: field above, answer in the middle, figures beside where there is room.
extension Model {
  /// Where the parts of the desk lie.
  struct DeskLayout {
    let field: Rect
    let main: Rect
    /// Empty in a narrow window.
    let side: Rect

    init(_ layout: Layout) {
      let top = layout.title.maxY
      let height = layout.footer.y - top
      let isWide = layout.size.width >= 72
      let column = isWide ? min(max(30, layout.size.width * 2 / 5), 56) : 0
      let width = layout.size.width - column - (isWide ? 1 : 0)
      field = Rect(x: 1, y: top, width: width - 2, height: 1)
      main = Rect(x: 0, y: top + 1, width: width, height: height - 1)
      side = Rect(x: width + 1, y: top, width: max(0, column), height: height)
    }
  }

  private var deskLayout: DeskLayout { DeskLayout(layout) }

  /// Rows for the matches of the field.
  var deskMatchRows: Int { max(1, deskLayout.main.height - 1) }

  func drawRehearsal(on frame: inout Frame, in rect: Rect) {
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
  func drawWaiting(on frame: inout Frame, _ layout: Layout) {
    guard !desk.waiting.isEmpty else { return }
    let row = Rect(x: 0, y: layout.footer.y - 1, width: layout.size.width, height: 1)
    let style = Style(.caution, bold: true, reverse: true)
    frame.canvas.fill(row, with: " ", style: style)
    frame.canvas.draw(
      context.say(
        Phrases.scansWaiting(desk.waiting.count, isQuestion: layers.last?.asks ?? false)
      ),
      x: 1,
      y: row.y,
      width: row.width - 2,
      style: style
    )
  }

  func drawDesk(on frame: inout Frame, _ layout: Layout) {
    let parts = deskLayout
    drawTitle(on: &frame, in: layout.title, subtitle: deskSubtitle)
    if desk.hasFocus {
      frame.drawField(desk.field, prompt: context.say(Phrases.deskPrompt), in: parts.field)
    } else {
      frame.canvas.draw(
        Line(context.say(Phrases.deskFieldLeft)),
        x: parts.field.x,
        y: parts.field.y,
        width: parts.field.width
      )
    }
    if desk.field.text.isEmpty {
      let bus = busLines(width: parts.main.width - 2)
      var main = parts.main
      main.height -= bus.count
      drawReply(on: &frame, in: main)
      for (y, line) in bus.enumerated() {
        frame.canvas.draw(line, x: 1, y: main.maxY + y, width: main.width - 2)
      }
    } else {
      drawMatches(on: &frame, in: parts.main)
    }
    guard parts.side.width > 0 else {
      if let headLine, desk.field.text.isEmpty, parts.main.height > 8 {
        frame.canvas.draw(headLine, x: 1, y: parts.main.maxY - 1, width: parts.main.width - 2)
      }
      return
    }
    frame.canvas.fill(
      Rect(x: parts.side.x - 1, y: parts.side.y, width: 1, height: parts.side.height),
      with: symbols.vertical,
      style: Style(.accent)
    )
    drawSide(on: &frame, in: parts.side)
  }

  /// The list that is ticked; on a narrow screen, where no figures stand beside it, how many have
  /// come, and the list only where it is not the door's.
  private var deskSubtitle: Line {
    let isWide = deskLayout.side.width > 0
    let list = conference.list(desk.list).map { context.say($0.name) } ?? desk.list.rawValue
    var spans: [Span] = []
    if !isWide, let figures = board.figures(of: desk.list) {
      spans.append(Span("\(figures.arrived)/\(figures.expected)"))
    }
    if conference.roster.isSample {
      let words = isWide ? Phrases.sampleData : Phrases.sampleWord
      spans.append(Span("~ " + context.say(words), Style(.caution)))
    }
    let name = Span(list, Style(bold: true))
    if isWide {
      spans.insert(name, at: 0)
    } else if desk.list != ListID.door {
      spans.append(name)
    }
    // Blanks would let the rule through.
    let gap = Span(" \(symbols.separator) ")
    return Line(Array(spans.map { [$0] }.joined(separator: [gap])))
  }

  /// Who of those at the conference is on a visit's bus, and who is not; nothing for other lists.
  private func busLines(width: Int) -> [Line] {
    guard let list = conference.list(desk.list), list.kind == .visit else { return [] }
    let expected = board.table.expectedOn(list, roster: conference.roster.delegates)
    let missing = board.table.missingOn(list, roster: conference.roster.delegates)
    let named = missing.prefix(Self.namedOnBus).map { board.name(of: $0, context) }
    let words = Phrases.busSummary(
      list: list.name,
      present: expected.count - missing.count,
      expected: expected.count,
      missing: named,
      count: missing.count
    )
    return Array(Line(context.say(words)).wrapped(to: width).prefix(4))
  }

  /// How many of those who are missing on a bus are named.
  private static let namedOnBus = 8

  private func drawMatches(on frame: inout Frame, in rect: Rect) {
    guard !desk.matches.isEmpty else {
      for (y, line) in Line(context.say(Phrases.nobodyFits)).wrapped(to: rect.width - 2)
        .enumerated()
      where y < rect.height {
        frame.canvas.draw(line, x: rect.x + 1, y: rect.y + y, width: rect.width - 2)
      }
      return
    }
    let query = Query(desk.field.text)
    let height = deskMatchRows
    for y in 0..<height where desk.matches.indices.contains(desk.top + y) {
      let number = desk.top + y
      let row = Rect(x: rect.x, y: rect.y + y, width: rect.width, height: 1)
      let id = board.index.delegates[desk.matches[number]].id
      let line = Line(" ") + candidateRow(id, width: row.width - 2).marking(query)
      let isSelected = number == desk.selected && (desk.isChosen || desk.matchCount == 1)
      drawMatch(line, in: row, isSelected: isSelected, on: &frame)
      frame.hotspots.append(Hotspot(rect: row, target: .match(number)))
    }
    let more = desk.matchCount - min(desk.matches.count, desk.top + height)
    if more > 0 {
      frame.canvas.draw(
        Line(context.say(Phrases.moreFit(more)), Style(.accent)),
        x: rect.x + 1,
        y: rect.maxY - 1,
        width: rect.width - 2
      )
    }
  }

  /// A row of the matches; the cursor stays in the field.
  private func drawMatch(_ line: Line, in row: Rect, isSelected: Bool, on frame: inout Frame) {
    let cursor = frame.canvas.cursor
    frame.drawRow(line, in: row, isSelected: isSelected)
    frame.canvas.cursor = cursor
  }

  /// The last answer in the middle of the screen, its word in a band that is seen from afar.
  private func drawReply(on frame: inout Frame, in rect: Rect) {
    guard let reply = desk.reply else {
      for (y, line) in Line(context.say(Phrases.deskReady)).wrapped(to: rect.width - 2).enumerated()
      where y + 1 < rect.height {
        frame.canvas.draw(line, x: rect.x + 1, y: rect.y + 1 + y, width: rect.width - 2)
      }
      return
    }
    let lines = replyLines(reply, width: max(1, rect.width - 4))
    let band = rect.height >= lines.count + 6 ? 3 : 1
    let height = band + 1 + lines.count
    var y = rect.y + max(0, (rect.height - height) / 2)
    let style = Style(reply.ink, bold: true, reverse: true)
    frame.canvas.fill(
      Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: band),
      with: " ",
      style: style
    )
    let list = desk.list == ListID.door ? nil : conference.list(desk.list)
    let place = list.map { " \(symbols.separator) " + context.say($0.name) } ?? ""
    let word = "\(reply.mark(symbols)) \(context.say(reply.word))\(place)"
    drawCentred(word, style, on: &frame, in: rect, y: y + band / 2)
    y += band + 1
    for line in lines where y < rect.maxY {
      let x = rect.x + max(1, (rect.width - line.columns) / 2)
      frame.canvas.draw(line, x: x, y: y, width: rect.maxX - x - 1)
      y += 1
    }
  }

  private func drawCentred(
    _ text: String,
    _ style: Style,
    on frame: inout Frame,
    in rect: Rect,
    y: Int
  ) {
    let x = rect.x + max(1, (rect.width - DisplayWidth.columns(of: text)) / 2)
    frame.canvas.draw(text, x: x, y: y, width: rect.maxX - x - 1, style: style)
  }

  /// Name, office, province, then what is to be known or done; never the category.
  private func replyLines(_ reply: DeskReply, width: Int) -> [Line] {
    var lines: [Line] = []
    if let delegate = reply.delegate.flatMap(board.delegate) {
      lines += Line(context.displayName(delegate), Style(bold: true)).wrapped(to: width)
      if let office = delegate.office { lines += Line(office).wrapped(to: width) }
      if let province = context.provinceName(delegate) { lines.append(Line(province)) }
      lines.append(Line(delegate.code, Style(.accent)))
    } else if let id = reply.delegate {
      lines.append(Line(board.name(of: id, context), Style(bold: true)))
    }
    if !reply.lines.isEmpty, !lines.isEmpty { lines.append(Line()) }
    lines += reply.lines.flatMap { Line(context.say($0)).wrapped(to: width) }
    return lines
  }
}
