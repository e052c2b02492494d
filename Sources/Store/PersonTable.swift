import Attendance
import Conference
import SQLite

/// The people of the roster as rows, in the order of their list.
enum PersonTable {
  static let columns = """
    id, code, honorific, name, province, category, office, position, commune, phone, note, ref, \
    standing, provenance, file, row, delegation, extra, is_head
    """

  static func read(_ db: Connection) throws -> [Delegate] {
    let rows = try Rows(db.statement("SELECT \(columns) FROM person ORDER BY place"))
    var people: [Delegate] = []
    people.reserveCapacity(Int(try db.number("SELECT count(*) FROM person") ?? 0))
    var pool = TextPool()
    while try rows.next() { people.append(try delegate(rows, &pool)) }
    return people
  }

  static func read(_ db: Connection, _ condition: String, _ value: Value) throws -> Delegate? {
    let rows = try Rows(
      db.statement("SELECT \(columns) FROM person WHERE \(condition)"),
      [value]
    )
    var pool = TextPool()
    return try rows.next() ? delegate(rows, &pool) : nil
  }

  private static func delegate(
    _ rows: borrowing Rows,
    _ pool: inout TextPool
  ) throws -> Delegate {
    func shared(_ column: Int32) -> String? {
      rows.isNull(column) ? nil : rows.withBytes(column) { pool.text($0) }
    }
    for (column, name) in [(0, "id"), (1, "code"), (3, "name")] as [(Int32, String)]
    where rows.isNull(column) {
      throw WrongValue(column: "person." + name)
    }
    var delegate = Delegate(
      id: PersonID(rows.text(0)),
      code: rows.text(1),
      name: rows.text(3),
      province: shared(4),
      category: shared(5),
      office: shared(6),
      ref: rows.optionalText(11),
      provenance: Provenance(
        kind: Provenance.Kind(rawValue: rows.text(13)) ?? .imported,
        file: shared(14),
        row: rows.isNull(15) ? nil : Int(rows.count(15))
      )
    )
    delegate.honorific = rows.optionalText(2)
    delegate.position = shared(7)
    delegate.commune = shared(8)
    delegate.phone = rows.optionalText(9)
    delegate.note = rows.optionalText(10)
    delegate.standing = Standing(rawValue: rows.text(12)) ?? .listed
    delegate.delegation = shared(16)
    delegate.isHead = rows.count(18) > 0
    if !rows.isNull(17) {
      delegate.extra = rows.withBytes(17) { ExtraCells.fields($0, &pool) }
    }
    return delegate
  }

  static func insert(_ db: Connection, _ delegate: Delegate) throws {
    try db.run(
      """
      INSERT INTO person (\(columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [.text(delegate.id), .text(delegate.code)] + values(delegate)
    )
  }

  /// Writes everything but id and code anew.
  static func update(_ db: Connection, _ delegate: Delegate) throws {
    try db.run(
      """
      UPDATE person SET honorific = ?, name = ?, province = ?, category = ?, office = ?,
        position = ?, commune = ?, phone = ?, note = ?, ref = ?, standing = ?, provenance = ?,
        file = ?, row = ?, delegation = ?, extra = ?, is_head = ?
      WHERE id = ?
      """,
      values(delegate) + [.text(delegate.id)]
    )
  }

  /// Somebody of a list is missing from the one that follows; a walk-in stays what they are.
  static func withdraw(_ db: Connection, _ id: PersonID) throws {
    try db.run(
      "UPDATE person SET standing = ? WHERE id = ? AND standing = ?",
      [.text(Standing.withdrawn.rawValue), .text(id), .text(Standing.listed.rawValue)]
    )
  }

  static func remove(_ db: Connection, _ id: PersonID) throws {
    try db.run("DELETE FROM person WHERE id = ?", [.text(id)])
  }

  private static func values(_ delegate: Delegate) -> [Value] {
    [
      .text(delegate.honorific), .text(delegate.name), .text(delegate.province),
      .text(delegate.category), .text(delegate.office), .text(delegate.position),
      .text(delegate.commune), .text(delegate.phone), .text(delegate.note), .text(delegate.ref),
      .text(delegate.standing.rawValue), .text(delegate.provenance.kind.rawValue),
      .text(delegate.provenance.file), .integer(delegate.provenance.row),
      .text(delegate.delegation), .text(ExtraCells.joined(delegate.extra)),
      .integer(delegate.isHead ? 1 : 0),
    ]
  }

  /// The names that were given to empty seats and are not erased.
  static func givenNames(_ db: Connection) throws -> [GivenName] {
    let rows = try Rows(
      db.statement(
        """
        SELECT event.id, event.delegate, text.body FROM event JOIN text ON text.id = event.text
        WHERE event.kind = 'seat' AND event.delegate IS NOT NULL AND text.body IS NOT NULL
          AND event.id < ?
        ORDER BY event.id
        """
      ),
      [.bytes(EventID.end.bytes)]
    )
    var names: [GivenName] = []
    while try rows.next() {
      let event = EventID(rows, 0)
      names.append(GivenName(event: event, delegate: PersonID(rows.text(1)), name: rows.text(2)))
    }
    return names
  }

  /// What the organiser set of people and nobody erased; what is not as it was sealed sets nothing.
  static func edits(_ db: Connection) throws -> [PersonEdit] {
    var edits: [PersonEdit] = []
    for event in try EventTable.people(db) where !event.introduces {
      guard let body = try TextTable.body(of: event, db), let edit = PersonEdit(event, body: body)
      else { continue }
      edits.append(edit)
    }
    return edits
  }

  /// The rows with which desks brought people in, as the log has them and nobody erased.
  static func introductions(_ db: Connection) throws -> [PersonID: Delegate] {
    var people: [PersonID: Delegate] = [:]
    for event in try EventTable.people(db) where event.introduces {
      guard let id = event.delegate, let body = try TextTable.body(of: event, db),
        let introduction = Introduction(of: id, body: body)
      else { continue }
      // The first counts: nobody is brought in twice.
      people[id] = people[id] ?? introduction.person
    }
    return people
  }

  /// Tells every program that has the store open to read the people anew.
  static func noteChange(_ db: Connection) throws {
    try db.run("UPDATE store SET roster_version = roster_version + 1")
  }
}
