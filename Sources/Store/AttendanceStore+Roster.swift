package import Attendance
package import Conference
import SQLite

/// What an imported list changes.
package struct RosterChange: Hashable, Sendable {
  /// New people in the order of their list; an empty id or code is for the store to give.
  package var added: [Delegate]
  /// People who are known, as they are to be; the code stays what it is.
  package var changed: [Delegate]
  /// Ids of people who are missing from the list.
  package var withdrawn: [PersonID]
  package var file: String

  package init(added: [Delegate], changed: [Delegate], withdrawn: [PersonID], file: String) {
    self.added = added
    self.changed = changed
    self.withdrawn = withdrawn
    self.file = file
  }
}

extension AttendanceStore {
  /// Writes an imported list, all of it or nothing; the people who were added, with their codes.
  ///
  /// `isStillRight` is asked inside the transaction, with the people as they are now: a plan that was
  /// made before another program changed them is given up, and nil given back.
  package func apply(
    _ change: RosterChange,
    isStillRight: (StoredRoster) -> Bool = { _ in true }
  ) throws(StoreError) -> [Delegate]? {
    try perform { db in
      try write(db) {
        guard isStillRight(try Self.roster(db)) else { return nil }
        let added = try change.added.map { try insert(db, $0) }
        for delegate in change.changed { try PersonTable.update(db, delegate) }
        for id in change.withdrawn {
          try db.run(
            "UPDATE person SET standing = ? WHERE id = ? AND standing = ?",
            [.text(Standing.withdrawn.rawValue), .text(id), .text(Standing.listed.rawValue)]
          )
        }
        try db.run("UPDATE store SET is_imported = 1")
        try PersonTable.noteChange(db)
        return added
      }
    }
  }

  /// Takes over people with the ids and codes that another store gave them; how many were new, and
  /// how many were written anew.
  ///
  /// Whoever was forgotten here stays forgotten. Somebody else's code throws
  /// ``StoreError/codeTaken(code:)``, and nothing is written.
  package func adopt(_ people: [Delegate]) throws(StoreError) -> (added: Int, changed: Int) {
    try perform { db in
      try write(db) {
        var added = 0
        var changed = 0
        for person in people where try !Self.isForgotten(person.id, db) {
          let known = try PersonTable.read(db, "id = ?", .text(person.id))
          if let known {
            var person = person
            person.code = known.code
            guard person != known else { continue }
            try PersonTable.update(db, person)
            changed += 1
          } else {
            guard try Codes.isFree(person.code, db) else {
              throw StoreError.codeTaken(code: person.code)
            }
            try PersonTable.insert(db, person)
            added += 1
          }
        }
        try Codes.keepClear(of: people.map(\.code), db)
        try db.run("UPDATE store SET is_imported = 1")
        try PersonTable.noteChange(db)
        return (added, changed)
      }
    }
  }

  private func insert(_ db: Connection, _ delegate: Delegate) throws -> Delegate {
    var delegate = delegate
    if delegate.id.isEmpty { delegate.id = PersonID(Randomness.hex(bytes: 16)) }
    if delegate.code.isEmpty {
      delegate.code = try Codes.nextListed(db)
    } else if try !Codes.isFree(delegate.code, db) {
      throw StoreError.codeTaken(code: delegate.code)
    }
    try PersonTable.insert(db, delegate)
    return delegate
  }

  static func isForgotten(_ id: PersonID, _ db: Connection) throws -> Bool {
    try db.number("SELECT 1 FROM forgotten WHERE id = ?", [.text(id)]) != nil
  }
}
