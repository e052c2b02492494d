package import Conference
import SQLite

/// What came of taking in marks of one's own.
package struct OwnMarkImport: Hashable, Sendable {
  package var added = 0
  /// Those that say more than before.
  package var changed = 0
  package var known = 0
  /// Those on people who were forgotten here.
  package var refused = 0
}

/// What was forgotten of one's own marks.
package struct ForgottenMarks: Hashable, Sendable {
  package var count: Int
  /// Files that may hold them still.
  package var copies: [StoreCopy]
  /// The notes, for looking into the copies.
  package var words: [String]
}

extension AttendanceStore {
  /// All stars and notes of one's own.
  ///
  /// - Throws: `StoreError`.
  package func ownMarks() throws(StoreError) -> OwnMarks {
    try perform { db in OwnMarks(try OwnMarkTable.read(db)) }
  }

  /// Changes a mark; it is on disk when this returns.
  ///
  /// No event is written.
  ///
  /// - Returns: All marks as they are now.
  /// - Throws: `StoreError`.
  package func mark(_ change: OwnMarkChange, at: Moment) throws(StoreError) -> OwnMarks {
    try perform { db in
      try write(db) {
        var marks = OwnMarks(try OwnMarkTable.read(db))
        try OwnMarkTable.keep(db, marks.change(change, at: at))
        return marks
      }
    }
  }

  /// Takes in marks, all of them or nothing.
  ///
  /// No star is lost, and of two notes on one thing the later one stays. Marks that are known change
  /// nothing.
  ///
  /// - Throws: `StoreError`.
  package func takeMarks(_ marks: [OwnMark]) throws(StoreError) -> OwnMarkImport {
    try perform { db in try write(db) { try take(marks, db) } }
  }

  /// The same inside the caller's transaction.
  func take(_ marks: [OwnMark], _ db: Connection) throws -> OwnMarkImport {
    var result = OwnMarkImport()
    var known = Dictionary(try OwnMarkTable.read(db).map { ($0.subject, $0) }) { $1 }
    for mark in marks where !mark.isEmpty {
      let subject = mark.subject
      if subject.kind == .person, try Self.isForgotten(PersonID(subject.id), db) {
        result.refused += 1
        continue
      }
      let joined = known[subject]?.joined(with: mark) ?? mark
      if let before = known[subject] {
        let isSame = before.isStarred == joined.isStarred && before.note == joined.note
        if isSame { result.known += 1 } else { result.changed += 1 }
      } else {
        result.added += 1
      }
      known[subject] = joined
      try OwnMarkTable.keep(db, joined)
    }
    return result
  }

  /// Erases marks from every byte of the files; see ``forget(code:listed:)`` for what is promised.
  ///
  /// - Parameter subjects: Nil for all.
  /// - Returns: What was erased, and the files that may hold it still.
  /// - Throws: `StoreError`; ``StoreError/tracesLeft(path:)`` where all of it is erased, but not yet from
  ///   every byte of the files.
  package func forgetMarks(_ subjects: [OwnMark.Subject]?) throws(StoreError) -> ForgottenMarks {
    let forgotten = try perform { db in
      try write(db) {
        let gone = try OwnMarkTable.read(db).filter { subjects?.contains($0.subject) ?? true }
        for mark in gone { try OwnMarkTable.delete(db, mark.subject) }
        if subjects == nil { try Self.forgetSeen(db) }
        return ForgottenMarks(
          count: gone.count,
          copies: try Self.copies(db),
          words: gone.compactMap(\.note)
        )
      }
    }
    if forgotten.count > 0 { try scrub() }
    return forgotten
  }
}
