package import Attendance
package import Conference
import SeededRandom

/// Events made by hand: one store's chain, sealed as the store does it.
package struct Log {
  package var store = ChainID(String(repeating: "a", count: 32))
  package var desk = "A"
  package var events: [LogEvent] = []
  private var random = SeededGenerator(seed: 4)

  /// 2023-09-18 at 08:00 in the morning, at UTC+7.
  package static let morning = Moment(seconds: 1_694_998_800, offset: 420)

  package init(store: Character = "a", desk: String = "A") {
    self.store = ChainID(String(repeating: store, count: 32))
    self.desk = desk
    random = SeededGenerator(seed: UInt64(store.unicodeScalars.first?.value ?? 0))
  }

  /// Adds an event; `minute` counts from the morning.
  @discardableResult
  package mutating func add(
    _ kind: EventKind,
    _ delegate: PersonID? = "d1",
    minute: Int64 = 0,
    on list: ListID = .door,
    target: EventID? = nil,
    seat: PersonID? = nil,
    batch: EventID? = nil,
    refused: RefusedScan? = nil,
    text: SealedText? = nil
  ) -> LogEvent {
    let at = Moment(seconds: Self.morning.seconds + minute * 60, offset: 420)
    let event = EventChain.seal(
      EventDraft(
        kind,
        delegate: delegate,
        list: list,
        target: target,
        seat: seat,
        refused: refused
      ),
      id: EventID.make(
        milliseconds: at.seconds * 1000,
        after: events.last?.id,
        random: &random
      ),
      after: events.last.map(ChainHead.init),
      store: store,
      desk: desk,
      operator: "lan",
      at: at,
      batch: batch,
      secret: [1, 2, 3],
      text: text
    )
    events.append(event)
    return event
  }

  /// Undoes an event.
  @discardableResult
  package mutating func undo(_ target: LogEvent, minute: Int64 = 0) -> LogEvent {
    add(.undo, target.delegate, minute: minute, on: target.list, target: target.id)
  }
}
