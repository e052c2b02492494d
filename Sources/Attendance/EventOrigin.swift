package import Conference

/// Where events were made: on which list, in whose chain, at which desk and by whom.
///
/// Event after event has the same, so that it is held once for all of them: a log of a hundred thousand
/// is a third shorter, and an event is copied without counting four texts.
package final class EventOrigin: Hashable, Sendable {
  package let list: ListID
  package let store: ChainID
  package let desk: String
  package let `operator`: String

  package init(list: ListID, store: ChainID, desk: String, operator: String) {
    self.list = list
    self.store = store
    self.desk = desk
    self.operator = `operator`
  }

  package static func == (left: EventOrigin, right: EventOrigin) -> Bool {
    left === right
      || left.list == right.list && left.store == right.store && left.desk == right.desk
        && left.operator == right.operator
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(list)
    hasher.combine(store)
    hasher.combine(desk)
    hasher.combine(`operator`)
  }
}

/// What few events have: held apart, so that the others need no room for it.
final class EventExtras: Hashable, Sendable {
  let target: EventID?
  let seat: PersonID?
  let batch: EventID?
  let refusal: Refusal?
  let text: SealedText?

  /// Nil where there is nothing of it.
  init?(
    target: EventID?,
    seat: PersonID?,
    batch: EventID?,
    refusal: Refusal?,
    text: SealedText?
  ) {
    guard target != nil || seat != nil || batch != nil || refusal != nil || text != nil else {
      return nil
    }
    self.target = target
    self.seat = seat
    self.batch = batch
    self.refusal = refusal
    self.text = text
  }

  static func == (left: EventExtras, right: EventExtras) -> Bool {
    left === right
      || left.target == right.target && left.seat == right.seat && left.batch == right.batch
        && left.refusal == right.refusal && left.text == right.text
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(target)
    hasher.combine(seat)
    hasher.combine(batch)
    hasher.combine(refusal)
    hasher.combine(text)
  }
}
