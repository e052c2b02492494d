import Attendance
import Conference
import GRDB
import Glibc

/// Everything that a file of another store holds, read through a copy in memory.
///
/// So the file stays as it is, whatever its version, and may lie where nothing can be written.
struct OtherStore {
  let path: String
  let events: [LogEvent]
  let texts: [String: TextTable.Kept]
  let people: [Delegate]
  /// Ids of people who were erased.
  let forgotten: [String]
  let nextListed: Int64
  let isImported: Bool

  init(_ path: String, conference: String, isRehearsal: Bool) throws(StoreError) {
    do {
      let memory = try Self.copy(path)
      self = try memory.unsafeRead { db in
        try AttendanceStore.update(db, path: path)
        try AttendanceStore.check(
          StoreIdentity(db),
          path: path,
          conference: conference,
          isRehearsal: isRehearsal
        )
        return try OtherStore(path, db)
      }
    } catch {
      throw StoreError(any: error, path: path, patience: 5)
    }
  }

  private init(_ path: String, _ db: Database) throws {
    self.path = path
    events = try EventTable.read(db).map(\.event)
    texts = try TextTable.all(db)
    people = try PersonTable.read(db)
    forgotten = try String.fetchAll(db, sql: "SELECT id FROM forgotten")
    nextListed = try db.number("SELECT next_listed FROM store") ?? 0
    isImported = try db.number("SELECT is_imported FROM store") == 1
  }

  private static func copy(_ path: String) throws -> DatabaseQueue {
    let memory = try DatabaseQueue(configuration: AttendanceStore.plainConfiguration())
    let file = try DatabaseQueue(
      path: path,
      configuration: AttendanceStore.plainConfiguration(isReadOnly: true)
    )
    try file.backup(to: memory)
    try file.close()
    return memory
  }
}
