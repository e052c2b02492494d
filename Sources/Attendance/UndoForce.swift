/// Which events count: an event is in force unless an undo that is itself in force names it.
///
/// Every undo has one target, so undos form chains; where they form a ring, which no program of ours
/// makes, none of the ring counts. What comes out does not depend on the order of coming in.
struct UndoForce: Sendable {
  /// The undos of each target, whether the target has come or not.
  private var undoers: [EventID: [EventID]] = [:]
  /// The target of each undo that has come.
  private var targets: [EventID: EventID] = [:]
  /// Events that have come and do not count.
  private var void: Set<EventID> = []
  /// Undos that end in themselves.
  private var rings: Set<EventID> = []

  func isInForce(_ id: EventID) -> Bool { !void.contains(id) }

  /// Takes an event in.
  ///
  /// - Returns: the events that count now and did not, or the other way round; itself not among them.
  /// - Complexity: O(*n*) in the length of the chain of undos that it is part of.
  mutating func add(_ event: LogEvent) -> [EventID] {
    if event.kind == .undo, let target = event.target {
      targets[event.id] = target
      undoers[target, default: []].append(event.id)
      closeRing(at: event.id)
    }
    if isOverruled(event.id) { void.insert(event.id) }
    var changed: [EventID] = []
    var current = targets[event.id]
    // Down the chain as long as anything turns; a ring has turned already.
    while let id = current, !rings.contains(id) {
      let wasVoid = void.contains(id)
      let isVoid = isOverruled(id)
      guard wasVoid != isVoid else { break }
      if isVoid { void.insert(id) } else { void.remove(id) }
      changed.append(id)
      current = targets[id]
    }
    return changed
  }

  private func isOverruled(_ id: EventID) -> Bool {
    rings.contains(id) || undoers[id, default: []].contains { !void.contains($0) }
  }

  /// A ring is closed by the last of its undos to come, and only where something undoes that one.
  private mutating func closeRing(at start: EventID) {
    guard undoers[start] != nil else { return }
    var ring = [start]
    var current = targets[start]
    while let id = current, id != start {
      // A ring that is closed already, or an end: no ring of ours.
      if rings.contains(id) { return }
      ring.append(id)
      current = targets[id]
    }
    guard current == start else { return }
    rings.formUnion(ring)
    void.formUnion(ring)
  }
}
