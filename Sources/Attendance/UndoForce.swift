/// Which events count: an event is in force unless an undo that is itself in force names it.
///
/// Every undo has one target, so undos form chains; where they form a ring, which no program of
/// ours makes, none of the ring counts. The result does not depend on the order in which events
/// arrive.
struct UndoForce: Sendable {
  /// The target of each undo that has come.
  private var targets: [EventID: EventID] = [:]
  /// Undos that count.
  private var effective: Set<EventID> = []
  /// How many undos that count each event has, whether it has come or not.
  private var counts: [EventID: Int] = [:]
  /// Events that do not count: undone, or part of a ring of undos.
  private var void: Set<EventID> = []

  func isInForce(_ id: EventID) -> Bool { void.isEmpty || !void.contains(id) }

  /// Takes undos in, none of which it has already.
  ///
  /// - Parameter events: Of any kind; those that undo nothing change nothing here.
  /// - Returns: the events, known or not yet, that count now and did not before, or the reverse.
  /// - Complexity: O(*n*) in the number of the undos and in the length of the chains of undos that
  ///   they are part of.
  mutating func add(_ events: ArraySlice<LogEvent>) -> [EventID] {
    var new: [EventID] = []
    for place in events.indices where events[place].kind == .undo {
      guard let target = events[place].target else { continue }
      targets[events[place].id] = target
      new.append(events[place].id)
    }
    return new.isEmpty ? [] : settle(from: new)
  }

  /// Settles everything that undos lead to, each after all that undo it.
  private mutating func settle(from new: [EventID]) -> [EventID] {
    var waiting: [EventID: Int] = [:]
    for id in new {
      var current: EventID? = id
      while let id = current, waiting[id] == nil {
        waiting[id] = 0
        current = targets[id]
      }
    }
    for id in waiting.keys {
      if let target = targets[id] { waiting[target, default: 0] += 1 }
    }
    var ready = waiting.filter { $0.value == 0 }.map(\.key)
    var turned: [EventID] = []
    while let id = ready.popLast() {
      waiting[id] = nil
      settle(id, isVoid: counts[id, default: 0] > 0, &turned)
      guard let target = targets[id], let left = waiting[target] else { continue }
      waiting[target] = left - 1
      if left == 1 { ready.append(target) }
    }
    // What still waits is part of a ring: it waits for itself.
    for id in waiting.keys { settle(id, isVoid: true, &turned) }
    return turned
  }

  private mutating func settle(_ id: EventID, isVoid: Bool, _ turned: inout [EventID]) {
    let wasVoid = isVoid ? !void.insert(id).inserted : void.remove(id) != nil
    if wasVoid != isVoid { turned.append(id) }
    guard let target = targets[id], isVoid == effective.contains(id) else { return }
    if isVoid { effective.remove(id) } else { effective.insert(id) }
    counts[target, default: 0] += isVoid ? -1 : 1
  }
}
