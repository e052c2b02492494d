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
  static func read(
    _ db: Connection,
    after cursor: Int64 = StoreCursor.start.event
  ) throws -> [StoredEvent] {
    let rows = try rows(db, after: cursor)
    var reader = EventReader()
    var events: [StoredEvent] = []
    while try rows.next() { events.append(reader.read(rows)) }
    return events
  }

  /// Those events as rows, for ``EventReader``.
  static func rows(_ db: Connection, after cursor: Int64) throws(SQLiteError) -> Rows {
    try Rows(
      db.statement("SELECT \(columns) FROM event WHERE \(isBehind(cursor)) ORDER BY cursor"),
      [.integer(cursor)]
    )
  }

  /// What is asked of a row behind a cursor: from the beginning every row is, whatever its number.
  static func isBehind(_ cursor: Int64) -> String {
    cursor == StoreCursor.start.event ? "cursor >= ?" : "cursor > ?"
  }

  /// The events that say who people are and count, in the order in which this store came to know them.
  static func people(_ db: Connection) throws -> [LogEvent] {
    // The kind stands in the text: the index over events of this kind is used for no parameter.
    try read(db, "kind = 'person'", []).filter(\.id.isOfClock)
  }

  /// The events that say what the programme is and count, in the order in which this store came to know
  /// them.
  static func programme(_ db: Connection) throws -> [LogEvent] {
    // The kind stands in the text, as above.
    try read(db, "kind = 'programme'", []).filter(\.id.isOfClock)
  }

  /// The events of any kind, in the order in which this store came to know them.
  static func read(_ db: Connection, ofKind kind: String) throws -> [LogEvent] {
    try read(db, "kind = ?", [.text(kind)])
  }

  private static func read(
    _ db: Connection,
    _ condition: String,
    _ values: [Value]
  ) throws -> [LogEvent] {
    let rows = try Rows(
      db.statement("SELECT \(columns) FROM event WHERE \(condition) ORDER BY cursor"),
      values
    )
    var reader = EventReader()
    var events: [LogEvent] = []
    while try rows.next() { events.append(reader.event(rows)) }
    return events
  }

  /// The hashes of a chain's events.
  static func hashes(_ db: Connection, chain: ChainID) throws -> Set<Digest> {
    let rows = try Rows(db.statement("SELECT hash FROM event WHERE store = ?"), [.text(chain)])
    var hashes: Set<Digest> = []
    while try rows.next() { hashes.insert(EventReader.digest(rows, 0)) }
    return hashes
  }

  /// Everybody whom an event names, in force or not.
  static func peopleNamed(_ db: Connection) throws -> Set<PersonID> {
    let rows = try Rows(
      db.statement("SELECT delegate FROM event UNION SELECT seat FROM event")
    )
    var people: Set<PersonID> = []
    while try rows.next() {
      if let id = rows.optionalText(0) { people.insert(PersonID(id)) }
    }
    return people
  }

  static func read(_ db: Connection, id: EventID) throws -> StoredEvent? {
    try first(db, "id = ?", [.bytes(id.bytes)])
  }

  /// The event at a place in the order in which this store came to know them; nil where none stands there.
  static func read(_ db: Connection, at cursor: Int64) throws -> LogEvent? {
    try first(db, "cursor = ?", [.integer(cursor)])?.event
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

  /// The greatest id of all that a clock can have given, whoever made the event.
  static func greatestID(_ db: Connection) throws -> EventID? {
    let rows = try Rows(
      db.statement("SELECT max(id) FROM event WHERE id < ?"),
      [.bytes(EventID.end.bytes)]
    )
    return try rows.next() && !rows.isNull(0) ? EventID(rows, 0) : nil
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
  static func isAhead(_ at: Moment, received: Moment) -> Bool {
    at.seconds - received.seconds > 300
  }
}

extension LogEvent {
  /// Whether it is the next event of a chain that ends so; nil is the end of an empty one.
  func follows(_ head: ChainHead?) -> Bool {
    sequence &- 1 == head?.sequence ?? 0 && previous == head?.hash ?? .none
  }
}

extension EventID {
  /// The least id that no clock can give.
  static let end = EventID(high: UInt64(lastMillisecond + 1) << 16, low: 0)

  /// The 16 bytes of the UUID, the most significant first.
  var bytes: [UInt8] {
    (0..<16).map { index in
      UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> UInt64(8 * (7 - index % 8)))
    }
  }

  /// A blob of 16 bytes; any other is read as zeros, which are no event's.
  init(_ rows: borrowing Rows, _ column: Int32) {
    var words: (UInt64, UInt64) = (0, 0)
    _ = withUnsafeMutableBytes(of: &words) { rows.copy(column, to: $0) }
    self.init(high: UInt64(bigEndian: words.0), low: UInt64(bigEndian: words.1))
  }
}
