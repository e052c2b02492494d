package import Conference

/// Whom a list waits for: "on the bus 38 of 41, missing: …".
extension AttendanceTable {
  /// The ids of those whom a list expects, in the order of the roster.
  ///
  /// For the door that is the roster: who is listed, admitted and not excused. For any other list it
  /// is who is in at the door, and, as long as nobody has come to the door, the roster.
  package func expectedOn(_ list: AttendanceList, roster: [Delegate]) -> [PersonID] {
    waitedFor(on: list, roster).map(\.id)
  }

  /// The ids of those whom a list expects and who are not there, in the order of the roster.
  ///
  /// Who has got off a bus is missing on it; who has left the door or a session came to it.
  package func missingOn(_ list: AttendanceList, roster: [Delegate]) -> [PersonID] {
    waitedFor(on: list, roster).map(\.id).filter { id in
      let presence = presence(of: id, on: list.id)
      return list.kind == .visit ? presence.status != .present : presence.firstArrival == nil
    }
  }

  private func waitedFor(on list: AttendanceList, _ roster: [Delegate]) -> [Delegate] {
    let isByDoor = list.kind != .door && arrived(on: .door) > 0
    return roster.filter { delegate in
      guard list.admits(delegate), presence(of: delegate.id, on: list.id).status != .excused else {
        return false
      }
      let door = presence(of: delegate.id, on: .door).status
      return isByDoor ? door == .present : delegate.standing == .listed && door != .excused
    }
  }
}
