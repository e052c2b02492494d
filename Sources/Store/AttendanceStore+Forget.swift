package import Attendance
package import Conference
import SQLite

/// A copy of what a store holds, somewhere else.
package struct StoreCopy: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case backup, log, roster, report, notes
  }

  package var path: String
  package var kind: Kind
  package var at: Moment

  package init(path: String, kind: Kind, at: Moment) {
    self.path = path
    self.kind = kind
    self.at = at
  }
}

/// What was erased, and what could not be reached.
package struct Forgotten: Hashable, Sendable {
  /// The delegate's id, which stays in the log.
  package var id: PersonID
  /// How many free texts went too.
  package var texts: Int
  /// Copies that were made while the person was still in the store.
  package var copies: [StoreCopy]
  /// What was erased, for looking into the copies: the name and every text; nothing where all of it
  /// went before.
  package var words: [String] = []
}

/// What came of erasing the text of one event.
package struct ErasedText: Hashable, Sendable {
  /// Whether the event ever had a text.
  package var hadText: Bool
  /// Copies that were made while it was there.
  package var copies: [StoreCopy]
  /// What it said; nothing where it was erased before.
  package var words: [String] = []
}

extension AttendanceStore {
  /// Erases a person: name and everything else of the roster, names given to the seat, free texts, and
  /// one's own star and note.
  ///
  /// The events stay, they name nobody, and the chain still verifies. What was erased is gone from
  /// every file of the store when this returns: deleted bytes are overwritten, the database is
  /// written anew and the log beside it emptied. Where that cannot be done now, the person is erased,
  /// ``StoreError/tracesLeft(path:)`` is thrown, and doing it again finishes it.
  ///
  /// `listed` is the id of whoever has the code on a list outside the store: what the store holds of
  /// that person is erased.
  package func forget(code: String, listed: PersonID? = nil) throws(StoreError) -> Forgotten {
    let forgotten = try perform { db in
      try write(db) {
        guard let id = try PersonTable.read(db, "code = ?", .text(code))?.id ?? listed else {
          // Somebody who was erased before, but not from every file.
          guard let id = try Self.forgottenID(code, db) else {
            throw StoreError.noSuchCode(code)
          }
          return Forgotten(id: id, texts: 0, copies: try Self.copies(db))
        }
        let name = try PersonTable.read(db, "id = ?", .text(id))?.name
        let own = try OwnMarkTable.delete(db, on: id)
        let words = try [name].compactMap(\.self) + Self.texts(of: id, db) + own
        let texts = try Self.eraseTexts(of: id, db)
        try PersonTable.remove(db, id)
        try SealTable.erase(db, of: id)
        try DraftTable.delete(db, of: id)
        try db.run(
          "INSERT OR IGNORE INTO forgotten (id, code) VALUES (?, ?)",
          [.text(id), .text(code)]
        )
        try PersonTable.noteChange(db)
        return Forgotten(id: id, texts: texts, copies: try Self.copies(db), words: words)
      }
    }
    try scrub()
    return forgotten
  }

  /// Erases every free text but who people are, seats' names, what was set of people and the seals of lists:
  /// reasons, notes, reviews, and their reviewers' names.
  ///
  /// What is being typed goes too. The events that held them stay and verify.
  package func eraseTexts() throws(StoreError) -> Int {
    let count = try perform { db in
      try write(db) {
        try db.run(
          """
          UPDATE text SET random = NULL, body = NULL
          WHERE body IS NOT NULL AND id NOT IN (
            SELECT text FROM event WHERE kind IN ('seat', 'person', 'roster') AND text IS NOT NULL
          )
          """
        )
        let count = db.changes
        try db.run("DELETE FROM draft")
        try PersonTable.noteChange(db)
        return count
      }
    }
    try scrub()
    return count
  }

  /// Erases the text of one event: a note, a reason, an entry of a review, what was set of a person.
  ///
  /// The event stays and verifies, and says nothing any more; see ``forget(code:listed:)`` for what is
  /// promised of the file.
  ///
  /// - Returns: The copies that may hold it still; nil where the store has no such event.
  package func eraseText(of event: EventID) throws(StoreError) -> ErasedText? {
    let erased = try perform { db -> ErasedText? in
      try write(db) {
        guard let found = try EventTable.read(db, id: event)?.event else { return nil }
        // The seal of a list names nobody, and nothing could be checked without it.
        guard let text = found.text, found.kind != .roster else {
          return ErasedText(hadText: false, copies: [])
        }
        let words = try TextTable.read(db, id: text.id)?.body
        try TextTable.erase(db, id: text.id)
        try PersonTable.noteChange(db)
        return ErasedText(
          hadText: true,
          copies: try Self.copies(db),
          words: words.map { [$0] } ?? []
        )
      }
    }
    if erased?.hadText == true { try scrub() }
    return erased
  }

  /// Remembers a copy, so that ``forget(code:)`` can name it.
  package func note(_ copy: StoreCopy) throws(StoreError) {
    try perform { db in try write(db) { try Self.note(copy, db) } }
  }

  static func note(_ copy: StoreCopy, _ db: Connection) throws {
    try db.run(
      "INSERT OR REPLACE INTO copy (path, kind, at, at_offset) VALUES (?, ?, ?, ?)",
      [
        .text(copy.path), .text(copy.kind.rawValue), .integer(copy.at.seconds),
        .integer(copy.at.offset),
      ]
    )
  }

  /// The copies that were made, the oldest first.
  package func copies() throws(StoreError) -> [StoreCopy] {
    try perform { db in try Self.copies(db) }
  }

  static func copies(_ db: Connection) throws -> [StoreCopy] {
    let rows = try Rows(
      db.statement("SELECT path, kind, at, at_offset FROM copy ORDER BY at, path")
    )
    var copies: [StoreCopy] = []
    while try rows.next() {
      copies.append(
        StoreCopy(
          path: rows.text(0),
          kind: StoreCopy.Kind(rawValue: rows.text(1)) ?? .backup,
          at: rows.moment(2, 3)
        )
      )
    }
    return copies
  }

  private static func forgottenID(_ code: String, _ db: Connection) throws -> PersonID? {
    let rows = try Rows(
      db.statement("SELECT id FROM forgotten WHERE code = ?"),
      [.text(code)]
    )
    return try rows.next() ? PersonID(rows.text(0)) : nil
  }

  /// Erases the texts of every event about a person: as delegate, as the owner of the seat that
  /// somebody took, and of whatever undoes such an event.
  static func eraseTexts(of person: PersonID, _ db: Connection) throws -> Int {
    try db.run(
      "UPDATE text SET random = NULL, body = NULL WHERE \(textsAbout)",
      [.text(person)]
    )
    return db.changes
  }

  /// What those texts say.
  static func texts(of person: PersonID, _ db: Connection) throws -> [String] {
    let rows = try Rows(
      db.statement("SELECT body FROM text WHERE \(textsAbout)"),
      [.text(person)]
    )
    var texts: [String] = []
    while try rows.next() { texts.append(rows.text(0)) }
    return texts
  }

  private static let textsAbout = """
    body IS NOT NULL AND id IN (
      WITH RECURSIVE about(id, text) AS (
        SELECT id, text FROM event WHERE delegate = ?1 OR seat = ?1
        UNION
        SELECT event.id, event.text FROM event JOIN about ON event.target = about.id
      )
      SELECT text FROM about WHERE text IS NOT NULL
    )
    """

  /// Writes the database anew without what was deleted, and empties the log beside it.
  func scrub() throws(StoreError) {
    do {
      try perform { db in
        try emptyLog(db)
        try db.run("VACUUM")
        try emptyLog(db)
      }
    } catch {
      throw .tracesLeft(path: path)
    }
  }

  /// Copies the log beside the database into it and cuts it to nothing.
  private func emptyLog(_ db: Connection) throws {
    guard try db.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0 else {
      throw StoreError.tracesLeft(path: path)
    }
  }
}
