import Attendance
import Glibc
import SQLite

/// The attendance log and the roster of one conference, in one SQLite file.
///
/// What `record` gives back is on disk: the log is written ahead and synced with every commit (WAL,
/// synchronous=FULL). Several programs may have one store open; each call is one transaction.
package final class AttendanceStore {
  package enum Mode: Hashable, Sendable {
    case ifExists, create
  }

  package let path: String
  package let conference: String
  package let isRehearsal: Bool
  /// How long a call waits for another program, in seconds.
  package let patience: Double
  private let whileWaiting: () -> Void

  private(set) var connection: Connection
  /// Nil where it has to be read again.
  var known: KnownState?
  /// Device and number of the file that is open.
  let file: FileNumber
  private let logPath: String
  /// What others find by the path; nil where the store is read from a copy in memory, since its disk has
  /// no room for the index of the log, or may only be read.
  private(set) var held: HeldFile?
  /// Why it is read from a copy.
  private var obstacle: StoreError?
  /// What stands in it, where another program may have changed it through SQLite.
  private var contents = HeldContents()
  /// How often the connection was made anew: SQLite counts the versions of each from the beginning.
  private var connections: Int64 = 0
  /// How many events the file is known to hold, up to a place in it; nil before they were read.
  var counted: (cursor: Int64, events: Int)?
  /// What it takes to write a rescue; nil where none is wanted.
  var memory: RescueMemory?
  /// Whether reading or writing the disk has failed since the store was opened.
  private var hasFailed = false

  /// Who the store is; a copy becomes somebody else when it first records.
  package func identity() throws(StoreError) -> StoreIdentity {
    try perform { db in try StoreIdentity(db) }
  }

  /// Opens the store at `path`; nil if absent and the mode is `.ifExists`.
  ///
  /// The folder and the file are made for their owner alone. A store of an earlier version is
  /// brought to this one. Whatever else stands at `path` is refused and stays as it is, its mode and
  /// its times included. It does nothing else that takes time: it stands before the first frame.
  ///
  /// `whileWaiting` is called where a call of the store waits for another program for longer than a
  /// moment, once for each wait.
  package static func open(
    path: String,
    conference: String,
    mode: Mode,
    isRehearsal: Bool,
    patience: Double = 5,
    whileWaiting: @escaping () -> Void = {}
  ) throws(StoreError) -> AttendanceStore? {
    let place = try FilePlace(path).followed()
    if try place.standing() == nil {
      guard mode == .create else { return nil }
      try make(place, conference: conference, isRehearsal: isRehearsal)
    }
    return try AttendanceStore(
      look(at: place),
      conference: conference,
      isRehearsal: isRehearsal,
      patience: patience,
      whileWaiting: whileWaiting
    )
  }

  /// Sees that a store is at a place, and takes from others what they may not do with it.
  static func look(at place: FilePlace) throws(StoreError) -> LookedFile {
    guard let found = try LookedFile(place, mustBeOurs: true) else {
      throw .gone(path: place.path)
    }
    try found.requireStore()
    try place.requireSafeFileSystem()
    found.closeToOthers()
    return found
  }

  /// Makes a store, or finds the one that another program made meanwhile.
  ///
  /// It has its name when it is whole, so that an empty file is never a store that was just begun.
  /// Whoever comes second goes on with what stands there.
  static func make(
    _ place: FilePlace,
    conference: String,
    isRehearsal: Bool
  ) throws(StoreError) {
    try place.makeFolder()
    try place.requireSafeFileSystem()
    try place.requireNoCompanions()
    let part = FilePlace(place.path + ".part-" + Randomness.hex(bytes: 4))
    do {
      guard try part.makeFile() else { throw StoreError.exists(path: part.path) }
      guard let made = try LookedFile(part, mustBeOurs: true) else {
        throw StoreError.gone(path: part.path)
      }
      let db = try plain(made.connect())
      try update(db, path: part.path) {
        try StoreIdentity.make(conference: conference, isRehearsal: isRehearsal).insert(db)
      }
      try writeAhead(db, path: part.path, patience: Patience(seconds: 0))
      try db.close()
      try part.sync()
      try part.rename(to: place.path)
      try place.syncFolder()
    } catch {
      for end in ["", "-journal", "-wal", "-shm"] { unlink(part.path + end) }
      let error = StoreError(any: error, path: part.path, patience: 0).told(of: place.path)
      // Another program was quicker.
      guard error == .exists(path: place.path) else { throw error }
    }
  }

  private init(
    _ found: consuming LookedFile,
    conference: String,
    isRehearsal: Bool,
    patience: Double,
    whileWaiting: @escaping () -> Void
  ) throws(StoreError) {
    path = found.place.path
    logPath = path + "-wal"
    file = found.number
    self.conference = conference
    self.isRehearsal = isRehearsal
    self.patience = patience
    self.whileWaiting = whileWaiting
    do {
      connection = try found.connect()
      connection.whenBusy(Patience(seconds: patience, tell: whileWaiting).wait)
      do {
        try Self.prepare(
          connection,
          path: path,
          conference: conference,
          isRehearsal: isRehearsal,
          patience: Patience(seconds: patience, tell: whileWaiting)
        )
        held = try HeldFile(FilePlace(path), file, connection)
      } catch let error as SQLiteError {
        let obstacle = StoreError(error, path: path, patience: patience)
        guard [.full(path: path), .readOnlyDisk(path: path)].contains(obstacle) else { throw error }
        try? connection.close()
        connection = try Self.copy(
          FilePlace(path),
          file,
          Patience(seconds: patience, tell: whileWaiting)
        )
        self.obstacle = obstacle
        try Self.update(connection, path: path)
        try Self.check(
          StoreIdentity(connection),
          path: path,
          conference: conference,
          isRehearsal: isRehearsal
        )
      }
    } catch {
      throw StoreError(any: error, path: path, patience: patience).looking(at: path)
    }
  }

  /// What it takes to open the store once more in this process, on another thread.
  package var openStore: OpenStore? {
    held == nil
      ? nil
      : OpenStore(path: path, conference: conference, isRehearsal: isRehearsal, file: file)
  }

  /// Opens a store that this process has open, for another thread.
  ///
  /// It is not looked at again: to close a file lets go of every lock that the process has on it, those of
  /// the connection that is open included. While that one is open, no other file can have its number.
  ///
  /// - Throws: ``StoreError``; ``StoreError/gone(path:)`` where the path leads elsewhere by now.
  package static func open(beside open: OpenStore) throws(StoreError) -> AttendanceStore {
    try AttendanceStore(open)
  }

  private init(_ open: OpenStore) throws(StoreError) {
    let place = FilePlace(open.path)
    path = open.path
    logPath = path + "-wal"
    file = open.file
    conference = open.conference
    isRehearsal = open.isRehearsal
    patience = 5
    whileWaiting = {}
    do {
      connection = try Connection(path: place.database)
      guard let standing = try place.standing(), FileNumber(standing) == file, !connection.hasMoved
      else { throw StoreError.gone(path: path) }
      connection.whenBusy(Patience(seconds: patience).wait)
      try Self.prepare(
        connection,
        path: path,
        conference: conference,
        isRehearsal: isRehearsal,
        patience: Patience(seconds: patience)
      )
      held = try HeldFile(place, file, connection)
    } catch {
      throw StoreError(any: error, path: path, patience: patience).looking(at: path)
    }
  }

  /// Copies a store into memory for whose index the disk has no room, or may not be written.
  ///
  /// The connection keeps the index to itself, which it may while nobody else has the store open.
  private static func copy(
    _ place: FilePlace,
    _ number: FileNumber,
    _ patience: Patience
  ) throws -> Connection {
    guard let found = try LookedFile(place, mustBeOurs: true), found.number == number else {
      throw StoreError.gone(path: place.path)
    }
    let memory = try plain(Connection(path: nil))
    guard !place.isOnReadOnlyDisk else {
      try OtherStore.copy(place, to: memory)
      return memory
    }
    do {
      let file = try found.connect()
      file.whenBusy(patience.wait)
      try file.execute("PRAGMA locking_mode = EXCLUSIVE")
      try file.backup(to: memory)
      try file.close()
    } catch let error as SQLiteError
      where [.cannotOpen, .readOnly].contains(error.code.primary)
    {
      // Not even the log can be opened beside it, which has to be made where it is not there.
      try OtherStore.copy(place, to: memory)
    }
    return memory
  }

  /// Goes on with the file itself where a copy of it was read, once there is room.
  private func regain() {
    guard held == nil, let found = try? LookedFile(FilePlace(path), mustBeOurs: true),
      found.number == file, let fresh = try? found.connect()
    else { return }
    fresh.whenBusy(Patience(seconds: patience, tell: whileWaiting).wait)
    do {
      try Self.prepare(
        fresh,
        path: path,
        conference: conference,
        isRehearsal: isRehearsal,
        patience: Patience(seconds: patience, tell: whileWaiting)
      )
      held = try HeldFile(FilePlace(path), file, fresh)
    } catch {
      return
    }
    connection = fresh
    known = nil
    connections += 1
    contents.begin()
  }

  /// What ``version()`` is of a version that SQLite tells in a transaction.
  func version(_ number: Int64) -> Int64 { connections << 32 | number }

  deinit { spareFile() }

  /// Ends the connection; the last program to end leaves a single file.
  ///
  /// Where the file was lost, or the disk has failed, what lies there stays as it is.
  package func close() throws(StoreError) {
    spareFile()
    do { try connection.close() } catch {
      throw StoreError(any: error, path: path, patience: patience)
    }
  }

  /// Keeps the end of this connection from copying the log into a file that is not ours any more.
  private func spareFile() {
    guard !hasFailed else { return }
    do { try requireFile() } catch { connection.keepLog() }
  }

  /// Runs `body` on the connection; errors of SQLite become ours, others pass.
  func access<T>(_ body: (Connection) throws -> T) throws -> T {
    regain()
    do {
      return try body(connection)
    } catch let error as SQLiteError {
      distrust(error)
      throw StoreError(error, path: path, patience: patience)
    } catch let error as WrongValue {
      throw StoreError(any: error, path: path, patience: patience)
    }
  }

  /// Runs `body`, which throws errors of SQLite and ours alone.
  func perform<T>(_ body: (Connection) throws -> T) throws(StoreError) -> T {
    regain()
    do {
      return try body(connection)
    } catch {
      distrust(error)
      throw StoreError(any: error, path: path, patience: patience)
    }
  }

  /// Keeps the log for good once the disk has failed.
  ///
  /// After a sync that failed the system may take for written what is not, and what the log says may be
  /// on disk nowhere else.
  private func distrust(_ error: any Error) {
    guard let error = error as? SQLiteError, error.code.primary == .inputOutput else { return }
    hasFailed = true
    connection.keepLog()
  }

  /// One transaction in which nobody else writes; it is undone where `body` throws.
  ///
  /// What it gives back is in the file that others open: where that was lost meanwhile, it throws,
  /// although the step may stand in what this program still has open.
  func write<T>(_ db: Connection, _ body: () throws -> T) throws -> T {
    known = nil
    guard let held else { throw obstacle ?? StoreError.full(path: path) }
    // What the times of the files do not tell, the look behind the step does.
    if !held.isUntouched() { try requireFile() }
    let result = try db.transaction(.immediate) {
      try requireContents(db)
      return try body()
    }
    try requireFile()
    tellWatchers()
    copyLog(db)
    return result
  }

  /// Frames at which the log is copied into the database, as SQLite does by itself.
  private static let longLog = 1_000

  /// Copies a long log into the database, now that the file is known to be ours; where that cannot be
  /// done now, the next step tries again.
  private func copyLog(_ db: Connection) {
    guard !hasFailed, let index = try? LogIndex(db), index.frames >= Self.longLog else { return }
    do { try db.run("PRAGMA wal_checkpoint(PASSIVE)") } catch { distrust(error) }
  }

  /// Makes sure that the file which others open by the path is the one that is open here, and holds what
  /// was written to it.
  ///
  /// - Throws: ``StoreError/gone(path:)``, ``StoreError/lost(path:_:)``; what SQLite says of reading.
  package func requireHeld() throws(StoreError) {
    try requireFile()
    guard held != nil else { return }
    do {
      if try contents.isAsSeen(connection) { return }
      try read(connection) { try requireContents(connection) }
    } catch {
      distrust(error)
      throw StoreError(any: error, path: path, patience: patience)
    }
  }

  /// Makes sure that what is known to stand in the file stands in it, and that the tables are ours: inside
  /// a transaction.
  func requireContents(_ db: Connection) throws {
    let areHeld: Bool
    do {
      areHeld = try contents.areHeld(db, path: path)
    } catch let error as SQLiteError where Self.tellsOfDamage(error) {
      areHeld = false
    }
    guard areHeld else { throw StoreError.lost(path: path, .rewritten) }
  }

  /// Notes the last of the events that were read, for ``requireContents(_:)``.
  func noteEnd(_ cursor: StoreCursor, _ db: Connection) throws {
    try contents.note(cursor.event, db)
  }

  /// Notes the last event that was written.
  func noteEnd(_ event: LogEvent, at cursor: StoreCursor) {
    contents.note(event, at: cursor.event)
  }

  /// Whether the tables are not there, or cannot be understood.
  private static func tellsOfDamage(_ error: SQLiteError) -> Bool {
    [.corrupt, .notADatabase, .error].contains(error.code.primary)
  }

  /// The same of the file alone.
  private func requireFile() throws(StoreError) {
    let loss: FileLoss?
    do {
      loss = try held?.loss(connection, holdsAll: holdsEvents)
    } catch {
      distrust(error)
      throw StoreError(any: error, path: path, patience: patience)
    }
    switch loss {
    case nil: return
    case .moved: throw .gone(path: path)
    case let loss?: throw .lost(path: path, loss)
    }
  }

  /// Whether the file has the events that were read from it or written to it, asked past what this
  /// connection remembers of its pages.
  private func holdsEvents() throws(SQLiteError) -> Bool {
    do throws(SQLiteError) {
      let fresh = try Self.plain(Connection(path: FilePlace(path).database, .readOnly))
      let count = try fresh.number(
        "SELECT count(*) FROM event NOT INDEXED WHERE cursor <= ? AND id < ?",
        [.integer(counted?.cursor ?? StoreCursor.start.event), .bytes(EventID.end.bytes)]
      )
      try fresh.close()
      return counted.map { Int64($0.events) == count } ?? true
    } catch {
      guard Self.tellsOfDamage(error) else { throw error }
      return false
    }
  }

  /// Wakes the programs that watch the store.
  ///
  /// What is written to the log beside it wakes them too soon: before the sync is over and the commit
  /// can be read. To open the log and close it is told to them as well (``StoreWatch``), and leaves
  /// nothing for the next sync to write. The database itself must not be closed: see ``LookedFile``.
  private func tellWatchers() {
    let log = Glibc.open(logPath, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    if log >= 0 { Glibc.close(log) } else { utimes(path, nil) }
  }

  /// Several reads that see one state.
  func read<T>(_ db: Connection, _ body: () throws -> T) throws -> T {
    try db.transaction(.deferred, body)
  }
}

extension AttendanceStore {
  /// Brings up to date what is not, and checks whose store it is.
  private static func prepare(
    _ db: Connection,
    path: String,
    conference: String,
    isRehearsal: Bool,
    patience: Patience
  ) throws {
    try db.execute(
      "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY"
    )
    try update(db, path: path)
    try writeAhead(db, path: path, patience: patience)
    // The log is copied by ``copyLog(_:)`` alone, which looks first where it is copied to.
    try db.execute("PRAGMA wal_autocheckpoint = 0")
    try check(StoreIdentity(db), path: path, conference: conference, isRehearsal: isRehearsal)
  }

  /// Turns the write-ahead log on.
  ///
  /// SQLite does not wait here for others that open the same new file; whoever is first has turned it
  /// on for all.
  private static func writeAhead(_ db: Connection, path: String, patience: Patience) throws {
    var tries = 0
    while true {
      do {
        if try db.texts("PRAGMA journal_mode") == ["wal"] { return }
        if try db.texts("PRAGMA journal_mode = WAL") == ["wal"] { return }
        throw StoreError.unsafeFileSystem(path: path, kind: "?")
      } catch let error as SQLiteError {
        guard error.code.primary == .busy, patience.wait(tries) else { throw error }
        tries += 1
      }
    }
  }

  /// Whether a store is the one that is wanted.
  static func check(
    _ identity: StoreIdentity,
    path: String,
    conference: String,
    isRehearsal: Bool
  ) throws(StoreError) {
    guard identity.conference == conference else {
      throw .otherConference(path: path, found: identity.conference, wanted: conference)
    }
    guard identity.isRehearsal == isRehearsal else {
      throw identity.isRehearsal ? .isRehearsal(path: path) : .isNoRehearsal(path: path)
    }
  }

  /// Brings a database to this program's version of the schema.
  ///
  /// `fill` writes what a new store holds; without it a file that is no store is refused.
  static func update(
    _ db: Connection,
    path: String,
    fill: (() throws -> Void)? = nil
  ) throws {
    // One state: another program may be making the store between two reads.
    let found = try db.transaction(.deferred) { try version(db, path: path) }
    guard found < Schema.version else { return }
    try db.transaction(.immediate) {
      // Another program may have been quicker.
      let version = try version(db, path: path)
      guard version < Schema.version else { return }
      guard version > 0 || fill != nil else { throw StoreError.notAStore(path: path) }
      try Schema.migrate(db, from: version)
      if version == 0 { try fill?() }
    }
  }

  /// The version of the schema; 0 where there is nothing yet.
  private static func version(_ db: Connection, path: String) throws -> Int {
    let version = Int(try db.number("PRAGMA user_version") ?? 0)
    let application = try db.number("PRAGMA application_id") ?? 0
    if application != Int64(Schema.application) {
      let isEmpty = try db.number("SELECT 1 FROM sqlite_master LIMIT 1") == nil
      guard isEmpty, application == 0, version == 0 else { throw StoreError.notAStore(path: path) }
      return 0
    }
    guard version <= Schema.version else {
      throw StoreError.newerSchema(path: path, version: version, known: Schema.version)
    }
    // Nothing of a file is obeyed: what is not ours to the letter was written by somebody else.
    guard version > 0, try SchemaPrint.isOurs(db, version: version) else {
      throw StoreError.damaged(path: path)
    }
    return version
  }
}

extension StoreError {
  /// An error that can only be SQLite's or ours.
  init(any error: any Error, path: String, patience: Double) {
    switch error {
    case let error as StoreError: self = error
    case let error as SQLiteError: self.init(error, path: path, patience: patience)
    case let error as WrongValue: self = .wrongValue(path: path, column: error.column)
    default: self = .unexpected(path: path, code: 0, message: String(describing: error))
    }
  }
}
