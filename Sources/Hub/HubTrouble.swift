import Attendance
package import Conference
package import Store

/// Something between a desk and its hub that somebody should look at.
package enum HubTrouble: Hashable, Sendable {
  /// The hub does not take a chain from a place on; the desk keeps it.
  case kept(ChainID, KeptChain)
  /// The desk does not take an event of the hub's.
  case refused(EventsTakenIn.Refused)
  /// How many lines of the hub are no events.
  case unreadable(Int)
  /// The hub's list is not in force here.
  case roster(RosterTakenOver)
  /// People and texts that were erased here, and by this desk cannot be erased for all.
  case forgottenHere(people: Int, texts: Int)
}

extension HubSync {
  /// What is stuck, in an order that stays the same.
  package var troubles: [HubTrouble] {
    var found = kept.sorted { $0.key < $1.key }.map { HubTrouble.kept($0.key, $0.value) }
    found += refused.values.sorted { $0.event.id < $1.event.id }.map(HubTrouble.refused)
    if unreadable > 0 { found.append(.unreadable(unreadable)) }
    if let rosterObstacle { found.append(.roster(rosterObstacle)) }
    let left = forgottenHereAlone
    if !left.isEmpty {
      found.append(.forgottenHere(people: left.people.count, texts: left.texts.count))
    }
    return found
  }
}
