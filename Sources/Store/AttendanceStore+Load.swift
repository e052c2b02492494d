import Attendance
import GRDB

extension AttendanceStore {
  /// Everything, as of one moment.
  ///
  /// - Complexity: O(*n*) in the number of events and people; 100,000 events take about 0.2 s.
  package func load() throws(StoreError) -> StoreContents {
    try perform { db in
      try read(db) {
        let news = try Self.news(db, since: .start)
        return StoreContents(
          id: try StoreIdentity(db).id,
          roster: news.roster,
          events: news.events.map(\.event),
          head: (news.events.last { $0.isOwn }?.event).map(ChainHead.init),
          cursor: news.cursor
        )
      }
    }
  }

  /// What was written since a cursor, by this program or another.
  package func news(since cursor: StoreCursor) throws(StoreError) -> StoreNews {
    try perform { db in try read(db) { try StoreNews(Self.news(db, since: cursor)) } }
  }

  /// The events with what this store adds to them, in the order in which it came to know them.
  package func log() throws(StoreError) -> [StoredEvent] {
    try perform { db in try EventTable.read(db) }
  }

  /// What stands behind a cursor, inside the caller's transaction.
  static func news(_ db: Database, since cursor: StoreCursor) throws -> Found {
    let events = try EventTable.read(db, after: cursor.event)
    let version = try db.number("SELECT roster_version FROM store") ?? 0
    return Found(
      events: events,
      roster: version == cursor.roster ? nil : try roster(db),
      cursor: StoreCursor(event: events.last?.cursor ?? cursor.event, roster: version)
    )
  }

  static func roster(_ db: Database) throws -> StoredRoster {
    StoredRoster(
      people: try PersonTable.read(db),
      givenNames: try PersonTable.givenNames(db),
      isImported: try db.number("SELECT is_imported FROM store") == 1
    )
  }

  struct Found {
    var events: [StoredEvent]
    var roster: StoredRoster?
    var cursor: StoreCursor
  }
}

extension StoreNews {
  init(_ found: AttendanceStore.Found) {
    self.init(
      events: found.events.map(\.event),
      roster: found.roster,
      cursor: found.cursor
    )
  }
}
