package import Conference
import Glibc
import SQLite

/// What is to be said of a backup that stands whole.
package struct BackupOutcome: Hashable, Sendable {
  /// Whether the store could note it.
  ///
  /// It is good all the same: it is made for a store that can no longer be written.
  package var isNoted: Bool
  /// Whether the log that was copied verifies; a restore may refuse one that does not.
  package var isSound: Bool
}

extension AttendanceStore {
  /// Writes a copy of the whole store to a new file, closed to others, and reads it back.
  ///
  /// It is SQLite's online backup: others may go on writing. The copy is one file; opened as a store
  /// it takes an id of its own before it records, so that it cannot fork this store's chain.
  ///
  @discardableResult
  package func backup(to target: String, at: Moment) throws(StoreError) -> BackupOutcome {
    let place = FilePlace(target)
    guard try place.standing() == nil else { throw .exists(path: target) }
    var isSound = false
    try writeWhole(to: place) { copy in
      try connection.backup(to: copy)
      // A single file that needs no log beside it.
      try copy.run("PRAGMA journal_mode = DELETE")
      isSound = try verify().isSound
      guard try LogReport(copy).isSound == isSound else {
        throw StoreError.copyDiffers(path: target)
      }
      try copy.run("UPDATE store SET is_copy = 1")
    }
    do throws(StoreError) {
      try note(StoreCopy(path: place.absolute, kind: .backup, at: at))
      return BackupOutcome(isNoted: true, isSound: isSound)
    } catch {
      return BackupOutcome(isNoted: false, isSound: isSound)
    }
  }

  /// Makes a database that has its name once it is whole, its pages are checked, and it is on disk;
  /// nothing of it is left where anything fails.
  func writeWhole(
    to place: FilePlace,
    _ fill: (Connection) throws -> Void
  ) throws(StoreError) {
    let part = FilePlace(place.path + ".part-" + Randomness.hex(bytes: 4))
    // Nothing that was not made here is removed where something fails.
    do throws(StoreError) {
      guard try part.makeFile() else { throw .exists(path: part.path) }
    } catch {
      throw error.told(of: place.path)
    }
    do {
      try Self.make(part, fill)
      try part.rename(to: place.path)
      try place.syncFolder()
    } catch {
      for end in ["", "-journal", "-wal", "-shm"] { unlink(part.path + end) }
      throw StoreError(any: error, path: place.path, patience: patience).told(of: place.path)
    }
  }

  /// Removes a rehearsal, after a copy of it.
  ///
  /// A program that still has it open records nothing more (``StoreError/gone(path:)``).
  package static func wipeRehearsal(
    path: String,
    conference: String,
    copy: String,
    at: Moment
  ) throws(StoreError) {
    let store = try open(path: path, conference: conference, mode: .ifExists, isRehearsal: true)
    guard let store else { throw .noSuchFile(path: path) }
    try store.backup(to: copy, at: at)
    try store.close()
    // The file itself, and the link to it where `path` is one.
    let files = ["", "-wal", "-shm"].map { store.path + $0 } + (store.path == path ? [] : [path])
    for file in files where unlink(file) != 0 && errno != ENOENT { throw .notPermitted(path: file) }
    try FilePlace(store.path).syncFolder()
  }

  private static func make(_ part: FilePlace, _ fill: (Connection) throws -> Void) throws {
    guard let made = try LookedFile(part, mustBeOurs: true) else {
      throw StoreError.gone(path: part.path)
    }
    let copy = try plain(made.connect())
    do {
      try fill(copy)
      guard try copy.texts("PRAGMA integrity_check") == ["ok"] else {
        throw StoreError.copyDiffers(path: part.path)
      }
      try copy.close()
    } catch {
      try? copy.close()
      throw error
    }
    try part.sync()
  }

  /// Makes a connection ready for a database that is read or written whole.
  static func plain(_ connection: Connection) throws(SQLiteError) -> Connection {
    connection.whenBusy(Patience(seconds: 5).wait)
    try connection.execute("PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
    return connection
  }
}
