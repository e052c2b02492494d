import Attendance
package import Conference
import SQLite

/// A list as it was written, so that it can be taken back.
package struct ImportedList: Hashable, Sendable {
  /// Somebody whose row was written anew.
  struct Change: Hashable, Sendable {
    var before: Delegate
    var after: Delegate
  }

  /// The people who were new, with their ids and codes.
  package let added: [Delegate]
  let changed: [Change]
  /// What it said of ids: events of the kind `same`.
  let events: [LogEvent]
  /// Whether a list was in force before it.
  let wasImported: Bool

  init(
    _ change: RosterChange,
    added: [Delegate],
    events: [LogEvent],
    before: StoredRoster
  ) {
    self.added = added
    self.events = events
    wasImported = before.isImported
    let withdrawn = Set(change.withdrawn)
    let written = Dictionary(change.changed.map { ($0.id, $0) }) { _, last in last }
    changed = before.people.compactMap { person in
      guard var after = written[person.id] ?? (withdrawn.contains(person.id) ? person : nil)
      else { return nil }
      // A code never changes.
      after.code = person.code
      if withdrawn.contains(person.id), after.standing == .listed { after.standing = .withdrawn }
      return Change(before: person, after: after)
    }
  }
}

extension AttendanceStore {
  /// Puts everybody back as they were before a list was written, all of it or nothing.
  ///
  /// Whom the list brought goes without a trace, but for people of whom the log tells: those who have
  /// come stay, the others are withdrawn. Whose row was erased meanwhile stays erased, and walk-ins
  /// that came meanwhile stay. No code is given again.
  ///
  /// - Parameters:
  ///   - list: The list as it was written.
  ///   - come: Those of its people who have come and stay on the list.
  ///   - stamp: When, by whom and where it is taken back.
  /// - Returns: Whether it was taken back; not where a row that the list wrote was changed since.
  /// - Throws: `StoreError`.
  package func takeBack(
    _ list: ImportedList,
    keeping come: Set<PersonID>,
    stamp: Stamp
  ) throws(StoreError) -> Bool {
    try perform { db in
      try write(db) {
        let now = Dictionary(try Self.roster(db).people.map { ($0.id, $0) }) { first, _ in first }
        let written = list.added + list.changed.map(\.after)
        let isAsWritten = written.allSatisfy { person in now[person.id].map { $0 == person } ?? true
        }
        guard isAsWritten else { return false }
        for change in list.changed where now[change.after.id] != nil {
          try PersonTable.update(db, change.before)
        }
        let told = try EventTable.peopleNamed(db)
        var removed: [PersonID] = []
        var isAnybodyLeft = false
        for person in list.added where now[person.id] != nil {
          if come.contains(person.id) {
            isAnybodyLeft = true
          } else if told.contains(person.id) {
            isAnybodyLeft = true
            try PersonTable.withdraw(db, person.id)
          } else {
            try PersonTable.remove(db, person.id)
            removed.append(person.id)
          }
        }
        if !list.wasImported, !isAnybodyLeft { try db.run("UPDATE store SET is_imported = 0") }
        let undoes = list.events.map {
          EventDraft(.undo, delegate: $0.delegate, list: $0.list, target: $0.id)
        }
        _ = try append(undoes, to: \.id, stamp, db)
        try sealRoster(written: Set(written.map(\.id)), removed: removed, stamp, db)
        try PersonTable.noteChange(db)
        return true
      }
    }
  }
}
