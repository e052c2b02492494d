import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// Field above, answer in the middle, figures beside where there is room.
extension DeskSurface {
  /// Where the parts of the desk lie.
  private struct Parts {
    let field: Rect
    let main: Rect
    /// Empty in a narrow window.
    let side: Rect

    init(_ layout: Layout) {
      let body = layout.body
      let isWide = layout.isWide
      let column = isWide ? min(max(30, body.width * 2 / 5), 56) : 0
      let width = body.width - column - (isWide ? 1 : 0)
      field = Rect(x: 1, y: body.y, width: width - 2, height: 1)
      main = Rect(x: 0, y: body.y + 1, width: width, height: body.height - 1)
      side = Rect(x: width + 1, y: body.y, width: max(0, column), height: body.height)
    }
  }

  /// Rows for the matches of the field.
  func matchRows(in context: Context) -> Int { max(1, Parts(context.layout).main.height - 1) }

  func draw(in context: Context, on frame: inout Frame) {
    let parts = Parts(context.layout)
    let isWide = context.layout.isWide
    frame.drawTitle(
      ScreenName.checkin.row.name,
      subtitle: subtitle(isWide: isWide, in: context),
      in: context
    )
    if hasFocus {
      frame.drawField(field, prompt: context.say(Phrases.deskPrompt), in: parts.field)
    } else {
      frame.canvas.draw(
        Line(context.say(Phrases.deskFieldLeft)),
        x: parts.field.x,
        y: parts.field.y,
        width: parts.field.width
      )
    }
    let figures = DeskFigures(list: list, context: context)
    if isAnswerShown {
      let bus = busLines(width: parts.main.width - 2, in: context)
      var main = parts.main
      main.height -= bus.count
      drawReply(on: &frame, in: main, context)
      for (y, line) in bus.enumerated() {
        frame.canvas.draw(line, x: 1, y: main.maxY + y, width: main.width - 2)
      }
    } else {
      drawMatches(on: &frame, in: parts.main, context)
    }
    guard parts.side.width > 0 else {
      if let headLine = figures.headLine, isAnswerShown, parts.main.height > 8 {
        frame.canvas.draw(headLine, x: 1, y: parts.main.maxY - 1, width: parts.main.width - 2)
      }
      return
    }
    frame.canvas.fill(
      Rect(x: parts.side.x - 1, y: parts.side.y, width: 1, height: parts.side.height),
      with: context.symbols.vertical,
      style: Style(.accent)
    )
    figures.draw(on: &frame, in: parts.side)
  }

  /// The list that is ticked; on a narrow screen, where no figures stand beside it, how many have
  /// come, and the list only where it is not the door's.
  private func subtitle(isWide: Bool, in context: Context) -> Line {
    let name =
      context.ledger.list(list).map { context.say(context.ledger.name(of: $0)) } ?? list.rawValue
    var spans: [Span] = []
    if !isWide, let figures = context.ledger.list(list).map(context.ledger.standing) {
      spans.append(Span("\(figures.arrived)/\(figures.expected)"))
    }
    if context.conference.roster.isSample {
      let words = isWide ? Phrases.sampleData : Phrases.sampleWord
      spans.append(Span("~ " + context.say(words), Style(.caution)))
    }
    let ticked = Span(name, Style(bold: true))
    if isWide {
      spans.insert(ticked, at: 0)
    } else if list != ListID.door {
      spans.append(ticked)
    }
    // Blanks would let the rule through.
    let gap = Span(" \(context.symbols.separator) ")
    return Line(Array(spans.map { [$0] }.joined(separator: [gap])))
  }

  /// Who of those at the conference is on a visit's bus, and who is not; nothing for other lists.
  private func busLines(width: Int, in context: Context) -> [Line] {
    guard let list = context.ledger.list(list), list.kind == .visit else { return [] }
    let ledger = context.ledger
    let nearby = ledger.isDoorUsed ? ledger.nearby(to: list).map(context.displayName) : nil
    let words = Phrases.busSummary(
      ledger.standing(on: list),
      of: ledger.name(of: list),
      missing: ledger.missing(on: list).prefix(Self.namedOnBus).map(context.displayName),
      nearby: nearby,
      naming: Self.namedOnBus
    )
    return Array(Line(context.say(words)).wrapped(to: width).prefix(4))
  }

  /// How many of those who are missing on a bus are named.
  private static let namedOnBus = 8

  private func drawMatches(on frame: inout Frame, in rect: Rect, _ context: Context) {
    guard !matches.isEmpty else {
      for (y, line) in Line(context.say(Phrases.nobodyFits)).wrapped(to: rect.width - 2)
        .enumerated()
      where y < rect.height {
        frame.canvas.draw(line, x: rect.x + 1, y: rect.y + y, width: rect.width - 2)
      }
      return
    }
    let query = Query(field.text)
    let twins = context.twins(among: matches.map(\.id))
    let marks = context.shortMarks(among: matches.map(\.id), width: Context.placeWidth - 1)
    let height = matchRows(in: context)
    for y in 0..<height where matches.indices.contains(cursor.top + y) {
      let number = cursor.top + y
      let row = Rect(x: rect.x, y: rect.y + y, width: rect.width, height: 1)
      let id = matches[number].id
      let candidate = context.candidateRow(
        id,
        on: list,
        isTwin: twins.contains(id),
        mark: marks[id],
        width: row.width - 2
      )
      let line = Line(" ") + candidate.marking(query)
      let isSelected = number == cursor.selected && (isChosen || matchCount == 1)
      drawMatch(line, in: row, isSelected: isSelected, on: &frame)
      frame.hotspots.append(Hotspot(rect: row, target: .row(number)))
    }
    let more = matchCount - min(matches.count, cursor.top + height)
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
  private func drawReply(on frame: inout Frame, in rect: Rect, _ context: Context) {
    if isWaiting {
      // What was answered before must not be taken for the answer to this scan.
      frame.canvas.draw(
        Line(context.say(Phrases.asksOtherDesks), Style(.accent)),
        x: rect.x + 1,
        y: rect.y + 1,
        width: rect.width - 2
      )
      return
    }
    guard let reply else {
      let hasNobody = context.conference.roster.delegates.isEmpty
      let key = context.keyMap.keys(for: .importList).first?.name ?? ":"
      let words = hasNobody ? Phrases.rosterIsEmpty(importKey: key) : Phrases.deskReady
      for (y, line) in Line(context.say(words)).wrapped(to: rect.width - 2).enumerated()
      where y + 1 < rect.height {
        frame.canvas.draw(line, x: rect.x + 1, y: rect.y + 1 + y, width: rect.width - 2)
      }
      return
    }
    let lines = lines(of: reply, width: max(1, rect.width - 4), in: context)
    let band = rect.height >= lines.count + 6 ? 3 : 1
    let height = band + 1 + lines.count
    var y = rect.y + max(0, (rect.height - height) / 2)
    let style = Style(reply.ink, bold: true, reverse: true)
    frame.canvas.fill(
      Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: band),
      with: " ",
      style: style
    )
    let other = list == ListID.door ? nil : context.ledger.list(list)
    let place =
      other.map { " \(context.symbols.separator) " + context.say(context.ledger.name(of: $0)) }
      ?? ""
    let word = "\(reply.mark(context.symbols)) \(context.say(reply.word))\(place)"
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
  private func lines(of reply: DeskReply, width: Int, in context: Context) -> [Line] {
    var lines: [Line] = []
    if let delegate = reply.delegate.flatMap(context.ledger.person) {
      lines += Line(context.displayName(delegate), Style(bold: true)).wrapped(to: width)
      if let office = delegate.office { lines += Line(office).wrapped(to: width) }
      if let province = context.provinceName(delegate) { lines.append(Line(province)) }
      lines.append(Line(delegate.code, Style(.accent)))
      if delegate.isHead {
        let words = Phrases.headsDelegation(delegate.delegation ?? "")
        lines += Line(context.say(words), Style(bold: true)).wrapped(to: width)
      }
      if let note = delegate.noteAtDoor {
        lines += Line("! " + ForeignText.visible(note), Style(.caution, bold: true))
          .wrapped(to: width)
      } else if let note = delegate.note {
        lines += Line(context.say(Phrases.noteOnList(ForeignText.visible(note))), Style(.caution))
          .wrapped(to: width)
      }
    } else if let id = reply.delegate {
      lines.append(Line(context.personName(id), Style(bold: true)))
    }
    if !reply.lines.isEmpty, !lines.isEmpty { lines.append(Line()) }
    lines += reply.lines.flatMap { Line(context.say($0)).wrapped(to: width) }
    return lines
  }
}
