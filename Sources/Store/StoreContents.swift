package import Attendance
package import Conference
import SQLite

/// The people whom a store knows.
package struct StoredRoster: Hashable, Sendable {
  /// Everyone, withdrawn and walk-ins too, in the order of their list and then of their coming.
  package var people: [Delegate]
  package var givenNames: [GivenName]
  /// Whether a list was imported; else these are only those whom a desk added.
  package var isImported: Bool
}

/// Everything that a store holds, in one state.
package struct StoreContents: Sendable {
  /// The store's id.
  package var id: ChainID
  /// Nil where no list was imported and nobody was added.
  package var roster: StoredRoster?
  /// In the order in which this store came to know them.
  package var events: [LogEvent]
  /// Those that had not happened yet when this store came to know them, by over five minutes.
  package var ahead: [StoredEvent]
  /// The last event that this store made.
  package var head: ChainHead?
  package var cursor: StoreCursor
}

/// What others, or this program, wrote since a cursor.
package struct StoreNews: Sendable {
  package var events: [LogEvent]
  /// Those that had not happened yet when this store came to know them, by over five minutes.
  package var ahead: [StoredEvent]
  /// The people, where any of them changed.
  package var roster: StoredRoster?
  package var cursor: StoreCursor
}

/// How far a program has read a store.
package struct StoreCursor: Hashable, Sendable {
  var event: Int64 = 0
  var roster: Int64 = 0

  /// Before everything.
  package static let start = StoreCursor()
}
