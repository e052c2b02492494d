package import Conference
import SQLite

/// What of the programme somebody last saw: rows among the marks of one's own, of a kind that is no
/// mark, so that programs which do not know it pass over it.
extension AttendanceStore {
  private static let kind = "seen"

  /// The programme as it was last looked at; nothing where nobody did.
  ///
  /// - Throws: `StoreError`.
  package func seenProgramme() throws(StoreError) -> SeenProgramme {
    try perform { db in
      let rows = try Rows(
        db.statement("SELECT subject, note FROM own_mark WHERE kind = ?"),
        [.text(Self.kind)]
      )
      var sessions: [SeenSession] = []
      while try rows.next() {
        guard let session = SeenSession(id: rows.text(0), text: rows.optionalText(1) ?? "") else {
          continue
        }
        sessions.append(session)
      }
      return SeenProgramme(sessions)
    }
  }

  /// Keeps how sessions were seen, and forgets those that are gone; it is on disk when this returns.
  ///
  /// - Throws: `StoreError`.
  package func see(_ seen: [SeenSession], gone: [String], at moment: Moment) throws(StoreError) {
    try perform { db in
      try write(db) {
        for id in gone {
          try db.run(
            "DELETE FROM own_mark WHERE kind = ? AND subject = ?",
            [.text(Self.kind), .text(id)]
          )
        }
        for session in seen {
          try db.run(
            """
            INSERT OR REPLACE INTO own_mark (kind, subject, is_starred, note, at, at_offset)
            VALUES (?, ?, 0, ?, ?, ?)
            """,
            [
              .text(Self.kind), .text(session.id), .text(session.text), .integer(moment.seconds),
              .integer(moment.offset),
            ]
          )
        }
      }
    }
  }

  /// Forgets all of it, with the marks.
  static func forgetSeen(_ db: Connection) throws {
    try db.run("DELETE FROM own_mark WHERE kind = ?", [.text(kind)])
  }
}
