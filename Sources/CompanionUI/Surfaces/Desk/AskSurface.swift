import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// Several delegates fit what was typed: a person chooses, a scanner never does.
struct AskSurface: Surface {
  private let list: ListID
  /// Ids of the delegates, the best match first.
  private(set) var candidates: [PersonID]
  private var cursor = ListCursor()
  /// Those whose rows look alike.
  private var twins: Set<PersonID> = []
  /// What tells namesakes apart in a narrow window.
  private var marks: [PersonID: String] = [:]

  /// - Parameters:
  ///   - candidates: Ids of the delegates, the best match first.
  ///   - list: The list that is ticked, by its id.
  init(_ candidates: [PersonID], on list: ListID) {
    self.candidates = candidates
    self.list = list
  }

  var asks: Bool { true }
  var isOver: Bool { candidates.isEmpty }

  mutating func refresh(_ change: Change, in context: Context) {
    let before = candidates
    candidates.removeAll { context.ledger.person($0) == nil }
    twins = context.twins(among: candidates)
    marks = context.shortMarks(among: candidates, width: Context.placeWidth - 1)
    cursor.stay(from: before, in: candidates, height: rows(in: context))
  }

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open): return choose()
    case .click(.row(let number), _):
      cursor.selected = number
      return choose()
    default:
      return cursor.follow(input, height: rows(in: context), count: candidates.count) ? [] : nil
    }
  }

  /// Rows for the candidates: the window's without the question.
  private func rows(in context: Context) -> Int { context.layout.window.height - 1 }

  private func choose() -> [Request] {
    guard candidates.indices.contains(cursor.selected) else { return [] }
    return [.closeWindows, .hand(.command(.checkIn([candidates[cursor.selected]])))]
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    action == .open ? !candidates.isEmpty : offersAsUsual(action)
  }

  func hints(in context: Context) -> [Action] { [.open, .back, .help] }

  func shortWords(for action: Action) -> Localized? {
    action == .open ? Phrases.enterChecksIn : nil
  }

  func draw(in context: Context, on frame: inout Frame) {
    let body = frame.openWindow(context.say(Phrases.severalFit(candidates.count)), in: context)
    frame.canvas.draw(
      Line(context.say(Phrases.chooseWhoCame), Style(bold: true)),
      x: body.x,
      y: body.y,
      width: body.width
    )
    let rows = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    frame.drawRows(cursor, count: candidates.count, in: rows) { number, width in
      let id = candidates[number]
      return context.candidateRow(
        id,
        on: list,
        isTwin: twins.contains(id),
        mark: marks[id],
        width: width
      )
    }
  }
}
