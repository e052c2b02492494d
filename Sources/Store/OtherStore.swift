import Attendance
import Conference
import Glibc
import SQLite

/// Everything that a file of another store holds, read through a copy in memory.
///
/// So the file stays as it is, whatever its version, and may lie where nothing can be written.
struct OtherStore {
  let path: String
  let events: [LogEvent]
  let texts: [String: TextTable.Kept]
  /// What was being typed there.
  let drafts: [ReviewDraft]
  let people: [Delegate]
  /// Ids of people who were erased.
  let forgotten: [PersonID]
  let nextListed: Int64
  let isImported: Bool

  init(_ path: String, conference: String, isRehearsal: Bool) throws(StoreError) {
    do {
      let memory = try Self.copy(path)
      try AttendanceStore.update(memory, path: path)
      try AttendanceStore.check(
        StoreIdentity(memory),
        path: path,
        conference: conference,
        isRehearsal: isRehearsal
      )
      self = try OtherStore(path, memory)
    } catch {
      throw StoreError(any: error, path: path, patience: 5)
    }
  }

  private init(_ path: String, _ db: Connection) throws {
    self.path = path
    events = try EventTable.read(db).map(\.event)
    texts = try TextTable.all(db)
    drafts = try DraftTable.read(db)
    people = try PersonTable.read(db)
    forgotten = try db.texts("SELECT id FROM forgotten").map(PersonID.init(rawValue:))
    nextListed = try db.number("SELECT next_listed FROM store") ?? 0
    isImported = try db.number("SELECT is_imported FROM store") == 1
  }

  private static func copy(_ path: String) throws(SQLiteError) -> Connection {
    let memory = try AttendanceStore.plainConnection(nil)
    do throws(SQLiteError) {
      let file = try AttendanceStore.plainConnection(FilePlace(path).database, .readOnly)
      try file.backup(to: memory)
      try file.close()
    } catch {
      // A store that was in use cannot be read where SQLite may not put its files beside it.
      guard [.cannotOpen, .readOnly].contains(error.code.primary), hasNoLog(path),
        let bytes = readWhole(path)
      else { throw error }
      try memory.become(bytes)
    }
    return memory
  }

  /// Whether everything is in the database, and nothing in a log beside it.
  private static func hasNoLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) != 0 || status.st_size == 0
  }

  private static func readWhole(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size >= 100 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    guard read(file, &bytes, bytes.count) == bytes.count else { return nil }
    return bytes
  }
}
