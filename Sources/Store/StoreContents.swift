package import Attendance
package import Conference
import SQLite

/// Everything that a store holds, in one state.
///
/// What texts and drafts say is left out, since no first frame needs it: see
/// ``AttendanceStore/texts()``.
package struct StoreContents: Sendable {
  /// The store's id.
  package var id: ChainID
  package var news: News
  package var cursor: StoreCursor
  /// What ``AttendanceStore/version()`` was of this state.
  package var version: Int64

  package var events: [LogEvent] { news.events }
  /// The last event that this store made.
  package var head: ChainHead? { news.head }
  /// Nil where no list was imported and nobody was added.
  package var roster: StoredRoster? { news.storedRoster }
}

/// What others, or this program, wrote since a cursor.
package struct StoreNews: Sendable {
  package var news: News
  package var cursor: StoreCursor

  package var events: [LogEvent] { news.events }
  /// The people, where any of them changed.
  package var roster: StoredRoster? { news.storedRoster }
}

extension News {
  fileprivate var storedRoster: StoredRoster? {
    if case .all(let stored) = roster { stored } else { nil }
  }
}

/// How far a program has read a store.
package struct StoreCursor: Hashable, Sendable {
  /// Our own begin with 1; in a file that somebody edited any number may stand.
  var event = Int64.min
  var roster: Int64 = 0

  /// Before everything.
  package static let start = StoreCursor()
}
