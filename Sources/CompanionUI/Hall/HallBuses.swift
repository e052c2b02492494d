import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// When and from where the visits' buses go, and how many are on board.
///
/// Whom to call is not shown: it is a person's telephone.
struct HallBuses {
  private let context: Context
  private let body: Rect
  /// Whole visits, as many to a page as fit.
  private let pages: [[Visit]]

  private static let dot = Size(width: 1, height: 1)
  /// Columns of the hour in big digits, and of what parts it from the words.
  private static let clockColumns = 20

  /// Whether the hours are in big digits.
  private let isBig: Bool
  /// Rows of a visit with the blank one behind it.
  private let rows: Int

  init(context: Context, body: Rect) {
    self.context = context
    self.body = body
    isBig = body.width >= 60 && body.height > BigText.rows
    rows = isBig ? BigText.rows + 1 : 5
    let visits = context.conference.visits
    let perPage = max(1, (body.height + 1) / rows)
    pages = stride(from: 0, to: visits.count, by: perPage).map {
      Array(visits[$0..<min($0 + perPage, visits.count)])
    }
  }

  var parts: Int { pages.count }

  func draw(_ part: Int, on canvas: inout Canvas) {
    for (number, visit) in pages[part].enumerated() {
      draw(visit, y: body.y + number * rows, on: &canvas)
    }
  }

  private func draw(_ visit: Visit, y: Int, on canvas: inout Canvas) {
    let departs = visit.departs?.at(offset: context.conference.info.utcOffset)
    var x = body.x
    if isBig {
      x += Self.clockColumns
      if let departs {
        BigText(text: Phrases.clock(minute: departs.minuteOfDay), dot: Self.dot).draw(
          on: &canvas,
          x: body.x,
          y: y,
          mark: context.symbols.block,
          style: Style(.accent, bold: true)
        )
      }
    }
    for (row, line) in lines(visit, departs).prefix(rows - 1).enumerated() {
      canvas.draw(line, x: x, y: y + row, width: body.maxX - x)
    }
  }

  private func lines(_ visit: Visit, _ departs: Moment?) -> [Line] {
    var lines = [Line(context.say(visit.title), Style(bold: true))]
    if let departs {
      let clock = context.say(
        Phrases.clock(departs, unlessOn: CalendarDate(context.conference.info.date))
      )
      let isToday = departs > context.now && departs.date == context.now.date
      let left = NowAndNext.minutes(from: context.now, to: departs)
      let wait = isToday ? ", " + context.say(Phrases.startsIn(minutes: left)) : ""
      lines.append(field(Phrases.departs, clock + wait))
    } else {
      lines.append(Line(context.say(Phrases.hallNoDeparture), Style(.caution)))
    }
    let place = [visit.bus, visit.meetingPoint].compactMap { $0.map(context.say) }
    if !place.isEmpty {
      lines.append(Line(place.joined(separator: " \(context.symbols.separator) ")))
    }
    if let list = context.ledger.list(.bus(of: visit.id)) {
      let onBoard = context.ledger.standing(on: list).present
      lines.append(
        field(
          Phrases.onTheBusLabel,
          context.say(Phrases.onTheBus(onBoard)),
          Style(.good, bold: true)
        )
      )
    }
    return lines
  }

  private func field(_ label: Localized, _ value: String, _ style: Style = .plain) -> Line {
    Line([Span(context.say(label) + ": "), Span(value, style)])
  }
}
