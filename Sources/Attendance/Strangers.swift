/// Those whom desks registered, numbered store by store in the order of its chain.
struct Strangers: Sendable {
  private struct Registration {
    var sequence: Int64
    var delegate: String
    var desk: String
  }

  private var stores: [String: [Registration]] = [:]
  private var homes: [String: String] = [:]

  mutating func take(_ event: LogEvent) {
    guard event.kind == .walkIn || event.kind == .substitute, let delegate = event.delegate,
      homes[delegate] == nil
    else { return }
    homes[delegate] = event.store
    var known = stores[event.store, default: []]
    let place = known.lastIndex { $0.sequence < event.sequence }
    known.insert(
      Registration(sequence: event.sequence, delegate: delegate, desk: event.desk),
      at: place.map { $0 + 1 } ?? 0
    )
    stores[event.store] = known
  }

  func number(of delegate: String) -> (number: Int, desk: String)? {
    guard let known = homes[delegate].flatMap({ stores[$0] }),
      let place = known.firstIndex(where: { $0.delegate == delegate })
    else { return nil }
    return (place + 1, known[place].desk)
  }
}
