package import Attendance
import Conference
import SQLite

extension AttendanceStore {
  /// Everything, as of one moment; of texts and drafts see ``texts()``.
  ///
  /// - Complexity: O(*n*) in the number of events and people; 100,000 events take about 0.2 s.
  package func load() throws(StoreError) -> StoreContents {
    try perform { db in
      try read(db) {
        var found = try Self.news(db, since: .start)
        found.news.marks = OwnMarks(try OwnMarkTable.read(db))
        try noteEnd(found.cursor, db)
        count(found.events.count, from: .start, to: found.cursor)
        return StoreContents(
          id: try StoreIdentity(db).id,
          news: found.news,
          cursor: found.cursor,
          version: version(try Self.version(db))
        )
      }
    }
  }

  /// The people alone; nil where no list was imported and nobody was added.
  package func roster() throws(StoreError) -> StoredRoster? {
    try perform { db in
      try read(db) {
        let version = try db.number("SELECT roster_version FROM store") ?? 0
        return version == 0 ? nil : try Self.roster(db)
      }
    }
  }

  /// What was written since a cursor, by this program or another, with what it says.
  package func news(since cursor: StoreCursor) throws(StoreError) -> StoreNews {
    try perform { db in
      try read(db) {
        try requireContents(db)
        var found = try newest(db, since: cursor, known, Self.version(db))
        try Self.addTexts(to: &found.news, db)
        found.news.drafts = try DraftTable.read(db)
        found.news.marks = OwnMarks(try OwnMarkTable.read(db))
        try know(found, since: cursor, db)
        return found
      }
    }
  }

  /// Notes what was read, for whatever has to be known when the file is lost.
  func know(_ news: StoreNews, since cursor: StoreCursor, _ db: Connection) throws {
    count(news.events.count, from: cursor, to: news.cursor)
    try noteEnd(news.cursor, db)
    try memory?.take(news.news, db)
  }

  /// Counts events that stand in the file between two places of it.
  func count(_ events: Int, from start: StoreCursor, to end: StoreCursor) {
    if start.event == StoreCursor.start.event {
      counted = (end.event, events)
    } else if let known = counted, known.cursor == start.event {
      counted = (end.event, known.events + events)
    }
  }

  /// What all notes and reviews say, and what is being typed; nothing of what was erased.
  package func texts() throws(StoreError) -> News {
    try perform { db in
      try read(db) {
        var news = News()
        try Self.addAllTexts(to: &news, db)
        news.drafts = try DraftTable.read(db)
        return news
      }
    }
  }

  /// The event of an id; nil where the store has none.
  package func event(_ id: EventID) throws(StoreError) -> LogEvent? {
    try perform { db in try EventTable.read(db, id: id)?.event }
  }

  /// The events with what this store adds to them, in the order in which it came to know them.
  package func log() throws(StoreError) -> [StoredEvent] {
    try perform { db in try EventTable.read(db) }
  }

  /// The same without reading what nobody else has written: `version` is SQLite's `data_version` in
  /// the caller's transaction.
  func newest(
    _ db: Connection,
    since cursor: StoreCursor,
    _ known: KnownState?,
    _ version: Int64
  ) throws -> StoreNews {
    if let known, known.version == version, known.cursor == cursor {
      return StoreNews(news: News(), cursor: cursor)
    }
    return try Self.news(db, since: cursor)
  }

  /// What stands behind a cursor, inside the caller's transaction, without what it says.
  static func news(_ db: Connection, since cursor: StoreCursor) throws -> StoreNews {
    var news = News()
    let own = try StoreIdentity(db).id
    var isOwnTold = false
    var place = cursor.event
    let isFirst = place == StoreCursor.start.event
    if isFirst, let last = try db.number("SELECT max(cursor) FROM event") {
      // At most: a file may claim anything.
      news.events.reserveCapacity(Int(clamping: max(0, min(last, 200_000))))
    }
    var programme: [LogEvent] = []
    let rows = try EventTable.rows(db, after: place)
    var reader = EventReader()
    while try rows.next() {
      place = rows.integer(0)
      let event = reader.event(rows)
      isOwnTold = isOwnTold || event.store == own
      // Nothing could be recorded behind it: it stands in the log, and counts for nothing.
      guard event.id.isOfClock else { continue }
      if event.kind == .programme { programme.append(event) }
      let received = reader.received(rows)
      if StoredEvent.isAhead(event.at, received: received) {
        news.ahead.append(News.EarlyEvent(event, received: received))
      }
      news.events.append(event)
    }
    let version = try db.number("SELECT roster_version FROM store") ?? 0
    if version != cursor.roster {
      news.roster = .all(try roster(db))
      // Of the whole log they were met just now.
      let told = try isFirst ? programme : EventTable.programme(db)
      news.programme = .all(try words(of: told, db))
    }
    if isOwnTold { news.head = try EventTable.lastOwn(db, chain: own).map { ChainHead($0.event) } }
    return StoreNews(news: news, cursor: StoreCursor(event: place, roster: version))
  }

  /// Adds what the events of news say; all that any event says where people changed, since whoever is
  /// erased is erased from both.
  static func addTexts(to news: inout News, _ db: Connection) throws {
    guard news.roster == nil else { return try addAllTexts(to: &news, db) }
    for event in news.events {
      guard let sealed = event.text, let kept = try TextTable.read(db, id: sealed.id),
        kept.fits(sealed)
      else { continue }
      if event.kind.family == .review {
        news.reviewTexts[sealed.id] = kept.body
      } else if event.kind == .note || event.kind == .excuse {
        news.notes[sealed.id] = kept.body
      }
    }
  }

  private static func addAllTexts(to news: inout News, _ db: Connection) throws {
    let rows = try Rows(
      db.statement(
        """
        SELECT text.id, text.random, text.body, event.seal, event.kind FROM event
        JOIN text ON text.id = event.text
        WHERE event.kind IN ('note', 'excuse', 'review', 'reviewer') AND text.body IS NOT NULL
        """
      )
    )
    news.hasAllTexts = true
    while try rows.next() {
      let kept = TextTable.Kept(random: rows.bytes(1), body: rows.text(2))
      let seal = rows.withBytes(3, Digest.init(bytes:))
      let sealed = seal.map { SealedText(id: rows.text(0), seal: $0) }
      guard let sealed, kept.fits(sealed) else { continue }
      if EventKind(rawValue: rows.text(4)).family == .review {
        news.reviewTexts[sealed.id] = kept.body
      } else {
        news.notes[sealed.id] = kept.body
      }
    }
  }

  /// What events say of the programme and nobody erased; what is not as it was sealed says nothing.
  private static func words(of events: [LogEvent], _ db: Connection) throws -> [ProgrammeWord] {
    try events.compactMap { event in
      try TextTable.body(of: event, db).flatMap { ProgrammeWord(event, body: $0) }
    }
  }

  static func roster(_ db: Connection) throws -> StoredRoster {
    let people = try PersonTable.read(db)
    // A code that no store gives was written by somebody else.
    guard people.allSatisfy({ DelegateCode.isValid($0.code) }) else {
      throw WrongValue(column: "person.code")
    }
    return StoredRoster(
      people: people,
      givenNames: try PersonTable.givenNames(db),
      edits: try PersonTable.edits(db),
      isImported: try db.number("SELECT is_imported FROM store") == 1,
      codesMayBeRefs: try db.number("SELECT codes_may_be_refs FROM store") == 1
    )
  }
}
