package import Attendance
package import Conference

/// How far a chain has come on the hub; a branch for each fork.
package struct HubChain: Hashable, Sendable {
  package struct Name: Hashable, Sendable {
    package var store: ChainID
    /// Empty for the first branch, else the hash of its first event.
    package var branch: [UInt8]
  }

  package var name: Name
  /// The role that extends it.
  package var owner: String
  package var sequence: Int64
  package var head: Digest
}

/// What the hub says of itself at a glance.
package struct HubState: Hashable, Sendable {
  package var chains: [HubChain] = []
  /// Chains that this role goes on with although it did not begin them.
  package var adopted: Set<ChainID> = []
  /// How many people and texts were erased for all.
  package var forgotten: Int64 = 0
  /// The event that sealed the newest roster; nil before the first.
  package var roster: EventID?
}

extension HubState {
  /// How much of a chain the hub is known to have: as it was looked at, or as what was taken from it since
  /// proves.
  func reach(of store: ChainID, taken places: [HubChain.Name: Int64]) -> Int64 {
    let seen = chains.lazy.filter { $0.name.store == store }.map(\.sequence)
    let taken = places.lazy.filter { $0.key.store == store }.map(\.value)
    return max(seen.max() ?? 0, taken.max() ?? 0)
  }
}

/// Who is connected, as the hub knows them.
package struct HubRole: Hashable, Sendable {
  package var name: String
  package var isViewer: Bool
  package var mayForget: Bool
  /// The first number of its walk-ins' codes.
  package var block: Int
}

/// What became of an event that was brought to the hub.
package enum PushOutcome: Hashable, Sendable {
  /// It is on the hub; the check-in that another chain brought before, where it is one too many.
  case taken(first: EventID?)
  case refused(PushRefusal)
}

/// Why the hub does not take an event; the raw values are the hub's.
package enum PushRefusal: String, Hashable, Sendable {
  case unreadable, rehearsed
  case textDiffers = "text"
  /// Another event has this id.
  case idTaken = "id-taken"
  /// The chain is another desk's, or the hub does not know it: `hub desk adopt` settles whose it is.
  case notYours = "not-yours"
  /// What it follows is not there.
  case gap
}
