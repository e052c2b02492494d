import Attendance
import Conference
import ConferenceSearch
import Ledger
import VietnameseText

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

extension Context {
  /// Every office, commune and province that more than one delegate comes from, offices first.
  private var delegations: [Delegation] {
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
    for delegate in conference.roster.delegates where delegate.standing != .withdrawn {
      add(.office, delegate.office, delegate.id)
      add(.commune, delegate.commune, delegate.id)
      add(.province, provinceName(delegate), delegate.id)
    }
    return groups.filter { $0.members.count > 1 }.enumerated().sorted { left, right in
      left.element.kind == right.element.kind
        ? left.offset < right.offset : left.element.kind.rawValue < right.element.kind.rawValue
    }.map(\.element)
  }

  /// Every delegation, with how many of it have come.
  func delegationChoices(on list: ListID) -> [Choice] {
    delegations.map { group in
      let arrived = group.members.count { ledger.presence(of: $0, on: list).firstArrival != nil }
      return Choice(
        title: Localized(same: group.name),
        synonyms: "",
        hint: "\(arrived)/\(group.members.count)",
        value: .delegation(group)
      )
    }
  }
}
