import Attendance
import SQLite

/// What a store is known to hold, against what another program may have made of it through SQLite.
///
/// Whoever puts an older state back with SQLite's own backup, deletes events or adds a trigger leaves the
/// files as any program leaves them. SQLite tells that somebody else has written; then the tables, the
/// event that is known to be the last, whose store it is, and whether people and texts are still there at
/// all are looked at: as many questions, however much the store holds.
struct HeldContents {
  /// SQLite's `data_version` at the last look; nil before the first.
  private var version: Int64?
  /// SQLite's `schema_version` when the tables were last seen to be ours.
  private var schema: Int64?
  /// The last event that was read from the file or written to it; nil where there was none.
  private var last: StoredEnd?
  /// Whether the store holds a text; no program removes the row of one.
  private var hasTexts = false
  /// Whether the store holds, or held, somebody.
  private var hasPeople = false
  /// Whose store it is, which no program changes; nil before the first look.
  private var owner: Owner?

  private struct Owner: Hashable {
    var conference: String
    var isRehearsal: Bool
  }

  private struct StoredEnd {
    var cursor: Int64
    var event: LogEvent
  }

  /// Another connection is asked from now on, which counts anew.
  mutating func begin() { (version, schema) = (nil, nil) }

  /// Notes what stands at the end of the events that were read, inside the transaction that read them.
  mutating func note(_ cursor: Int64, _ db: Connection) throws {
    guard cursor > last?.cursor ?? StoreCursor.start.event else { return }
    if let event = try EventTable.read(db, at: cursor) { note(event, at: cursor) }
  }

  /// Notes the last event that was written.
  mutating func note(_ event: LogEvent, at cursor: Int64) {
    last = StoredEnd(cursor: cursor, event: event)
    if event.text != nil { hasTexts = true }
    if event.kind == .roster { hasPeople = true }
  }

  /// Whether nobody else has written since the last look.
  func isAsSeen(_ db: Connection) throws(SQLiteError) -> Bool {
    try AttendanceStore.version(db) == version
  }

  /// Looks at the tables and the last event, inside the caller's transaction, where anybody else has
  /// written.
  ///
  /// - Returns: Whether they are as they were.
  /// - Throws: What SQLite says of reading; ``StoreError/newerSchema(path:version:known:)`` where a newer
  ///   program has brought the store to its own form.
  mutating func areHeld(_ db: Connection, path: String) throws -> Bool {
    let found = try AttendanceStore.version(db)
    guard found != version else { return true }
    let schema = try db.number("PRAGMA schema_version") ?? 0
    let form = Int(try db.number("PRAGMA user_version") ?? 0)
    guard form <= Schema.version else {
      throw StoreError.newerSchema(path: path, version: form, known: Schema.version)
    }
    guard form == Schema.version,
      try schema == self.schema || SchemaPrint.isOurs(db, version: Schema.version)
    else { return false }
    if let last, try EventTable.read(db, at: last.cursor) != last.event { return false }
    guard try areTablesFilled(db), let owner = try Self.owner(db), owner == self.owner ?? owner
    else {
      return false
    }
    (version, self.schema, self.owner) = (found, schema, owner)
    return true
  }

  /// Whether nobody emptied the tables of people and texts.
  private mutating func areTablesFilled(_ db: Connection) throws -> Bool {
    let isAnyText = try db.number("SELECT 1 FROM text LIMIT 1") != nil
    guard isAnyText || !hasTexts else { return false }
    hasTexts = isAnyText
    let isAnybody = try db.number("SELECT 1 FROM person LIMIT 1") != nil
    // Who is erased or taken back leaves no random bytes in the seals.
    guard
      try isAnybody || !hasPeople
        || db.number("SELECT 1 FROM seal WHERE random IS NOT NULL LIMIT 1") == nil
    else { return false }
    hasPeople = isAnybody
    return true
  }

  private static func owner(_ db: Connection) throws -> Owner? {
    let rows = try Rows(db.statement("SELECT conference, is_rehearsal FROM store"))
    guard try rows.next() else { return nil }
    return Owner(conference: rows.text(0), isRehearsal: rows.integer(1) != 0)
  }
}
