package import Attendance
package import Conference

/// A log that lives in memory alone, the same at every run: for pictures and tests of what rests on
/// a log, not for keeping.
package struct MemoryLog: Sendable {
  package private(set) var events: [LogEvent] = []
  private static let chain = ChainID(String(repeating: "0", count: 32))
  private var added = 0
  private var ids = 0

  package init() {}

  package var head: ChainHead? { events.last.map(ChainHead.init) }

  /// Makes a step's drafts events, one after the other.
  package mutating func append(
    _ step: DeskStep,
    desk: String,
    operator: String,
    at: Moment
  ) -> [LogEvent] {
    var made: [LogEvent] = []
    for draft in step.drafts {
      let number = UInt64(events.count + 1)
      let event = EventChain.seal(
        draft,
        id: EventID(high: number << 16 | 0x7000, low: 1 << 63 | number),
        after: head,
        store: Self.chain,
        desk: desk,
        operator: `operator`,
        at: at,
        batch: step.drafts.count > 1 ? made.first?.id : nil,
        secret: [],
        text: nil
      )
      events.append(event)
      made.append(event)
    }
    return made
  }

  /// Makes what a command for reviews came to events, and keeps what they say in `texts`.
  package mutating func append(
    _ step: ReviewStep,
    desk: String,
    operator: String,
    at: Moment,
    texts: inout [String: String]
  ) -> [LogEvent] {
    let drafts = step.drafts + step.settled.compactMap(\.event)
    var first: EventID?
    return drafts.map { draft in
      let number = UInt64(events.count + 1)
      let sealed = draft.text.map { text in
        EventChain.seal(
          text: text,
          id: String(repeating: "0", count: 24) + String(10_000_000 + number),
          random: []
        )
      }
      if let sealed { texts[sealed.id] = draft.text }
      let event = EventChain.seal(
        draft,
        id: EventID(high: number << 16 | 0x7000, low: 1 << 63 | number),
        after: head,
        store: Self.chain,
        desk: desk,
        operator: `operator`,
        at: at,
        batch: first,
        secret: [],
        text: sealed
      )
      events.append(event)
      if drafts.count > 1, first == nil { first = event.id }
      return event
    }
  }

  /// The people of a step as the roster has them.
  package mutating func register(_ people: [NewPerson]) -> [Delegate] {
    people.map { person in
      added += 1
      var delegate = Delegate(
        id: person.id,
        code: DelegateCode.make(9_000 + added, length: 5) ?? "",
        name: person.registration.name,
        province: person.registration.province,
        category: person.registration.category,
        office: person.registration.office,
        ref: nil,
        provenance: Provenance(kind: .assumed)
      )
      delegate.standing = person.standing
      return delegate
    }
  }

  /// A new id for somebody, never the same twice.
  package mutating func newID() -> PersonID {
    ids += 1
    return PersonID("new-\(ids)")
  }
}
