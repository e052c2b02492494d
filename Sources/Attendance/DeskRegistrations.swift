import Conference

/// Those whom desks registered, numbered store by store in the order of its chain.
struct DeskRegistrations: Sendable {
  private struct Registration: Sendable {
    var delegate: PersonID
    var store: ChainID
    var sequence: Int64
    var event: EventID
    var desk: String

    func isBefore(_ other: Registration) -> Bool {
      sequence == other.sequence ? event < other.event : sequence < other.sequence
    }
  }

  /// Of each delegate the one with the least id, where several events register the same.
  private var registrations: [PersonID: Registration] = [:]
  private var stores: [ChainID: [Registration]] = [:]

  mutating func take(_ events: ArraySlice<LogEvent>) {
    var disturbed: Set<ChainID> = []
    for place in events.indices {
      guard events[place].kind == .walkIn || events[place].kind == .substitute else { continue }
      let event = events[place]
      guard let delegate = event.delegate else { continue }
      let new = Registration(
        delegate: delegate,
        store: event.store,
        sequence: event.sequence,
        event: event.id,
        desk: event.desk
      )
      if let known = registrations[delegate] {
        guard new.event < known.event else { continue }
        disturbed.formUnion([known.store, new.store])
      } else if let last = stores[event.store]?.last, !last.isBefore(new) {
        disturbed.insert(event.store)
      } else {
        stores[event.store, default: []].append(new)
      }
      registrations[delegate] = new
    }
    guard !disturbed.isEmpty else { return }
    for store in disturbed { stores[store] = [] }
    for registration in registrations.values where disturbed.contains(registration.store) {
      stores[registration.store, default: []].append(registration)
    }
    for store in disturbed { stores[store]?.sort { $0.isBefore($1) } }
  }

  /// The event that registered somebody; nil for whom no desk did.
  func event(of delegate: PersonID) -> EventID? { registrations[delegate]?.event }

  /// - Complexity: O(log *n*) in the number of those whom the store registered.
  func number(of delegate: PersonID) -> (number: Int, desk: String)? {
    guard let wanted = registrations[delegate], let known = stores[wanted.store] else { return nil }
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if known[middle].isBefore(wanted) { low = middle + 1 } else { high = middle }
    }
    return (low + 1, wanted.desk)
  }
}
