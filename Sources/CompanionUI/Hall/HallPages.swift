import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// The pages of the hall's screen, as many as there is something to tell.
struct HallPages {
  enum Page: Hashable, Sendable {
    /// By its place among the pages that the provinces take.
    case arrivals(Int)
    case lastArrivals
    case programme
    /// By its place among the pages that the visits take.
    case buses(Int)

    var topic: HallDisplay.Topic {
      switch self {
      case .arrivals, .lastArrivals: .arrivals
      case .programme: .programme
      case .buses: .buses
      }
    }
  }

  private let context: Context
  private let body: Rect
  private let arrivals: HallArrivals
  private let buses: HallBuses
  /// At least one.
  let all: [Page]

  init(context: Context, body: Rect, _ setup: HallDisplay.Setup) {
    self.context = context
    self.body = body
    arrivals = HallArrivals(context: context, body: body)
    buses = HallBuses(context: context, body: body)
    var all = (0..<arrivals.parts).map(Page.arrivals)
    if setup.showsNames { all.append(.lastArrivals) }
    all.append(.programme)
    all += (0..<buses.parts).map(Page.buses)
    let wanted = all.filter { setup.topic == nil || $0.topic == setup.topic }
    // Of buses there may be none: then all of it is better than nothing.
    self.all = wanted.isEmpty ? all : wanted
  }

  func title(of page: Page) -> Localized {
    switch page {
    case .arrivals: Phrases.hallArrivals
    case .lastArrivals: Phrases.lastArrivals
    case .programme: Phrases.hallProgramme
    case .buses: Phrases.visits
    }
  }

  func draw(_ page: Page, on canvas: inout Canvas) {
    switch page {
    case .arrivals(let part): arrivals.draw(part, on: &canvas)
    case .lastArrivals: drawLastArrivals(on: &canvas)
    case .programme: HallProgramme(context: context, body: body).draw(on: &canvas)
    case .buses(let part): buses.draw(part, on: &canvas)
    }
  }

  /// Those who came last by name and province: never their category, for the hall looks on.
  private func drawLastArrivals(on canvas: inout Canvas) {
    let list = context.ledger.doorInUse(at: context.now).id
    let step = body.height >= 16 ? 2 : 1
    let events = context.ledger.attendance.lastArrivals(body.height / step, on: list)
    guard !events.isEmpty else {
      canvas.draw(context.say(Phrases.hallNobodyYet), x: body.x, y: body.y, width: body.width)
      return
    }
    for (place, event) in events.enumerated() {
      guard let id = event.delegate else { continue }
      let province = context.ledger.person(id).flatMap(context.provinceName) ?? ""
      var row = RowBuilder()
      row.add(context.clock(event.at), width: 7, style: Style(.accent))
      let name = max(10, (body.width - 7) * 3 / 5)
      row.add(context.personName(id), width: name, style: Style(bold: true))
      row.add(province, width: body.width - 7 - name)
      canvas.draw(row.line, x: body.x, y: body.y + place * step, width: body.width)
    }
  }
}
