import Attendance
import SQLite

/// What a store knows of its file as of its own last step, while nobody else writes.
///
/// A check-in waits for the disk; whatever it reads before that makes it later. It is dropped with
/// every other write of this connection, and with whatever fails.
struct KnownState {
  /// SQLite's `data_version`: changes with every commit of another connection, and with no own one.
  var version: Int64
  /// Behind everything.
  var cursor: StoreCursor
  var identity: StoreIdentity
  /// The end of this store's own chain of attendance.
  var last: LogEvent?
  /// The greatest id of all, whoever made the event.
  var greatest: EventID?
}

extension AttendanceStore {
  /// SQLite's `data_version`, as of the transaction that is open.
  static func version(_ db: Connection) throws(SQLiteError) -> Int64 {
    try db.number("PRAGMA data_version") ?? 0
  }
}
