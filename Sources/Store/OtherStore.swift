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
  /// Stars and notes of one's own.
  let marks: [OwnMark]
  let people: [Delegate]
  /// Of the people's rows, and the event that sealed them last.
  let seals: [PersonID: PersonSeal]
  let sealedBy: EventID?
  /// Ids of people who were erased.
  let forgotten: [PersonID]
  let nextListed: Int64
  let isImported: Bool
  let codesMayBeRefs: Bool

  /// Reads what stands at a place, which is looked at before it is opened.
  init(_ place: FilePlace, conference: String, isRehearsal: Bool) throws(StoreError) {
    try self.init(place.path, conference: conference, isRehearsal: isRehearsal) { memory in
      try Self.copy(place, to: memory)
    }
  }

  /// Reads a database that is open.
  init(
    open connection: Connection,
    path: String,
    conference: String,
    isRehearsal: Bool
  ) throws(StoreError) {
    try self.init(path, conference: conference, isRehearsal: isRehearsal) { memory in
      try connection.backup(to: memory)
    }
  }

  private init(
    _ path: String,
    conference: String,
    isRehearsal: Bool,
    fill: (Connection) throws -> Void
  ) throws(StoreError) {
    do {
      let memory = try AttendanceStore.plain(Connection(path: nil))
      try fill(memory)
      try AttendanceStore.update(memory, path: path)
      // A page that stands there twice, or is missing, would leave people and events out unseen.
      guard try memory.texts("PRAGMA integrity_check(1)") == ["ok"] else {
        throw StoreError.damaged(path: path)
      }
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
    for chain in try StoreIdentity(db).chains {
      try Self.requireWhole(events.filter { $0.store == chain }, path: path)
    }
    texts = try TextTable.all(db)
    drafts = try DraftTable.read(db)
    marks = try OwnMarkTable.read(db)
    people = try PersonTable.read(db)
    // A code that no store gives was written by somebody else.
    guard people.allSatisfy({ DelegateCode.isValid($0.code) }) else {
      throw StoreError.damaged(path: path)
    }
    guard people.allSatisfy(\.isBounded), drafts.allSatisfy(\.isBounded),
      marks.allSatisfy(\.isBounded)
    else {
      throw StoreError.tooLong(path: path)
    }
    seals = try SealTable.read(db)
    sealedBy = try SealTable.sealedBy(db)
    try Self.requireSealedPeople(db, seals, events, path: path)
    forgotten = try db.texts("SELECT id FROM forgotten").map(PersonID.init(rawValue:))
    // A file may claim that no code is left; those that are in use are seen by themselves.
    let next = Int(try db.number("SELECT next_listed FROM store") ?? 0)
    nextListed = Codes.listed.contains(next) ? Int64(next) : 0
    isImported = try db.number("SELECT is_imported FROM store") == 1
    codesMayBeRefs = try db.number("SELECT codes_may_be_refs FROM store") == 1
  }

  /// Makes sure that none of the events of one of the file's own chains are missing.
  ///
  /// Of others' chains a store may hold a part, and a copy that recorded too is a fork; an event that
  /// was changed is found and named when it is to be taken.
  private static func requireWhole(_ events: [LogEvent], path: String) throws(StoreError) {
    guard let fault = EventChain.fault(in: events) else { return }
    switch fault.reason {
    case .changed, .forked, .headDiffers: return
    case .missing, .moved, .inserted: throw .brokenLog(path: path, fault)
    }
  }

  /// Makes sure that the people's rows are those that the file's own list sealed, and its own desk's
  /// walk-ins those that it brought in.
  ///
  /// What nothing in the file seals, as in a rescue, is taken as it stands.
  private static func requireSealedPeople(
    _ db: Connection,
    _ seals: [PersonID: PersonSeal],
    _ events: [LogEvent],
    path: String
  ) throws {
    let identity = try StoreIdentity(db)
    let introduced = Set(
      events.filter { $0.introduces && identity.chains.contains($0.store) }.compactMap(\.delegate)
    )
    let faults = try RosterCheck(db, identity).faults.filter { fault in
      fault.person.map { seals[$0] != nil || introduced.contains($0) } ?? true
    }
    guard faults.isEmpty else {
      throw StoreError.alteredPeople(path: path, codes: faults.compactMap(\.code))
    }
  }

  /// Copies the whole database into memory, also from where SQLite may not put its files beside it.
  static func copy(_ place: FilePlace, to memory: Connection) throws {
    do {
      let file = try AttendanceStore.plain(look(at: place).connect(.readOnly))
      try file.backup(to: memory)
      try file.close()
    } catch let error as SQLiteError {
      // A store that was in use cannot be read where SQLite may not put its files beside it.
      guard [.cannotOpen, .readOnly].contains(error.code.primary), try place.hasNoLog(),
        let bytes = try look(at: place).bytes()
      else { throw error }
      try memory.become(bytes)
    }
  }

  private static func look(at place: FilePlace) throws(StoreError) -> LookedFile {
    guard let found = try LookedFile(place, mustBeOurs: false) else {
      throw .noSuchFile(path: place.path)
    }
    try found.requireStore()
    return found
  }
}

extension AttendanceStore {
  /// Whether a file is a database by its beginning, and no log in lines; false for what cannot be read.
  ///
  /// Not for the file of a store that is open.
  package static func isDatabase(at path: String) -> Bool {
    guard let place = try? FilePlace(path).followed(),
      let found = try? LookedFile(place, mustBeOurs: false)
    else { return false }
    return found.isDatabase
  }
}
