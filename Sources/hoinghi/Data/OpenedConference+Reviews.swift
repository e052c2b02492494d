import Attendance
import Store

extension OpenedConference {
  /// All reviews, with what is being typed; empty where there is no store.
  ///
  /// - Throws: `StoreError`.
  func reviews() throws -> ReviewTable {
    guard let store, let contents else { return ReviewTable() }
    return ReviewTable(
      contents.events,
      texts: try store.reviewTexts(),
      drafts: try store.drafts()
    )
  }
}
