/// What is wrong with a chain, and with which event first.
package struct ChainFault: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The event's fields do not fit its hash.
    case changed
    /// Events are missing before it; how many.
    case missing(Int64)
    /// It stands where its sequence does not belong.
    case moved
    /// It does not follow from the event before it.
    case inserted
    /// Another event has the same predecessor.
    case forked(EventID)
    /// The chain ends before, or otherwise than, the head that was written down.
    case headDiffers
  }

  package var reason: Reason
  /// Nil where the chain has no such event.
  package var event: EventID?
  package var store: String
  package var sequence: Int64

  package init(_ reason: Reason, event: EventID?, store: String, sequence: Int64) {
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
  package static func fault(in events: [LogEvent]) -> ChainFault? {
    var previous: LogEvent?
    var heirs: [Digest: EventID] = [:]
    for event in events {
      func fault(_ reason: ChainFault.Reason) -> ChainFault {
        ChainFault(reason, event: event.id, store: event.store, sequence: event.sequence)
      }
      guard event.rightHash == event.hash else { return fault(.changed) }
      if let first = heirs.updateValue(event.id, forKey: event.previous) {
        return fault(.forked(first))
      }
      let expected = (previous?.sequence ?? 0) + 1
      let follows = event.previous == previous?.hash ?? .none
      switch (event.sequence == expected, follows) {
      case (true, true): break
      case (true, false): return fault(.inserted)
      case (false, _) where event.sequence > expected:
        // The one that belongs here may only stand further on.
        let isLater = events.contains { $0.sequence == expected }
        return fault(isLater ? .moved : .missing(event.sequence - expected))
      default: return fault(.moved)
      }
      previous = event
    }
    return nil
  }

  /// Checks a chain against a head that was written on paper.
  ///
  /// - Parameters:
  ///   - written: What was written.
  ///   - events: All events of one store.
  /// - Returns: The fault; nil where the chain has an event of this sequence and hash.
  package static func fault(of written: WrittenHead, in events: [LogEvent]) -> ChainFault? {
    let event = events.first { $0.sequence == written.sequence }
    if let event, written.fits(event.hash) { return nil }
    return ChainFault(
      .headDiffers,
      event: event?.id,
      store: events.first?.store ?? "",
      sequence: written.sequence
    )
  }
}
