import Conference
import Terminal
import VietnameseText
import Wording

/// What stands around a page of the hall: the conference, the clock, how old it all is.
struct HallFrame {
  let context: Context

  private var size: Size { context.layout.size }
  private var top: Int { context.layout.banner.height }
  private var margin: Int { size.width >= 60 ? 2 : 1 }

  private var isTooSmall: Bool { context.layout.isTooSmall }

  /// The room for a page.
  var body: Rect {
    Rect(x: margin, y: top + 3, width: size.width - 2 * margin, height: size.height - top - 4)
  }

  /// A whole screen of the hall; words alone where there is no room for one.
  static func canvas(
    of context: Context,
    draw: (HallFrame, inout Canvas) -> Void
  ) -> Canvas {
    var canvas = Canvas(size: context.layout.size)
    let frame = HallFrame(context: context)
    if frame.isTooSmall {
      frame.drawTooSmall(on: &canvas)
    } else {
      draw(frame, &canvas)
    }
    return canvas
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let words = context.say(
      Phrases.tooSmall(
        width: size.width,
        height: size.height,
        neededWidth: Layout.smallest.width,
        neededHeight: Layout.smallest.height
      )
    )
    for (y, line) in DisplayWidth.wrapped(words, to: max(1, size.width)).enumerated() {
      canvas.draw(line, x: 0, y: y)
    }
  }

  func drawHead(_ title: Localized, page: Int, of count: Int, on canvas: inout Canvas) {
    drawRehearsal(on: &canvas)
    let bar = Rect(x: 0, y: top, width: size.width, height: 1)
    let style = Style(.accent, bold: true, reverse: true)
    canvas.fill(bar, style: style)
    let clock = Phrases.clock(minute: context.now.minuteOfDay)
    let right = size.width - margin - clock.count
    let name = context.say(context.conference.info.title)
    canvas.draw(name, x: margin, y: bar.y, width: right - margin - 2, style: style)
    canvas.draw(clock, x: right, y: bar.y, style: style)
    let pages = count > 1 ? "\(page)/\(count)" : ""
    let rule = Rect(x: 0, y: top + 1, width: size.width, height: 1)
    canvas.fill(rule, with: context.symbols.horizontal, style: Style(.accent))
    let room = size.width - 2 * margin - 2 - pages.count
    canvas.draw(
      " \(context.say(title)) ",
      x: margin,
      y: rule.y,
      width: room,
      style: Style(.accent, bold: true)
    )
    if !pages.isEmpty {
      canvas.draw(" \(pages) ", x: size.width - margin - pages.count - 2, y: rule.y)
    }
  }

  private func drawRehearsal(on canvas: inout Canvas) {
    let rect = context.layout.banner
    guard rect.height > 0 else { return }
    let style = Style(.caution, bold: true, reverse: true)
    canvas.fill(rect, style: style)
    let words = context.say(Phrases.rehearsal)
    let x = max(0, (rect.width - DisplayWidth.columns(of: words)) / 2)
    canvas.draw(words, x: x, y: rect.y, style: style)
  }

  /// How old what is shown is, and what keeps it from being newer.
  func line(_ age: HallAge) -> Line {
    let local = age.asOf.at(offset: context.conference.info.utcOffset)
    let clock = Phrases.clock(local, unlessOn: context.now.date)
    if let trouble = age.trouble {
      return Line(context.say(Phrases.hallTrouble(clock, trouble)), Style(.caution, bold: true))
    }
    if let hub = age.hub, hub.standing.contact != .online {
      // What other desks record is missing since then.
      let since = Phrases.clock(
        hub.since.at(offset: context.conference.info.utcOffset),
        unlessOn: context.now.date
      )
      let words =
        switch hub.standing.contact {
        case .barred: Phrases.hallHubBarred(clock)
        case .beginning: Phrases.hallHubBegins(clock)
        case .offline, .online: Phrases.hallHubOffline(clock, since: since)
        }
      return Line(context.say(words), Style(.caution, bold: hub.standing.contact != .beginning))
    }
    return age.hasStore
      ? Line(context.say(Phrases.hallAsOf(clock)))
      : Line(context.say(Phrases.hallWaits(clock)), Style(.caution))
  }

  /// The last row, or as many as the words take, three at most, over what is above.
  func drawFoot(_ line: Line, on canvas: inout Canvas) {
    let rows = line.wrapped(to: size.width - 2 * margin).prefix(3)
    let top = size.height - max(1, rows.count)
    for (row, line) in rows.enumerated() {
      canvas.fill(Rect(x: 0, y: top + row, width: size.width, height: 1), style: .plain)
      canvas.draw(line, x: margin, y: top + row, width: size.width - 2 * margin)
    }
  }
}
