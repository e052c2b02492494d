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

  /// Everyone who is not in yet is ticked.
  init(_ group: Delegation, on list: ListID, in context: Context) {
    self.list = list
    name = group.name
    rows = group.members.map { id in
      let isIn = context.ledger.presence(of: id, on: list).status == .present
      return Row(delegate: id, isTicked: true, isIn: isIn)
    }
  }

  private var ticked: [PersonID] { rows.filter { $0.isTicked && !$0.isIn }.map(\.delegate) }

  var keys: KeyScope { KeyScope(inner: [.delegation]) }
  var asks: Bool { true }
  var isOver: Bool { rows.isEmpty }

  mutating func refresh(_ change: Change, in context: Context) {
    guard change.contains(.people) else { return }
    rows.removeAll { context.ledger.person($0.delegate) == nil }
    cursor.clamp(count: rows.count)
  }

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
      return cursor.follow(input, height: context.layout.window.height - 1, count: rows.count)
        ? [] : nil
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
        + context.candidateRow(member.delegate, on: list, width: width - 4)
    }
  }
}
