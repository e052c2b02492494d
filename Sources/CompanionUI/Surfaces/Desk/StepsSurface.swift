import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// The last steps of a list and what was set of people and of the programme, or all with one person on
/// it, newest first, to take one back.
struct StepsSurface: Surface {
  /// How many steps are offered.
  private static let offered = 10

  private let list: ListID
  /// Whose steps are offered; nil for everybody's.
  private let person: PersonID?
  /// Each step's events; this desk's own steps come before those of other desks.
  private var steps: [[EventID]] = []
  private var cursor = ListCursor()

  init(on list: ListID, of person: PersonID? = nil) {
    self.list = list
    self.person = person
  }

  var asks: Bool { true }

  /// What takes back a step of somebody: the form where there is one step, else a choice among them.
  static func undo(of person: PersonID, on list: ListID, in context: Context) -> Request {
    let steps = context.ledger.steps(of: person, on: list)
    // One step leaves nothing to choose.
    if steps.count == 1 { return .open { _ in DeskFormSurface.undo(steps) } }
    return .open { _ in StepsSurface(on: list, of: person) }
  }

  /// Whether a list has a step that can be taken back.
  static func hasSteps(on list: ListID, in context: Context) -> Bool {
    !context.ledger.attendance.lastSteps(1, on: list, isWithWords: true).isEmpty
  }

  mutating func refresh(_ change: Change, in context: Context) {
    let attendance = context.ledger.attendance
    let before = steps
    let last =
      person.map { context.ledger.steps(of: $0, on: list).map { [$0] } }
      ?? attendance.lastSteps(Self.offered, on: list, isWithWords: true)
    let isOwn: ([EventID]) -> Bool = { step in
      step.first.flatMap(attendance.event)?.desk == context.setup.desk
    }
    steps = person == nil ? last.filter(isOwn) + last.filter { !isOwn($0) } : last
    // A step of several events stays the same one when some of them are undone.
    let id: ([EventID]) -> EventID? = { step in
      step.first.flatMap(attendance.event).map { $0.batch ?? $0.id }
    }
    cursor.stay(
      from: before.map(id),
      in: steps.map(id),
      height: context.layout.window.height
    )
  }

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
