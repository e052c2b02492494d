import Attendance
import Conference
import ConferenceSearch
import Terminal
import VietnameseText
import Wording

/// Those who come together: an office, a commune, a province's group.
struct Delegation: Hashable, Sendable {
  enum Kind: Int, Hashable, Sendable {
    case office, commune, province
  }

  var kind: Kind
  var name: String
  /// Ids of delegates.
  var members: [PersonID]
}

/// A whole delegation at the door: those not come are unticked, the rest go in with one key.
struct GroupState: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var delegate: PersonID
    var isTicked: Bool
    /// Already in: shown, and left as they are.
    var isIn: Bool
  }

  var name: String
  var rows: [Row]
  var selected = 0
  var top = 0

  var ticked: [PersonID] { rows.filter { $0.isTicked && !$0.isIn }.map(\.delegate) }

  mutating func toggle() {
    guard rows.indices.contains(selected), !rows[selected].isIn else { return }
    rows[selected].isTicked.toggle()
  }
}

extension Model {
  /// Every office, commune and province that more than one delegate comes from, offices first.
  var delegations: [Delegation] {
    var groups: [Delegation] = []
    var places: [String: Int] = [:]
    func add(_ kind: Delegation.Kind, _ name: String?, _ member: PersonID) {
      guard let name, !name.isEmpty else { return }
      let key = "\(kind.rawValue)" + Folding.fold(name)
      if let place = places[key] {
        groups[place].members.append(member)
      } else {
        places[key] = groups.count
        groups.append(Delegation(kind: kind, name: name, members: [member]))
      }
    }
    for delegate in board.index.delegates where delegate.standing != .withdrawn {
      add(.office, delegate.office, delegate.id)
      add(.commune, delegate.commune, delegate.id)
      add(.province, context.provinceName(delegate), delegate.id)
    }
    return groups.filter { $0.members.count > 1 }.enumerated().sorted { left, right in
      left.element.kind == right.element.kind
        ? left.offset < right.offset : left.element.kind.rawValue < right.element.kind.rawValue
    }.map(\.element)
  }

  /// The picker of delegations, each with how many of it are still to come.
  var delegationChoices: [Choice] {
    delegations.map { group in
      let arrived = group.members.count { id in
        board.presence(of: id, on: desk.list).firstArrival != nil
      }
      return Choice(
        title: group.name,
        synonyms: "",
        hint: "\(arrived)/\(group.members.count)",
        value: .delegation(group)
      )
    }
  }

  /// The list of a delegation, everyone not yet in ticked.
  func groupState(_ group: Delegation) -> GroupState {
    GroupState(
      name: group.name,
      rows: group.members.map { id in
        let isIn = board.presence(of: id, on: desk.list).status == .present
        return GroupState.Row(delegate: id, isTicked: true, isIn: isIn)
      }
    )
  }

  func drawGroup(_ state: GroupState, on frame: inout Frame) {
    let body = frame.openWindow(title: state.name, in: layout, symbols: symbols)
    frame.canvas.draw(
      Line(context.say(Phrases.groupHelp(state.ticked.count)), Style(bold: true)),
      x: body.x,
      y: body.y,
      width: body.width
    )
    let list = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    for y in 0..<max(0, list.height) where state.rows.indices.contains(state.top + y) {
      let number = state.top + y
      let member = state.rows[number]
      let box = member.isIn ? "   " : member.isTicked ? "[x]" : "[ ]"
      let row = Rect(x: list.x, y: list.y + y, width: list.width, height: 1)
      frame.drawRow(
        Line(box + " ", Style(.accent, bold: true))
          + candidateRow(member.delegate, width: row.width - 4),
        in: row,
        isSelected: number == state.selected
      )
      frame.hotspots.append(Hotspot(rect: row, target: .choice(number)))
    }
  }
}
