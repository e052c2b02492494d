package import Attendance
package import Conference
import SQLite

/// What one step of reviews wrote, and what others had written before it.
package struct RecordedReviews: Sendable {
  /// What was new when the step was decided; it does not hold the step itself.
  package var news: StoreNews
  package var events: [LogEvent]
  /// What the events say, by the ids of their sealed texts.
  package var texts: [String: String]
  package var step: ReviewStep
  /// Behind the step.
  package var cursor: StoreCursor
}

extension AttendanceStore {
  /// Decides on the newest reviews and records the decision, in one transaction: events at the end of
  /// this store's chain of reviews, drafts kept and drafts dropped.
  ///
  /// `decide` is given what was written since `cursor` and everything that is being typed now. On
  /// return all of it is on disk; where anything throws, `decide` included, nothing of it is. An empty
  /// step writes nothing. Throws ``StoreError/reviewerForgotten(path:)`` for a reviewer who was erased
  /// here.
  package func record(
    since cursor: StoreCursor,
    stamp: Stamp,
    decide: (StoreNews) throws -> ReviewStep
  ) throws -> RecordedReviews {
    try access { db in
      let recorded = try write(db) {
        var news = try Self.news(db, since: cursor)
        try Self.addTexts(to: &news.news, db)
        try know(news, since: cursor, db)
        news.news.drafts = try DraftTable.read(db)
        let step = try decide(news)
        // A draft becomes an event only where it is still the one on disk.
        let settled = try step.settled.filter { try DraftTable.delete(db, $0.draft) }
        let drafts = step.drafts + settled.compactMap(\.event)
        try refuseForgotten(drafts.compactMap(\.delegate) + step.kept.map(\.review.reviewer), db)
        let events = try append(drafts, to: { try $0.reviews ?? beginReviews(db) }, stamp, db)
        let end = events.isEmpty ? news.cursor.event : db.lastRowID
        for place in step.dropped { try DraftTable.delete(db, place) }
        for draft in step.kept { try DraftTable.keep(db, draft) }
        try memory?.take(events, db)
        return RecordedReviews(
          news: news,
          events: events,
          texts: StepTexts(events, drafts).texts,
          step: step,
          cursor: StoreCursor(event: end, roster: news.cursor.roster)
        )
      }
      count(recorded.events.count, from: recorded.news.cursor, to: recorded.cursor)
      return recorded
    }
  }

  private func refuseForgotten(_ reviewers: [PersonID], _ db: Connection) throws {
    for id in Set(reviewers) where try Self.isForgotten(id, db) {
      throw StoreError.reviewerForgotten(path: path)
    }
  }

  /// Gives the reviews of this store a chain of their own, so that they can travel alone and whole.
  private func beginReviews(_ db: Connection) throws -> ChainID {
    let id = StoreIdentity.randomID(isRehearsal: isRehearsal)
    try db.run("UPDATE store SET reviews = ?", [.text(id)])
    return id
  }

  /// What is being typed, here and in other programs, or was when one of them died.
  package func drafts() throws(StoreError) -> [ReviewDraft] {
    try perform { db in try DraftTable.read(db) }
  }

  /// A number that changes when another program writes to the store, and not when we do.
  package func version() throws(StoreError) -> Int64 {
    try perform { db in version(try Self.version(db)) }
  }

  /// Gives every event of the chains of reviews as a line of JSON, as ``exportLog(_:)`` does.
  package func exportReviews(_ write: (String) throws -> Void) throws {
    let chains = try perform { db in
      Set(
        try db.texts("SELECT DISTINCT store FROM event WHERE kind IN ('review', 'reviewer')")
          .map(ChainID.init(rawValue:))
      )
    }
    try exportLog(of: chains, write)
  }

  /// Takes in the lines of such an export, all of them or nothing; those that are known change nothing.
  package func importReviews(
    _ lines: some Sequence<String>,
    received: Moment
  ) throws(StoreError) -> LogImport {
    try takeIn(lines, received: received) { $0.isOfReviews ? nil : .notOfReviews }
  }

  /// Erases a reviewer who is on no roster: the name and everything that the reviews say.
  ///
  /// The events stay and verify; see ``forget(code:)`` for what is promised of the file.
  ///
  /// - Returns: What was erased, and what could not be reached.
  package func forget(reviewer id: PersonID) throws(StoreError) -> Forgotten {
    let forgotten = try perform { db in
      try write(db) {
        let words = try Self.texts(of: id, db) + OwnMarkTable.delete(db, on: id)
        let count = try Self.eraseTexts(of: id, db)
        try DraftTable.delete(db, of: id)
        try db.run("INSERT OR IGNORE INTO forgotten (id, code) VALUES (?, '')", [.text(id)])
        try PersonTable.noteChange(db)
        return Forgotten(id: id, texts: count, copies: try Self.copies(db), words: words)
      }
    }
    try scrub()
    return forgotten
  }

  /// Erases from every byte of the files whoever was forgotten before, where anybody was.
  package func finishForgetting() throws(StoreError) {
    let isNeeded = try perform { db in try db.number("SELECT 1 FROM forgotten LIMIT 1") != nil }
    if isNeeded { try scrub() }
  }
}
