import Attendance
import Glibc
import SQLite

extension AttendanceStore {
  /// Makes a store for something that may fail: it has its name once that is done and it is on disk, and
  /// nothing is left of it otherwise.
  ///
  /// - Parameters:
  ///   - path: Where nothing stands yet.
  ///   - conference: Whose store it is.
  ///   - isRehearsal: Whether it is a rehearsal's.
  ///   - body: What is to be done with the store, which lies under another name meanwhile.
  /// - Returns: What `body` gives.
  /// - Throws: What `body` throws; ``StoreError``, of those ``StoreError/busy(path:seconds:)`` where
  ///   another program made a store there meanwhile.
  package static func making<Result>(
    path: String,
    conference: String,
    isRehearsal: Bool,
    _ body: (AttendanceStore) throws -> Result
  ) throws -> Result {
    let place = try FilePlace(path).followed()
    try place.makeFolder()
    try place.requireNoCompanions()
    let part = FilePlace(place.path + ".new-" + Randomness.hex(bytes: 4))
    do {
      let store = try begun(part, conference, isRehearsal, for: place)
      let result = try body(store)
      try store.close()
      // Whatever is still in a log beside it would be lost with its name.
      guard try FilePlace(part.path + "-wal").standing() == nil else {
        throw StoreError.inputOutput(path: place.path, code: EIO)
      }
      try part.sync()
      try part.rename(to: place.path)
      try place.syncFolder()
      return result
    } catch {
      for end in ["", "-journal", "-wal", "-shm"] { unlink(part.path + end) }
      switch error as? StoreError {
      case .full: throw StoreError.full(path: place.path)
      case .exists(path: place.path): throw StoreError.busy(path: place.path, seconds: 0)
      default: throw error
      }
    }
  }

  private static func begun(
    _ part: FilePlace,
    _ conference: String,
    _ isRehearsal: Bool,
    for place: FilePlace
  ) throws(StoreError) -> AttendanceStore {
    do throws(StoreError) {
      let store = try open(
        path: part.path,
        conference: conference,
        mode: .create,
        isRehearsal: isRehearsal
      )
      guard let store else { throw .gone(path: place.path) }
      return store
    } catch {
      throw error.told(of: place.path)
    }
  }
}
