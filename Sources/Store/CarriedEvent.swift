package import Attendance
package import Conference
import SQLite

/// An event on its way from one desk to another, with what it says where that was not erased.
package struct CarriedEvent: Hashable, Sendable {
  package var event: LogEvent
  package var text: Text?

  /// A free text, and the random bytes that it was sealed with.
  package struct Text: Hashable, Sendable {
    package var random: [UInt8]
    package var body: String

    package init(random: [UInt8], body: String) {
      self.random = random
      self.body = body
    }
  }

  package init(event: LogEvent, text: Text?) {
    self.event = event
    self.text = text
  }
}

extension CarriedEvent {
  var kept: TextTable.Kept? { text.map { TextTable.Kept(random: $0.random, body: $0.body) } }

  init(_ event: LogEvent, _ kept: TextTable.Kept?) {
    self.init(event: event, text: kept.map { Text(random: $0.random, body: $0.body) })
  }
}

/// What came of taking events in one by one.
package struct EventsTakenIn: Hashable, Sendable {
  package struct Refused: Hashable, Sendable {
    package var event: LogEvent
    package var reason: EventRefusal
  }

  package var added = 0
  package var refused: [Refused] = []
  /// Walk-ins of another desk whose code was somebody else's here, with the code that they were given.
  package var recoded: [Merged.Recoded] = []
}

/// How much of a chain a store holds.
package struct ChainExtent: Hashable, Sendable {
  package var store: ChainID
  /// How many events of it.
  package var count: Int64 = 0
  /// Up to this place none is missing.
  package var whole: Int64 = 0
  /// The event at that place; where the chain is forked there, one of them.
  package var wholeHash = Digest.none
  /// Whether this store made any of it.
  package var isOwn = false

  /// Places that came before the one that is missing.
  fileprivate var later: [Int64: Digest] = [:]

  fileprivate mutating func take(_ sequence: Int64, _ hash: Digest) {
    count += 1
    guard sequence == whole + 1 else {
      if sequence > whole { later[sequence] = hash }
      return
    }
    (whole, wholeHash) = (sequence, hash)
    while let next = later.removeValue(forKey: whole + 1) { (whole, wholeHash) = (whole + 1, next) }
  }
}

/// What a store holds, as another place that collects logs asks for it.
package struct StoreExtent: Hashable, Sendable {
  package var chains: [ChainID: ChainExtent] = [:]
  /// Those of the events that were asked for.
  package var held: Set<Digest> = []
  /// Behind the last event.
  package var cursor: Int64 = 0
}

extension AttendanceStore {
  /// How much of every chain is here, and which of some events are.
  ///
  /// - Parameter wanted: Hashes of events.
  /// - Returns: All of one moment.
  /// - Throws: `StoreError`.
  /// - Complexity: O(*n*) in the number of events.
  package func extent(holding wanted: Set<Digest>) throws(StoreError) -> StoreExtent {
    try perform { db in
      try read(db) {
        var extent = StoreExtent()
        let own = try StoreIdentity(db).chains
        for id in own { extent.chains[id] = ChainExtent(store: id, isOwn: true) }
        let rows = try Rows(
          db.statement("SELECT cursor, store, sequence, hash, is_own FROM event ORDER BY cursor")
        )
        while try rows.next() {
          let (id, hash) = (ChainID(rows.text(1)), EventReader.digest(rows, 3))
          extent.cursor = rows.integer(0)
          extent.chains[id, default: ChainExtent(store: id)].take(rows.sequence(2), hash)
          if rows.integer(4) != 0 { extent.chains[id]?.isOwn = true }
          if wanted.contains(hash) { extent.held.insert(hash) }
        }
        return extent
      }
    }
  }

  /// The events behind a cursor, in the order in which this store came to know them.
  ///
  /// - Parameters:
  ///   - cursor: Nil for the beginning.
  ///   - most: How many at most.
  /// - Returns: The events, and the cursor behind the last of them.
  /// - Throws: `StoreError`.
  package func events(
    after cursor: Int64?,
    most: Int
  ) throws(StoreError) -> (events: [CarriedEvent], cursor: Int64?) {
    try perform { db in
      try read(db) {
        var place = cursor
        let from = cursor ?? StoreCursor.start.event
        let events = try carried(
          "\(EventTable.isBehind(from)) ORDER BY cursor LIMIT ?",
          [.integer(from), .integer(most)],
          db
        ) { place = $0 }
        return (events, place)
      }
    }
  }

  /// The events of a chain behind a place in it, in the chain's order.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(*n*) in the number of all events.
  package func events(
    of store: ChainID,
    after sequence: Int64
  ) throws(StoreError) -> [CarriedEvent] {
    try perform { db in
      try read(db) {
        try carried(
          "store = ? AND sequence > ? ORDER BY sequence, cursor",
          [.text(store), .integer(sequence)],
          db
        )
      }
    }
  }

  private func carried(
    _ condition: String,
    _ values: [Value],
    _ db: Connection,
    _ note: (_ cursor: Int64) -> Void = { _ in }
  ) throws -> [CarriedEvent] {
    let rows = try Rows(
      db.statement("SELECT \(EventTable.columns) FROM event WHERE \(condition)"),
      values
    )
    var reader = EventReader()
    var events: [LogEvent] = []
    while try rows.next() {
      events.append(reader.event(rows))
      note(rows.integer(0))
    }
    return try events.map { event in
      let kept = try event.text.flatMap { try TextTable.read(db, id: $0.id) }
      return CarriedEvent(event, kept)
    }
  }

  /// Takes events in that others recorded; what is refused hinders nothing else.
  ///
  /// - Parameters:
  ///   - events: In the order of their chains.
  ///   - received: Now by the clock of the machine.
  /// - Returns: What was new, and what was refused and why.
  /// - Throws: `StoreError`.
  package func takeIn(
    _ events: [CarriedEvent],
    received: Moment
  ) throws(StoreError) -> EventsTakenIn {
    try perform { db in
      try write(db) {
        var intake = try EventIntake(db, received: received)
        var taken = EventsTakenIn()
        var changesPeople = false
        for carried in events {
          let known = intake.known
          if let reason = try intake.take(carried.event, carried.kept) {
            taken.refused.append(EventsTakenIn.Refused(event: carried.event, reason: reason))
          } else if carried.event.changesPeople || intake.known > known && carried.text != nil {
            changesPeople = true
          }
        }
        taken.added = intake.added
        taken.recoded = intake.recoded
        try Codes.keepClear(of: intake.introduced.map(\.code), db)
        if changesPeople { try PersonTable.noteChange(db) }
        return taken
      }
    }
  }
}

extension LogEvent {
  /// Whether open programs must read people or programme anew for it: plain check-ins they fold as they
  /// come.
  fileprivate var changesPeople: Bool {
    switch kind {
    case .checkIn, .checkOut, .again, .refused, .excuse, .note, .reviewer, .review: false
    // An undo may take back any of the others.
    default: true
    }
  }
}

extension AttendanceStore {
  /// The chains that this store makes.
  ///
  /// - Throws: `StoreError`.
  package func ownChains() throws(StoreError) -> Set<ChainID> {
    Set(try perform { db in try StoreIdentity(db).chains })
  }

  /// How many events are here.
  ///
  /// - Throws: `StoreError`.
  package func eventCount() throws(StoreError) -> Int64 {
    try perform { db in try db.number("SELECT count(*) FROM event") ?? 0 }
  }
}
