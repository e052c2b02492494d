import Attendance
import Conference
import ConferenceSearch
import Ledger
import VietnameseText

/// Those who come together: a delegation of the list, an office, a commune, a province's group.
struct Delegation: Identifiable, Hashable, Sendable {
  enum Kind: Int, Hashable, Sendable {
    case delegation, office, commune, province
  }

  /// What it stays while members come and go.
  struct ID: Hashable, Sendable {
    var kind: Kind
    /// Folded.
    var name: String
  }

  let id: ID
  var name: String
  /// Ids of delegates.
  var members: [PersonID]
}

extension Context {
  /// Every delegation, office, commune and province that more than one delegate comes from, in this
  /// order.
  private var delegations: [Delegation] {
    var groups: [Delegation] = []
    var places: [Delegation.ID: Int] = [:]
    func add(_ kind: Delegation.Kind, _ name: String?, _ member: PersonID) {
      guard let name, !name.isEmpty else { return }
      let id = Delegation.ID(kind: kind, name: Folding.fold(name))
      if let place = places[id] {
        groups[place].members.append(member)
      } else {
        places[id] = groups.count
        groups.append(Delegation(id: id, name: name, members: [member]))
      }
    }
    for delegate in conference.roster.delegates where delegate.standing != .withdrawn {
      add(.delegation, delegate.delegation, delegate.id)
      add(.office, delegate.office, delegate.id)
      add(.commune, delegate.commune, delegate.id)
      add(.province, provinceName(delegate), delegate.id)
    }
    return groups.filter { $0.members.count > 1 }.enumerated().sorted { left, right in
      let (one, other) = (left.element.id.kind, right.element.id.kind)
      return one == other ? left.offset < right.offset : one.rawValue < other.rawValue
    }.map(\.element)
  }

  func delegation(_ id: Delegation.ID) -> Delegation? { delegations.first { $0.id == id } }

  /// Every delegation, with how many of it have come.
  func delegationChoices(on list: ListID) -> [Choice] {
    delegations.map { group in
      let arrived = group.members.count { ledger.presence(of: $0, on: list).firstArrival != nil }
      return Choice(
        title: Localized(same: group.name),
        synonyms: "",
        hint: "\(arrived)/\(group.members.count)",
        value: .delegation(group.id)
      )
    }
  }
}
