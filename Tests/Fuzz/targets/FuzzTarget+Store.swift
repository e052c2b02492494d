import Attendance
import Conference
import Glibc
import Store

extension FuzzTarget {
  /// A file is taken in whole or refused, and refused where it would be opened as our own.
  func openStore(_ bytes: [UInt8]) {
    let folder = Sample.folder
    for name in ["other.db", "other.db-wal", "other.db-shm", "own.db", "own.db-wal", "own.db-shm"] {
      unlink("\(folder)/\(name)")
    }
    guard Seeds.write(bytes, to: "\(folder)/other.db") else { return }
    do throws(StoreError) {
      let own = try AttendanceStore.open(
        path: "\(folder)/own.db",
        conference: Sample.conference,
        mode: .create,
        isRehearsal: false
      )
      guard let own else { return }
      _ = try? own.merge(from: "\(folder)/other.db", received: Moment(seconds: 0, offset: 420))
      _ = try own.load()
      try own.close()
    } catch {
      fatalError("our own store: \(error)")
    }
    let other = try? AttendanceStore.open(
      path: "\(folder)/other.db",
      conference: Sample.conference,
      mode: .ifExists,
      isRehearsal: false
    )
    guard let other else { return }
    _ = try? other.load()
    _ = try? other.log()
    try? other.close()
  }
}
