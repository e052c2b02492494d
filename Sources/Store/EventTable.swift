package import Attendance
package import Conference
import SQLite

/// The events as rows: what is written is what the line of JSON says, field by field.
enum EventTable {
  static let columns = """
    cursor, id, delegate, kind, list, store, sequence, desk, operator, at, at_offset, target, seat, \
    batch, refusal, refusal_length, refusal_digest, text, seal, previous, hash, received, \
    received_offset, is_own
    """

  /// The events behind a cursor, in the order in which this store came to know them.
  static func read(_ db: Connection, after cursor: Int64 = 0) throws -> [StoredEvent] {
    var events: [StoredEvent] = []
    try forEach(db, after: cursor) { events.append($0) }
    return events
  }

  /// Gives those events one by one: 100,000 of them at once are 40 MB.
  static func forEach(
    _ db: Connection,
    after cursor: Int64 = 0,
    _ body: (StoredEvent) -> Void
  ) throws {
    let rows = try Rows(
      db.statement("SELECT \(columns) FROM event WHERE cursor > ? ORDER BY cursor"),
      [.integer(cursor)]
    )
    var reader = EventReader()
    while try rows.next() { body(reader.read(rows)) }
  }

  static func read(_ db: Connection, id: EventID) throws -> StoredEvent? {
    try first(db, "id = ?", [.bytes(id.bytes)])
  }

  /// The last event of a chain that this store makes itself.
  ///
  /// The chain tells it: `is_own` is outside every hash, and only saves going through the chain.
  ///
  /// - Complexity: O(*n*) in the events of the chain where the one that came last is not marked own.
  static func lastOwn(_ db: Connection, chain: ChainID) throws -> StoredEvent? {
    let last = try first(db, "store = ? ORDER BY cursor DESC LIMIT 1", [.text(chain)])
    guard let last, !last.isOwn else { return last }
    let rows = try Rows(
      db.statement("SELECT \(columns) FROM event WHERE store = ? ORDER BY cursor"),
      [.text(chain)]
    )
    var reader = EventReader()
    var end: StoredEvent?
    while try rows.next() {
      let stored = reader.read(rows)
      // What follows nothing here is of a copy of the file that recorded too.
      if stored.event.follows(end.map { ChainHead($0.event) }) { end = stored }
    }
    return end
  }

  /// The greatest id of all, whoever made the event.
  static func greatestID(_ db: Connection) throws -> EventID? {
    try first(db, "id = (SELECT max(id) FROM event)", [])?.event.id
  }

  private static func first(
    _ db: Connection,
    _ condition: String,
    _ values: [Value]
  ) throws -> StoredEvent? {
    let rows = try Rows(
      db.statement("SELECT \(columns) FROM event WHERE \(condition)"),
      values
    )
    var reader = EventReader()
    return try rows.next() ? reader.read(rows) : nil
  }

  static func insert(_ db: Connection, _ event: LogEvent, received: Moment, isOwn: Bool) throws {
    try db.run(
      """
      INSERT INTO event (id, delegate, kind, list, store, sequence, desk, operator, at, at_offset,
        target, seat, batch, refusal, refusal_length, refusal_digest, text, seal, previous, hash,
        received, received_offset, is_own)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .bytes(event.id.bytes), .text(event.delegate), .text(event.kind.rawValue),
        .text(event.list), .text(event.store), .integer(event.sequence), .text(event.desk),
        .text(event.operator), .integer(event.at.seconds), .integer(event.at.offset),
        .bytes(event.target?.bytes), .text(event.seat), .bytes(event.batch?.bytes),
        .text(event.refusal?.reason.rawValue), .integer(event.refusal?.length),
        .bytes(event.refusal?.digest.bytes), .text(event.text?.id),
        .bytes(event.text?.seal.bytes), .bytes(event.previous.bytes), .bytes(event.hash.bytes),
        .integer(received.seconds), .integer(received.offset), .integer(isOwn ? 1 : 0),
      ]
    )
  }
}

/// An event, and what this store adds to it.
package struct StoredEvent: Hashable, Sendable {
  package var event: LogEvent
  /// Its place in the order in which this store came to know events.
  package var cursor: Int64
  /// When this store came to know it, by the clock of its machine.
  package var received: Moment
  /// Whether the store noted that it made it: a hint, for nothing proves it.
  var isOwn: Bool

  /// Whether it had not happened yet when this store came to know it, by over five minutes: the
  /// clock of its desk was ahead, or this machine's behind.
  var isAhead: Bool { event.at.seconds - received.seconds > 300 }
}

extension LogEvent {
  /// Whether it is the next event of a chain that ends so; nil is the end of an empty one.
  func follows(_ head: ChainHead?) -> Bool {
    sequence &- 1 == head?.sequence ?? 0 && previous == head?.hash ?? .none
  }
}

extension EventID {
  /// The 16 bytes of the UUID, the most significant first.
  var bytes: [UInt8] {
    (0..<16).map { index in
      UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> UInt64(8 * (7 - index % 8)))
    }
  }

  /// - Parameter bytes: 16 of them; what is missing counts as zero.
  init(bytes: UnsafeRawBufferPointer) {
    func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
      bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
    self.init(high: number(bytes.prefix(8)), low: number(bytes.dropFirst(8).prefix(8)))
  }
}
