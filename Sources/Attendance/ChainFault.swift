package import Conference

/// What is wrong with a chain, and with which event first.
package struct ChainFault: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The event's fields do not fit its hash, or its id is of a time that no clock shows.
    case changed
    /// Events are missing before it; how many.
    case missing(Int64)
    /// It stands where its sequence does not belong.
    case moved
    /// It does not follow from the event before it, or has the sequence number of another event.
    case inserted
    /// Another event has the same predecessor.
    case forked(EventID)
    /// The chain ends before, or otherwise than, the head that was written down.
    case headDiffers
  }

  package var reason: Reason
  /// Nil where the chain has no such event.
  package var event: EventID?
  package var store: ChainID
  package var sequence: Int64

  package init(_ reason: Reason, event: EventID?, store: ChainID, sequence: Int64) {
    self.reason = reason
    self.event = event
    self.store = store
    self.sequence = sequence
  }
}

extension EventChain {
  /// The first fault of one store's chain; nil where it is whole.
  ///
  /// - Parameter events: All events of one store, in the order in which they are kept.
  /// - Returns: The first fault in that order, and the event at which it shows.
  /// - Complexity: O(*n*), a hash for each event.
  package static func fault(in events: [LogEvent]) -> ChainFault? {
    var last: LogEvent?
    var heirs: [Digest: EventID] = [:]
    var sequences: Set<Int64> = []
    for (place, event) in events.enumerated() {
      guard event.rightHash == event.hash, event.id.isOfClock else {
        return ChainFault(.changed, at: event)
      }
      if let first = heirs.updateValue(event.id, forKey: event.previous) {
        return ChainFault(.forked(first), at: event)
      }
      // Two events cannot have one sequence number: the later one was inserted.
      guard event.sequence > 0, sequences.insert(event.sequence).inserted else {
        return ChainFault(.inserted, at: event)
      }
      let expected = (last?.sequence ?? 0) + 1
      guard event.sequence == expected else {
        return gap(at: place, in: events, expected: expected)
      }
      guard event.previous == last?.hash ?? .none else { return ChainFault(.inserted, at: event) }
      last = event
    }
    return nil
  }

  /// What a sequence that is greater than expected comes from.
  private static func gap(at place: Int, in events: [LogEvent], expected: Int64) -> ChainFault {
    let event = events[place]
    guard let wanted = events.first(where: { $0.sequence == expected }) else {
      let others = Set(events.map(\.sequence)).filter { (expected..<event.sequence).contains($0) }
      return ChainFault(.missing(event.sequence - expected - Int64(others.count)), at: event)
    }
    // Either this one stands too early, and the chain goes on behind it, or the other too late.
    let goesOn = place + 1 < events.count && events[place + 1].sequence == expected
    return ChainFault(.moved, at: goesOn ? event : wanted)
  }

  /// Checks a chain against a head that was written on paper.
  ///
  /// - Parameters:
  ///   - written: What was written.
  ///   - events: All events of one store.
  /// - Returns: The fault; nil where the chain has an event of this sequence and hash.
  package static func fault(of written: WrittenHead, in events: [LogEvent]) -> ChainFault? {
    let claimed = events.filter { $0.sequence == written.sequence }
    if claimed.contains(where: { written.fits($0.hash) }) { return nil }
    return ChainFault(
      .headDiffers,
      event: claimed.first?.id,
      store: events.first?.store ?? "",
      sequence: written.sequence
    )
  }
}

extension ChainFault {
  fileprivate init(_ reason: Reason, at event: LogEvent) {
    self.init(reason, event: event.id, store: event.store, sequence: event.sequence)
  }
}
