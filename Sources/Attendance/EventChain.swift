package import Conference

/// The chain of one store: each event holds the hash of the one before.
package enum EventChain {
  /// Makes a draft an event, the next one of a store.
  ///
  /// - Parameters:
  ///   - draft: What to record; a refused scan's text is hashed here and goes no further.
  ///   - id: A new id.
  ///   - head: The event that comes before; nil for the first.
  ///   - store: The id of the store.
  ///   - desk: What the desk is called.
  ///   - operator: Who is at the desk.
  ///   - at: The time, by the desk's clock.
  ///   - batch: The first event of the step, where this is a later one.
  ///   - secret: The store's, for refused scans.
  ///   - text: Where the free text lies, and its seal.
  /// - Returns: The event with its hash.
  package static func seal(
    _ draft: EventDraft,
    id: EventID,
    after head: ChainHead?,
    store: ChainID,
    desk: String,
    operator: String,
    at: Moment,
    batch: EventID?,
    secret: [UInt8],
    text: SealedText?
  ) -> LogEvent {
    var event = LogEvent(
      id: id,
      delegate: draft.delegate,
      kind: draft.kind,
      list: draft.list,
      store: store,
      sequence: min(head?.sequence ?? 0, .max - 1) + 1,
      desk: desk,
      operator: `operator`,
      at: at,
      target: draft.target,
      seat: draft.seat,
      batch: batch,
      refusal: draft.refused.map { scan in
        Refusal(
          reason: scan.reason,
          length: scan.scanned.unicodeScalars.count,
          digest: Digest(of: scan.scanned.utf8, key: secret)
        )
      },
      text: text,
      previous: head?.hash ?? .none,
      hash: .none
    )
    event.hash = event.rightHash
    return event
  }

  /// Seals a free text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - id: Where it will lie.
  ///   - random: 16 random bytes, to be kept beside the text.
  /// - Returns: What the event holds of it.
  package static func seal(text: String, id: String, random: [UInt8]) -> SealedText {
    SealedText(id: id, seal: Digest(of: random + Array(text.utf8)))
  }
}
