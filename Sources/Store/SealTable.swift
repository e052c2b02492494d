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
      try write(made, of: person.id, db)
    }
    return root(of: seals).hex
  }

  /// Takes over the seals of another store whose people came here, where no list was sealed here yet
  /// and every row of theirs stands as it was sealed.
  ///
  /// - Parameters:
  ///   - seals: Those of the other store.
  ///   - event: What sealed them; nil where nothing did.
  ///   - db: A connection inside a transaction.
  /// - Throws: What SQLite says of the file.
  static func adopt(_ seals: [PersonID: PersonSeal], sealedBy event: EventID?, _ db: Connection)
    throws
  {
    guard let event, try sealedBy(db) == nil, try read(db).isEmpty else { return }
    let people = Dictionary(try PersonTable.read(db).map { ($0.id, $0) }) { first, _ in first }
    let areSealed = seals.allSatisfy { id, seal in people[id].map(seal.fits) ?? true }
    guard areSealed else { return }
    try replace(seals, sealedBy: event, db)
  }

  /// Puts the seals of another roster in the place of those that were here.
  static func replace(
    _ seals: [PersonID: PersonSeal],
    sealedBy event: EventID,
    _ db: Connection
  ) throws {
    try db.run("DELETE FROM seal")
    for (id, seal) in seals { try write(seal, of: id, db) }
    try db.run("UPDATE store SET sealed_by = ?", [.bytes(event.bytes)])
  }

  /// The event that sealed the rows last; nil before the first.
  static func sealedBy(_ db: Connection) throws -> EventID? {
    let rows = try Rows(db.statement("SELECT sealed_by FROM store WHERE sealed_by IS NOT NULL"))
    return try rows.next() ? EventID(rows, 0) : nil
  }

  private static func write(_ seal: PersonSeal, of person: PersonID, _ db: Connection) throws {
    try db.run(
      "INSERT OR REPLACE INTO seal (person, random, seal) VALUES (?, ?, ?)",
      [.text(person), .bytes(seal.random), .bytes(seal.seal.bytes)]
    )
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
    let isInForce = try db.number("SELECT is_imported FROM store") == 1
    let sealed = SealedRoster(root: root, isInForce: isInForce)
    let draft = EventDraft(.roster, list: .people, text: sealed.body)
    guard let event = try append([draft], to: \.id, stamp, db).first else { return }
    try db.run("UPDATE store SET sealed_by = ?", [.bytes(event.id.bytes)])
  }
}

/// What the event that seals a roster says.
struct SealedRoster: Hashable {
  /// Of the tree over all seals, in hexadecimal.
  var root: String
  /// Whether a list is in force; earlier versions did not say so.
  var isInForce: Bool

  var body: String { isInForce ? root + Self.mark : root }

  private static let mark = " list"

  init(root: String, isInForce: Bool) {
    (self.root, self.isInForce) = (root, isInForce)
  }

  /// Reads what ``body`` wrote.
  init(body: String) {
    isInForce = body.hasSuffix(Self.mark)
    root = isInForce ? String(body.dropLast(Self.mark.count)) : body
  }
}
