import Store
import TestFiles
import Testing

extension TemporaryFolder {
  /// A store in this folder, made where it is not there.
  func store(
    _ name: String = "store.sqlite",
    conference: String = "test",
    isRehearsal: Bool = false,
    patience: Double = 5
  ) throws -> AttendanceStore {
    try #require(
      try AttendanceStore.open(
        path: self[name],
        conference: conference,
        mode: .create,
        isRehearsal: isRehearsal,
        patience: patience
      )
    )
  }
}
