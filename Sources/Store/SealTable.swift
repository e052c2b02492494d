import Attendance
import Conference
import SQLite

/// The seals of the people's rows; an event of the kind `roster` holds the root of the tree over them.
enum SealTable {
  /// By the ids of the people, those of erased rows included.
  static func read(_ db: Connection) throws -> [PersonID: PersonSeal] {
    let rows = try Rows(db.statement("SELECT person, random, seal FROM seal"))
    var seals: [PersonID: PersonSeal] = [:]
    while try rows.next() {
      // A seal that is none fits no row.
      seals[PersonID(rows.text(0))] = PersonSeal(
        random: rows.isNull(1) ? nil : rows.bytes(1),
        seal: Digest(bytes: rows.bytes(2)) ?? .none
      )
    }
    return seals
  }

  /// Seals the rows that were written and those that never were sealed, and forgets the seals of rows
  /// that were taken away.
  ///
  /// Other rows keep the seal that they have: what somebody changed in one of them is not sealed anew.
  ///
  /// - Returns: The root of the tree over all seals, in hexadecimal.
  static func seal(written: Set<PersonID>, removed: [PersonID], _ db: Connection) throws -> String {
    for id in removed { try db.run("DELETE FROM seal WHERE person = ?", [.text(id)]) }
    var seals = try read(db)
    for person in try PersonTable.read(db)
    where written.contains(person.id) || seals[person.id] == nil {
      let made = PersonSeal(person, random: Randomness.bytes(16))
      seals[person.id] = made
      try db.run(
        "INSERT OR REPLACE INTO seal (person, random, seal) VALUES (?, ?, ?)",
        [.text(person.id), .bytes(made.random), .bytes(made.seal.bytes)]
      )
    }
    return root(of: seals).hex
  }

  /// The row is gone: what its seal was made with goes too.
  static func erase(_ db: Connection, of person: PersonID) throws {
    try db.run("UPDATE seal SET random = NULL WHERE person = ?", [.text(person)])
  }

  /// A leaf is the seal and the id that it is of.
  static func root(of seals: [PersonID: PersonSeal]) -> Digest {
    let ordered = seals.sorted { $0.key < $1.key }
    return SealTree.root(of: ordered.map { $0.value.seal.bytes + Array($0.key.rawValue.utf8) })
  }
}

extension AttendanceStore {
  /// Seals the roster as it is now by an event; see ``SealTable/seal(written:removed:_:)``.
  func sealRoster(
    written: Set<PersonID>,
    removed: [PersonID] = [],
    _ stamp: Stamp,
    _ db: Connection
  ) throws {
    let root = try SealTable.seal(written: written, removed: removed, db)
    let draft = EventDraft(.roster, list: .people, text: root)
    guard let event = try append([draft], to: \.id, stamp, db).first else { return }
    try db.run("UPDATE store SET sealed_by = ?", [.bytes(event.id.bytes)])
  }
}
