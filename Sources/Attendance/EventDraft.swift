package import Conference

/// What a step asks to record; the store gives the id, the place in the chain and the hashes.
package struct EventDraft: Hashable, Sendable {
  package var kind: EventKind
  package var delegate: PersonID?
  package var list: ListID
  package var target: EventID?
  package var seat: PersonID?
  /// Why nobody was let in, and the text that is hashed and then forgotten.
  package var refused: RefusedScan?
  /// Free text, kept apart so that it can be erased.
  package var text: String?

  package init(
    _ kind: EventKind,
    delegate: PersonID? = nil,
    list: ListID,
    target: EventID? = nil,
    seat: PersonID? = nil,
    refused: RefusedScan? = nil,
    text: String? = nil
  ) {
    self.kind = kind
    self.delegate = delegate
    self.list = list
    self.target = target
    self.seat = seat
    self.refused = refused
    self.text = text
  }
}

/// A scan that let nobody in, as it was typed.
package struct RefusedScan: Hashable, Sendable {
  package var reason: RefusalReason
  package var scanned: String

  package init(reason: RefusalReason, scanned: String) {
    self.reason = reason
    self.scanned = scanned
  }
}
