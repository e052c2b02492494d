import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// The last steps of a list, newest first, to take one back.
struct StepsSurface: Surface {
  /// How many steps are offered.
  private static let offered = 10

  /// Each step's events.
  private let steps: [[EventID]]
  private var cursor = ListCursor()

  /// This desk's own steps come before those of other desks.
  init(on list: ListID, in context: Context) {
    let attendance = context.ledger.attendance
    let steps = attendance.lastSteps(Self.offered, on: list)
    let isOwn: ([EventID]) -> Bool = { step in
      step.first.flatMap(attendance.event)?.desk == context.setup.desk
    }
    self.steps = steps.filter(isOwn) + steps.filter { !isOwn($0) }
  }

  var asks: Bool { true }

  mutating func refresh(_ change: Change, in context: Context) {}

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open): return choose()
    case .click(.row(let number), _):
      cursor.selected = number
      return choose()
    default:
      return cursor.follow(input, height: context.layout.window.height, count: steps.count)
        ? [] : nil
    }
  }

  private func choose() -> [Request] {
    guard steps.indices.contains(cursor.selected) else { return [] }
    let step = steps[cursor.selected]
    return [.open { _ in DeskFormSurface.undo(step) }]
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    action == .open ? !steps.isEmpty : offersAsUsual(action)
  }

  func hints(in context: Context) -> [Action] { [.open, .back, .help] }

  func draw(in context: Context, on frame: inout Frame) {
    let body = frame.openWindow(context.say(Phrases.lastSteps), in: context)
    if steps.isEmpty {
      frame.canvas.draw(
        Line(context.say(Phrases.nothingToUndo)),
        x: body.x,
        y: body.y,
        width: body.width
      )
    }
    frame.drawRows(cursor, count: steps.count, in: body) { number, _ in
      let step = steps[number]
      let event = step.first.flatMap(context.ledger.attendance.event)
      return event.map { context.stepLine($0, count: step.count) } ?? Line()
    }
  }
}
