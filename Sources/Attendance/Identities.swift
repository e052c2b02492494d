import Conference

/// Whose ids are one person's, by the events of the kind ``EventKind/same`` that count, and of whom no
/// event counts.
///
/// Of two that speak of one id the greater counts. The result does not depend on the order in which
/// events arrive.
struct Identities: Sendable {
  private struct Claim: Sendable {
    var gone: PersonID
    var stays: PersonID
  }

  private var claims: [EventID: Claim] = [:]
  /// For each id that goes the one that stays in the end.
  private(set) var stays: [PersonID: PersonID] = [:]
  /// The ids that go, by the one that stays.
  private var others: [PersonID: [PersonID]] = [:]
  /// Of whom no event counts: people who were made up.
  var ignored: Set<PersonID> = []

  /// The id under which somebody is counted.
  func who(_ id: PersonID) -> PersonID {
    stays.isEmpty ? id : stays[id] ?? id
  }

  /// Every id of somebody, whichever of them is given.
  func ids(of id: PersonID) -> [PersonID] {
    let who = who(id)
    return [who] + others[who, default: []]
  }

  func isIgnored(_ id: PersonID) -> Bool { !ignored.isEmpty && ignored.contains(id) }

  /// Takes in what events say of ids.
  mutating func take(_ events: ArraySlice<LogEvent>) {
    for place in events.indices where events[place].kind == .same {
      guard let gone = events[place].delegate, let stays = events[place].seat, gone != stays else {
        continue
      }
      claims[events[place].id] = Claim(gone: gone, stays: stays)
    }
  }

  /// Settles who stays.
  ///
  /// - Parameter isInForce: Whether an event counts.
  /// - Returns: Whether anything differs from before.
  mutating func settle(_ isInForce: (EventID) -> Bool) -> Bool {
    guard !claims.isEmpty else { return false }
    var next: [PersonID: PersonID] = [:]
    for (id, claim) in claims.sorted(by: { $0.key < $1.key }) where isInForce(id) {
      next[claim.gone] = claim.stays
    }
    var settled: [PersonID: PersonID] = [:]
    for gone in next.keys {
      var passed: [PersonID] = [gone]
      var current = gone
      while let other = next[current] {
        if let start = passed.firstIndex(of: other) {
          // A ring, which no program of ours makes: one of it stays, the same from wherever one comes.
          current = passed[start...].min() ?? other
          break
        }
        passed.append(other)
        current = other
      }
      if current != gone { settled[gone] = current }
    }
    guard settled != stays else { return false }
    stays = settled
    others = [:]
    for (gone, who) in settled { others[who, default: []].append(gone) }
    return true
  }
}
