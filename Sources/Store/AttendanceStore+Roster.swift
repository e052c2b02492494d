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
  /// The number of the next code where codes were given already; see ``CodeSupply``.
  package var nextCode: Int?
  /// What the list says of ids: events of the kind `same`, written in the same step.
  package var events: [EventDraft] = []

  package init(
    added: [Delegate],
    changed: [Delegate],
    withdrawn: [PersonID],
    file: String,
    nextCode: Int? = nil
  ) {
    self.added = added
    self.changed = changed
    self.withdrawn = withdrawn
    self.file = file
    self.nextCode = nextCode
  }
}

extension AttendanceStore {
  /// Writes an imported list, all of it or nothing.
  ///
  /// `isStillRight` is asked inside the transaction, with the people as they are now: a plan that was
  /// made before another program changed them is given up, and nil given back.
  package func apply(
    _ change: RosterChange,
    stamp: Stamp? = nil,
    isStillRight: (StoredRoster) -> Bool = { _ in true }
  ) throws(StoreError) -> ImportedList? {
    try perform { db in
      try write(db) {
        let before = try Self.roster(db)
        guard isStillRight(before) else { return nil }
        // First what others get: no code is given that is now somebody's number.
        for delegate in change.changed { try PersonTable.update(db, delegate) }
        let added = try change.added.map { try insert(db, $0) }
        if let next = change.nextCode {
          try db.run(
            "UPDATE store SET next_listed = max(next_listed, ?)",
            [.integer(next)]
          )
        }
        try Codes.keepClear(of: added.map(\.code), db)
        for id in change.withdrawn { try PersonTable.withdraw(db, id) }
        try db.run("UPDATE store SET is_imported = 1")
        let events = try stamp.map { try append(change.events, to: \.id, $0, db) } ?? []
        if let stamp {
          let written = change.changed.map(\.id) + added.map(\.id) + change.withdrawn
          try sealRoster(written: Set(written), stamp, db)
        }
        try PersonTable.noteChange(db)
        return ImportedList(change, added: added, events: events, before: before)
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
