import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// A whole delegation at the door: those not come are unticked, the rest go in with one key.
struct GroupSurface: Surface {
  struct Row: Hashable, Sendable {
    var delegate: PersonID
    var isTicked: Bool
    /// Already in: shown, and left as they are.
    var isIn: Bool
  }

  private let list: ListID
  private let name: String
  private(set) var rows: [Row]
  private var cursor = ListCursor()
  /// Those whose rows look alike.
  private var twins: Set<PersonID> = []
  /// What tells namesakes apart in a narrow window.
  private var marks: [PersonID: String] = [:]

  /// Everyone who is not in yet is ticked.
  init(_ group: Delegation, on list: ListID, in context: Context) {
    self.list = list
    name = group.name
    rows = group.members.map { id in
      Row(delegate: id, isTicked: true, isIn: Self.isIn(id, on: list, context))
    }
  }

  private var ticked: [PersonID] { rows.filter { $0.isTicked && !$0.isIn }.map(\.delegate) }

  var keys: KeyScope { KeyScope(inner: [.delegation]) }
  var asks: Bool { true }
  var isOver: Bool { rows.isEmpty }

  mutating func refresh(_ change: Change, in context: Context) {
    let before = rows
    rows.removeAll { context.ledger.person($0.delegate) == nil }
    twins = context.twins(among: rows.map(\.delegate))
    marks = context.shortMarks(among: rows.map(\.delegate), width: Context.placeWidth - 1)
    for row in rows.indices { rows[row].isIn = Self.isIn(rows[row].delegate, on: list, context) }
    cursor.stay(
      from: before.map(\.delegate),
      in: rows.map(\.delegate),
      height: rowsInSight(context)
    )
  }

  private static func isIn(_ id: PersonID, on list: ListID, _ context: Context) -> Bool {
    context.ledger.presence(of: id, on: list).status == .present
  }

  /// Rows for the people: the window's without the one that tells what to do.
  private func rowsInSight(_ context: Context) -> Int { context.layout.window.height - 1 }

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open):
      return ticked.isEmpty ? [] : [.closeWindows, .hand(.command(.checkIn(ticked)))]
    case .action(.toggle):
      toggle()
      cursor.selected = min(cursor.selected + 1, rows.count - 1)
    case .click(.row(let number), _):
      cursor.selected = number
      toggle()
    default:
      return cursor.follow(input, height: rowsInSight(context), count: rows.count) ? [] : nil
    }
    return []
  }

  private mutating func toggle() {
    guard rows.indices.contains(cursor.selected), !rows[cursor.selected].isIn else { return }
    rows[cursor.selected].isTicked.toggle()
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .open: !ticked.isEmpty
    case .toggle: true
    default: offersAsUsual(action)
    }
  }

  func hints(in context: Context) -> [Action] { [.open, .toggle, .back, .help] }

  func shortWords(for action: Action) -> Localized? {
    action == .open ? Phrases.enterChecksIn : nil
  }

  func draw(in context: Context, on frame: inout Frame) {
    let body = frame.openWindow(name, in: context)
    frame.canvas.draw(
      Line(context.say(Phrases.groupHelp(ticked.count)), Style(bold: true)),
      x: body.x,
      y: body.y,
      width: body.width
    )
    let area = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    frame.drawRows(cursor, count: rows.count, in: area) { number, width in
      let member = rows[number]
      let box = member.isIn ? "   " : member.isTicked ? "[x]" : "[ ]"
      return Line(box + " ", Style(.accent, bold: true))
        + context.candidateRow(
          member.delegate,
          on: list,
          isTwin: twins.contains(member.delegate),
          mark: marks[member.delegate],
          width: width - 4
        )
    }
  }
}
