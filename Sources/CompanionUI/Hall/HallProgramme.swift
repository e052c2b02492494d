import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// The clock, what runs and what comes next; where nobody has set a time, the order of the programme.
struct HallProgramme {
  let context: Context
  let body: Rect

  private var offset: Int { context.conference.info.utcOffset }

  func draw(on canvas: inout Canvas) {
    var top = body.y
    let dots = [Size(width: 2, height: 1), Size(width: 1, height: 1)]
    let clock = Phrases.clock(minute: context.now.minuteOfDay)
    if body.height >= 14, let big = BigText.fitting(clock, columns: body.width, among: dots) {
      big.draw(
        on: &canvas,
        x: body.x,
        y: top,
        mark: context.symbols.block,
        style: Style(.accent, bold: true)
      )
      top += big.height + 1
    }
    for (row, line) in lines(body.maxY - top).enumerated() {
      canvas.draw(line, x: body.x, y: top + row, width: body.width)
    }
  }

  /// As many whole parts as there is room for, and how many more there are.
  private func lines(_ room: Int) -> [Line] {
    let parts = parts
    var lines: [Line] = []
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      guard lines.count + part.count + (isLast ? 0 : 1) <= room else {
        // Under a heading and a blank row, a part counts as one that is left.
        let left = parts[number...].filter { $0.contains { !$0.spans.isEmpty } }.count
        return lines + [Line(context.say(Phrases.hallMore(left)), Style(.caution))]
      }
      lines += part
    }
    return lines
  }

  private var parts: [[Line]] {
    let found = NowAndNext(context.conference, at: context.now)
    guard found.hasTimes else { return untimed }
    var parts: [[Line]] = []
    if !found.running.isEmpty {
      parts += found.running.enumerated().map { number, item in
        (number == 0 ? [heading(Phrases.columnNow)] : []) + running(item)
      }
    }
    let coming = found.next.map(next) + found.departing.map(departing)
    if !coming.isEmpty {
      let gap = parts.isEmpty ? [] : [Line()]
      parts += coming.enumerated().map { number, lines in
        (number == 0 ? gap + [heading(Phrases.comesNext)] : []) + lines
      }
    }
    return parts.isEmpty ? [[Line(context.say(Phrases.nothingMore))]] : parts
  }

  private func heading(_ words: Localized) -> Line {
    Line(context.say(words), Style(.accent, bold: true))
  }

  private func running(_ item: AgendaItem) -> [Line] {
    let left = item.ends.map { NowAndNext.minutes(from: context.now, to: $0) }
    return title(item.title)
      + details([
        item.starts.map { span($0, item.ends) }, item.room.map(context.say),
        left.map { context.say(Phrases.minutesLeft($0)) },
      ])
  }

  private func next(_ item: AgendaItem) -> [Line] {
    let minutes = item.starts.map { NowAndNext.minutes(from: context.now, to: $0) }
    return title(item.title)
      + details([
        item.starts.map { span($0, item.ends) }, item.room.map(context.say),
        minutes.map { context.say(Phrases.startsIn(minutes: $0)) },
      ])
  }

  private func departing(_ visit: Visit) -> [Line] {
    let minutes = visit.departs.map { NowAndNext.minutes(from: context.now, to: $0) }
    return title(visit.title)
      + details([
        visit.departs.map { span($0, nil) + " " + context.say(Phrases.busDeparts) },
        visit.meetingPoint.map(context.say),
        minutes.map { context.say(Phrases.startsIn(minutes: $0)) },
      ])
  }

  private func title(_ words: Localized) -> [Line] {
    Line(context.say(words), Style(bold: true)).wrapped(to: body.width)
  }

  private func details(_ parts: [String?]) -> [Line] {
    let words = parts.compactMap(\.self).joined(separator: " \(context.symbols.separator) ")
    return Line(words).wrapped(to: body.width - 2).map { Line([Span("  ")]) + $0 }
  }

  private func span(_ starts: Moment, _ ends: Moment?) -> String {
    let day = CalendarDate(context.conference.info.date)
    let start = context.say(Phrases.clock(starts.at(offset: offset), unlessOn: day))
    return start + (ends.map { "–" + context.clock($0) } ?? "")
  }

  /// The order that is known, or assumed, with no time beside it.
  private var untimed: [[Line]] {
    let agenda = context.conference.agenda.sorted { $0.order < $1.order }
    let isAssumed = agenda.contains { $0.orderProvenance.kind == .assumed }
    let note = isAssumed ? [Phrases.hallNoTimes, Phrases.orderIsAssumed] : [Phrases.hallNoTimes]
    let words = note.map(context.say).joined(separator: " \(context.symbols.separator) ")
    return [[Line(words, Style(.caution)), Line()]]
      + agenda.map { item in
        Line("\(context.symbols.bullet) " + context.say(item.title)).wrapped(to: body.width)
      }
  }
}
