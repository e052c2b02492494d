import Conference
import SQLite

/// Stars and notes of one's own: a row for each thing that is marked.
enum OwnMarkTable {
  /// All of them; a kind that this program does not know is passed over.
  static func read(_ db: Connection) throws -> [OwnMark] {
    let rows = try Rows(
      db.statement(
        "SELECT kind, subject, is_starred, note, at, at_offset FROM own_mark ORDER BY kind, subject"
      )
    )
    var marks: [OwnMark] = []
    while try rows.next() {
      guard let kind = OwnMark.Subject.Kind(rawValue: rows.text(0)) else { continue }
      let note = rows.optionalText(3)
      marks.append(
        OwnMark(
          OwnMark.Subject(kind, rows.text(1)),
          isStarred: rows.integer(2) == 1,
          note: note?.isEmpty == true ? nil : note,
          at: rows.moment(4, 5)
        )
      )
    }
    return marks
  }

  /// Writes a mark as it is now; one that says nothing goes.
  static func keep(_ db: Connection, _ mark: OwnMark) throws {
    guard !mark.isEmpty else { return try delete(db, mark.subject) }
    try db.run(
      """
      INSERT OR REPLACE INTO own_mark (kind, subject, is_starred, note, at, at_offset)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .text(mark.subject.kind.rawValue), .text(mark.subject.id),
        .integer(mark.isStarred ? 1 : 0), .text(mark.note), .integer(mark.at.seconds),
        .integer(mark.at.offset),
      ]
    )
  }

  static func delete(_ db: Connection, _ subject: OwnMark.Subject) throws {
    try db.run(
      "DELETE FROM own_mark WHERE kind = ? AND subject = ?",
      [.text(subject.kind.rawValue), .text(subject.id)]
    )
  }

  /// Deletes what is marked on a person, who is to be forgotten; the note, where there was one.
  static func delete(_ db: Connection, on person: PersonID) throws -> [String] {
    let subject = OwnMark.Subject(.person, person.rawValue)
    let note = try read(db).first { $0.subject == subject }?.note
    try delete(db, subject)
    return note.map { [$0] } ?? []
  }
}
