import Attendance
import Conference
import Terminal
import Wording

/// The last steps of the list, newest first, to take one back.
struct StepsState: Hashable, Sendable {
  /// How many steps are offered.
  static let offered = 10

  /// Each step's events.
  var steps: [[EventID]]
  var selected = 0
  var top = 0
}

extension Model {
  func drawSteps(_ state: StepsState, on frame: inout Frame) {
    let body = frame.openWindow(
      title: context.say(Phrases.lastSteps),
      in: layout,
      symbols: symbols
    )
    if state.steps.isEmpty {
      frame.canvas.draw(
        Line(context.say(Phrases.nothingToUndo)),
        x: body.x,
        y: body.y,
        width: body.width
      )
    }
    for y in 0..<max(0, body.height) where state.steps.indices.contains(state.top + y) {
      let number = state.top + y
      let row = Rect(x: body.x, y: body.y + y, width: body.width, height: 1)
      let step = state.steps[number]
      let line = step.first.flatMap(board.table.event).map { stepLine($0, count: step.count) }
      frame.drawRow(line ?? Line(), in: row, isSelected: number == state.selected)
      frame.hotspots.append(Hotspot(rect: row, target: .choice(number)))
    }
  }

  /// One step in a line: when, what, who, and at which desk where it was another.
  func stepLine(_ event: LogEvent, count: Int) -> Line {
    let time = Phrases.clock(minute: event.at.at(offset: conference.info.utcOffset).minuteOfDay)
    var line = Line([
      Span(time + "  ", Style(.accent)),
      Span(context.say(Phrases.eventKind(event.kind.rawValue)) + "  "),
    ])
    let name =
      count > 1
      ? context.say(Phrases.delegateCount(count))
      : event.delegate.map { board.name(of: $0, context) } ?? ""
    line.spans.append(Span(name, Style(bold: true)))
    if event.desk != board.setup.desk {
      line.spans.append(Span("  (\(event.desk))"))
    }
    return line
  }
}
