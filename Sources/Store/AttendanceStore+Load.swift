import Attendance
import SQLite

extension AttendanceStore {
  /// Everything, as of one moment.
  ///
  /// - Complexity: O(*n*) in the number of events and people; 100,000 events take about 0.2 s.
  package func load() throws(StoreError) -> StoreContents {
    try perform { db in
      try read(db) {
        let found = try Self.news(db, since: .start)
        return StoreContents(
          id: try StoreIdentity(db).id,
          roster: found.news.roster,
          events: found.news.events,
          ahead: found.news.ahead,
          head: found.head,
          cursor: found.news.cursor
        )
      }
    }
  }

  /// What was written since a cursor, by this program or another.
  package func news(since cursor: StoreCursor) throws(StoreError) -> StoreNews {
    try perform { db in try read(db) { try Self.news(db, since: cursor).news } }
  }

  /// The events with what this store adds to them, in the order in which it came to know them.
  package func log() throws(StoreError) -> [StoredEvent] {
    try perform { db in try EventTable.read(db) }
  }

  /// What stands behind a cursor, inside the caller's transaction, and the last event of it in this
  /// store's chain of attendance.
  static func news(
    _ db: Connection,
    since cursor: StoreCursor
  ) throws -> (news: StoreNews, head: ChainHead?) {
    var events: [LogEvent] = []
    var ahead: [StoredEvent] = []
    var head: ChainHead?
    let own = try StoreIdentity(db).id
    var place = cursor.event
    if place == 0, let last = try db.number("SELECT max(cursor) FROM event") {
      // At most: a file may claim anything.
      events.reserveCapacity(Int(clamping: min(last, 200_000)))
    }
    try EventTable.forEach(db, after: place) { stored in
      if stored.isOwn, stored.event.store == own { head = ChainHead(stored.event) }
      if stored.isAhead { ahead.append(stored) }
      place = stored.cursor
      events.append(stored.event)
    }
    let version = try db.number("SELECT roster_version FROM store") ?? 0
    let news = StoreNews(
      events: events,
      ahead: ahead,
      roster: version == cursor.roster ? nil : try roster(db),
      cursor: StoreCursor(event: place, roster: version)
    )
    return (news, head)
  }

  static func roster(_ db: Connection) throws -> StoredRoster {
    StoredRoster(
      people: try PersonTable.read(db),
      givenNames: try PersonTable.givenNames(db),
      isImported: try db.number("SELECT is_imported FROM store") == 1
    )
  }
}
