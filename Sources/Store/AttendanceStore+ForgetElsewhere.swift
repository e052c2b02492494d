package import Conference
import SQLite

/// Who and what was erased, by ids, which name nobody.
package struct ForgottenIDs: Hashable, Sendable {
  /// With the code that is given to nobody else.
  package var people: [PersonID: String] = [:]
  package var texts: Set<String> = []

  package init() {}

  package var isEmpty: Bool { people.isEmpty && texts.isEmpty }

  /// What is here and not there.
  package func besides(_ other: ForgottenIDs) -> ForgottenIDs {
    var rest = self
    rest.people = people.filter { other.people[$0.key] == nil }
    rest.texts.subtract(other.texts)
    return rest
  }
}

extension AttendanceStore {
  /// Everybody and every text that was erased here.
  ///
  /// - Throws: `StoreError`.
  package func forgottenIDs() throws(StoreError) -> ForgottenIDs {
    try perform { db in
      try read(db) {
        var found = ForgottenIDs()
        let rows = try Rows(db.statement("SELECT id, code FROM forgotten"))
        while try rows.next() { found.people[PersonID(rows.text(0))] = rows.text(1) }
        found.texts = Set(try db.texts("SELECT id FROM text WHERE body IS NULL"))
        return found
      }
    }
  }

  /// Erases what was erased elsewhere; see ``forget(code:listed:)`` for what is promised of the files.
  ///
  /// The seals of lists stay: nothing could be checked without them.
  ///
  /// - Parameter ids: Also of people and texts that never came here: they are not taken in later.
  /// - Throws: `StoreError`; ``StoreError/tracesLeft(path:)`` where all of it is erased, but not yet from
  ///   every byte of the files.
  package func forget(_ ids: ForgottenIDs) throws(StoreError) {
    guard !ids.isEmpty else { return }
    try perform { db in
      try write(db) {
        let seals = Set(
          try db.texts("SELECT text FROM event WHERE kind = 'roster' AND text IS NOT NULL")
        )
        for (id, code) in ids.people {
          _ = try Self.eraseTexts(of: id, db)
          try PersonTable.remove(db, id)
          try SealTable.erase(db, of: id)
          try DraftTable.delete(db, of: id)
          _ = try OwnMarkTable.delete(db, on: id)
          try db.run(
            "INSERT OR IGNORE INTO forgotten (id, code) VALUES (?, ?)",
            [.text(id), .text(code)]
          )
        }
        for id in ids.texts where !seals.contains(id) { try TextTable.erase(db, id: id) }
        try PersonTable.noteChange(db)
      }
    }
    try scrub()
  }

  /// Writes the files anew without what was erased, where that could not be done before.
  ///
  /// - Throws: ``StoreError/tracesLeft(path:)``.
  package func scrubAgain() throws(StoreError) { try scrub() }

  /// Tells whether people or texts may have changed since: it grows with each change of them.
  ///
  /// - Throws: `StoreError`.
  package func peopleVersion() throws(StoreError) -> Int64 {
    try perform { db in try db.number("SELECT roster_version FROM store") ?? 0 }
  }

  /// Takes a block of walk-ins' codes that nobody else has, where this store has given none yet.
  ///
  /// - Parameter block: The first number; one that no block begins with changes nothing.
  /// - Throws: `StoreError`.
  package func reserve(block: Int) throws(StoreError) {
    let blocks = stride(
      from: Codes.walkIns.lowerBound,
      to: Codes.walkIns.upperBound,
      by: Codes.blockSize
    )
    guard blocks.contains(block) else { return }
    try perform { db in
      guard
        try db.number(
          "SELECT 1 FROM store WHERE next_walk_in = 0 AND walk_in_block <> ?",
          [.integer(block)]
        )
          != nil
      else { return }
      try write(db) {
        try db.run("UPDATE store SET walk_in_block = ? WHERE next_walk_in = 0", [.integer(block)])
      }
    }
  }
}
