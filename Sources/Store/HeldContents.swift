import Attendance
import SQLite

/// What a store is known to hold, against what another program may have made of it through SQLite.
///
/// Whoever puts an older state back with SQLite's own backup, deletes events or adds a trigger leaves the
/// files as any program leaves them. SQLite tells that somebody else has written; then the tables and the
/// event that is known to be the last are looked at.
struct HeldContents {
  /// SQLite's `data_version` at the last look; nil before the first.
  private var version: Int64?
  /// SQLite's `schema_version` when the tables were last seen to be ours.
  private var schema: Int64?
  /// The last event that was read from the file or written to it; nil where there was none.
  private var last: StoredEnd?

  private struct StoredEnd {
    var cursor: Int64
    var event: LogEvent
  }

  /// Another connection is asked from now on, which counts anew.
  mutating func begin() { (version, schema) = (nil, nil) }

  /// Notes what stands at the end of the events that were read, inside the transaction that read them.
  mutating func note(_ cursor: Int64, _ db: Connection) throws {
    guard cursor > last?.cursor ?? 0 else { return }
    if let event = try EventTable.read(db, at: cursor) { note(event, at: cursor) }
  }

  /// Notes the last event that was written.
  mutating func note(_ event: LogEvent, at cursor: Int64) {
    last = StoredEnd(cursor: cursor, event: event)
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
    if schema != self.schema {
      let form = Int(try db.number("PRAGMA user_version") ?? 0)
      guard form <= Schema.version else {
        throw StoreError.newerSchema(path: path, version: form, known: Schema.version)
      }
      guard try SchemaPrint.isOurs(db, version: Schema.version) else { return false }
    }
    if let last, try EventTable.read(db, at: last.cursor) != last.event { return false }
    (version, self.schema) = (found, schema)
    return true
  }
}
