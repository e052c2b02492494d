import Attendance
import CSQLite
import Conference
import SQLite
import TestFiles
import Testing

@testable import Store

@Suite("Files that somebody made to harm a store")
struct CraftedStoreTests {
  /// A store with people, events of several kinds and a text, closed; its path.
  private func whole(in folder: TemporaryFolder, _ name: String = "crafted.sqlite") throws -> String
  {
    let desk = Desk(try folder.store(name))
    _ = try desk.store.apply(People.change(adding: People.some(30)))
    for index in 0..<60 { try desk.checkIn("delegate-\(index)") }
    try desk.note("a", "ghi chú")
    try desk.store.close()
    return folder[name]
  }

  static let schemaChanges = [
    "DROP TABLE forgotten; CREATE VIEW forgotten AS SELECT '' AS id, '' AS code",
    """
    DROP TABLE person; CREATE VIEW person AS
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n
    """,
    "CREATE TRIGGER lose AFTER INSERT ON event BEGIN DELETE FROM event WHERE id = NEW.id; END",
    "CREATE VIEW beside AS SELECT 1",
    "CREATE TABLE beside (x)",
    "ALTER TABLE event ADD COLUMN more TEXT",
    "ALTER TABLE person ADD COLUMN more TEXT GENERATED ALWAYS AS (name || name) VIRTUAL",
    "CREATE INDEX expensive ON person (length(name) + 1)",
    "DROP INDEX event_seat",
    "DROP INDEX event_seat; CREATE INDEX event_seat ON event (cursor) WHERE kind = 'note'",
    "DROP TABLE text; CREATE TABLE text (id TEXT PRIMARY KEY, random BLOB, body BLOB) STRICT",
    "DROP TABLE draft",
    "PRAGMA user_version = -1",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = -2147483648",
    "PRAGMA user_version = 2",
  ]

  @Test(
    "a schema that is not ours to the letter is refused, and nothing of it is run",
    arguments: schemaChanges
  )
  func schema(change: String) throws {
    let folder = try TemporaryFolder()
    let path = try whole(in: folder)
    try Tamper.execute(change, path)
    let before = try Files.bytes(of: path)
    let desk = Desk(try folder.store())
    #expect(throws: StoreError.damaged(path: path)) { try folder.store("crafted.sqlite") }
    #expect(throws: StoreError.damaged(path: path)) {
      try desk.store.merge(from: path, received: desk.received)
    }
    #expect(try desk.store.load().events.isEmpty)
    #expect(try Files.bytes(of: path) == before)
  }

  static let numberColumns = [
    "event.cursor", "event.sequence", "event.at", "event.at_offset", "event.refusal_length",
    "event.received", "event.received_offset", "event.is_own", "person.place", "person.row",
    "person.is_head",
    "store.is_copy", "store.next_listed", "store.walk_in_block", "store.next_walk_in",
    "store.is_imported", "store.roster_version", "store.codes_may_be_refs",
  ]

  @Test(
    "a number at its limits in any column ends no program, and what is recorded then is there",
    arguments: numberColumns,
    [Int64.min, -1, 841, Int64.max]
  )
  func numbers(column: String, value: Int64) throws {
    let folder = try TemporaryFolder()
    let path = try whole(in: folder)
    let parts = column.split(separator: ".")
    // The last row alone, for a column whose numbers may not be equal.
    let last = "rowid = (SELECT max(rowid) FROM \(parts[0]))"
    try Tamper.execute("UPDATE \(parts[0]) SET \(parts[1]) = \(value) WHERE \(last)", path)
    let desk = Desk(try folder.store("crafted.sqlite"))
    _ = try desk.store.load()
    _ = try desk.store.log()
    _ = try desk.store.verify()
    _ = try desk.store.codeSupply()
    // What the store can no longer do is said, and does not end the program.
    _ = try? desk.store.apply(People.change(adding: [People.person("Người mới")]))
    if let recorded = try? desk.checkIn("somebody-else").events.first {
      #expect(try desk.store.event(recorded.id) == recorded)
    }
    let other = Desk(try folder.store("other.sqlite"), "B")
    _ = try? other.store.merge(from: path, received: other.received)
    #expect(try other.store.verify().isSound)
    _ = try other.store.apply(People.change(adding: [People.person("Người khác")]))
  }

  @Test(
    "an event is read whatever number its row was given: it hides from no screen and no restore",
    arguments: [0, -1, Int64.min]
  )
  func hiddenEvent(number: Int64) throws {
    let folder = try TemporaryFolder()
    let source = Desk(try folder.store("crafted.sqlite"))
    try source.checkIn("a", "b")
    try source.store.close()
    try Tamper.execute("UPDATE event SET cursor = \(number) WHERE sequence = 1", source.store.path)
    let edited = Desk(try folder.store("crafted.sqlite"))
    #expect(try edited.store.load().events.map(\.delegate) == ["a", "b"])
    #expect(try edited.store.log().map(\.event.delegate) == ["a", "b"])
    try edited.checkIn("c")
    try edited.store.requireHeld()
    let waiting = try edited.store.countWaiting(after: nil).count
    #expect(waiting >= 2)
    try edited.store.close()
    let other = Desk(try folder.store(), "B")
    #expect(
      try other.store.merge(from: edited.store.path, received: other.received).addedEvents == 3
    )
    #expect(try other.store.verify().isSound)
  }

  @Test("a time that no clock shows fits no hash: it is named, and no merge takes it")
  func time() throws {
    for change in ["at = -9223372036854775808", "at_offset = 9223372036854775807"] {
      let folder = try TemporaryFolder()
      let path = try whole(in: folder)
      try Tamper.execute("UPDATE event SET \(change) WHERE cursor = 3", path)
      #expect(try folder.store("crafted.sqlite").verify().firstFault != nil)
      let desk = Desk(try folder.store())
      #expect(throws: StoreError.self) {
        try desk.store.merge(from: path, received: desk.received)
      }
      #expect(try desk.store.load().events.isEmpty)
    }
  }

  @Test(
    "somebody with a code that no store gives is not taken in",
    arguments: ["char(27) || '[2J'", "'10018'", "''"]
  )
  func code(value: String) throws {
    let folder = try TemporaryFolder()
    let path = try whole(in: folder)
    try Tamper.execute("UPDATE person SET code = \(value) WHERE place = 2", path)
    let desk = Desk(try folder.store())
    #expect(throws: StoreError.damaged(path: path)) {
      try desk.store.merge(from: path, received: desk.received)
    }
    #expect(try desk.store.load().events.isEmpty)
  }

  @Test(
    "people who are not as they were sealed are not taken in",
    arguments: [
      """
      UPDATE person SET name = CASE name WHEN 'Người 1' THEN 'Người 2' ELSE 'Người 1' END
      WHERE name IN ('Người 1', 'Người 2')
      """,
      "UPDATE person SET office = 'Sở Y tế' WHERE place = 3", "DELETE FROM person WHERE place = 3",
      "UPDATE store SET sealed_by = NULL", "DELETE FROM seal", "UPDATE seal SET random = NULL",
      "UPDATE store SET sealed_by = (SELECT id FROM event WHERE kind = 'check-in' LIMIT 1)",
      "UPDATE person SET name = 'Ai khác' WHERE id = 'w'",
    ]
  )
  func sealedPeople(_ edit: String) throws {
    let folder = try TemporaryFolder()
    let source = Desk(try folder.store("crafted.sqlite"))
    _ = try source.store.apply(People.change(adding: People.some(3)), stamp: source.stamp)
    try source.walkIn("w")
    try source.store.close()
    let whole = Desk(try folder.store("whole.sqlite"), "B")
    _ = try whole.store.merge(from: folder["crafted.sqlite"], received: whole.received)
    try Tamper.execute(edit, folder["crafted.sqlite"])
    let desk = Desk(try folder.store(), "B")
    let error = #expect(throws: StoreError.self) {
      try desk.store.merge(from: folder["crafted.sqlite"], received: desk.received)
    }
    guard case .alteredPeople = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try desk.store.load().events.isEmpty && desk.store.roster() == nil)
  }

  @Test("a code that no store gives is refused when the store itself is read")
  func ownCode() throws {
    let folder = try TemporaryFolder()
    let path = try whole(in: folder)
    try Tamper.execute("UPDATE person SET code = char(27) || '[2J' WHERE place = 2", path)
    let store = try folder.store("crafted.sqlite")
    #expect(throws: StoreError.wrongValue(path: path, column: "person.code")) { try store.load() }
  }

  @Test(
    "a value that its column does not take is named with it",
    arguments: [
      "store.roster_version", "store.conference", "person.name", "person.code", "store.id",
    ]
  )
  func wrongValue(column: String) throws {
    let folder = try TemporaryFolder()
    let path = try whole(in: folder)
    let (table, name) = (column.prefix { $0 != "." }, column.drop { $0 != "." }.dropFirst())
    let db = try Connection(path: path)
    let old = try #require(
      try db.texts("SELECT sql FROM sqlite_master WHERE name = ?", [.text(String(table))]).first
    )
    let open = old.replacing(") STRICT", with: ")").replacing(" NOT NULL", with: "")
    try db.close()
    try Self.setSchema(open, of: String(table), path)
    try Tamper.execute("UPDATE \(table) SET \(name) = NULL", path)
    try Self.setSchema(old, of: String(table), path)
    #expect(throws: StoreError.wrongValue(path: path, column: column)) {
      let store = try folder.store("crafted.sqlite")
      _ = try store.load()
      _ = try store.apply(People.change(adding: [People.person("Người mới")]))
    }
  }

  /// Writes the statement of a table anew, as only a hostile hand does.
  private static func setSchema(_ sql: String, of table: String, _ path: String) throws {
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    try #require(sqlite3_open(path, &handle) == SQLITE_OK)
    let quoted = sql.replacing("'", with: "''")
    let change = """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_master SET sql = '\(quoted)' WHERE name = '\(table)';
      PRAGMA writable_schema = RESET
      """
    try #require(sqlite3_exec(handle, change, nil, nil, nil) == SQLITE_OK)
  }

  @Test(
    "a header of another form is damaged",
    arguments: [(18, 3), (19, 0), (20, 8), (21, 0), (47, 5)]
  )
  func header(place: Int, byte: UInt8) throws {
    let folder = try TemporaryFolder()
    let path = try whole(in: folder)
    var bytes = try Files.bytes(of: path)
    bytes[place] = byte
    try Files.write(bytes, to: path)
    #expect(throws: StoreError.damaged(path: path)) { try folder.store("crafted.sqlite") }
    let desk = Desk(try folder.store())
    #expect(throws: StoreError.damaged(path: path)) {
      try desk.store.merge(from: path, received: desk.received)
    }
    #expect(try Files.bytes(of: path) == bytes)
  }

  @Test("of a file with a page in another's place everybody and every event is taken, or nothing")
  func pages() throws {
    let folder = try TemporaryFolder()
    let bytes = try Files.bytes(of: try whole(in: folder))
    let size = 4_096
    for page in 1..<bytes.count / size {
      for from in [page - 1, (page + 7) % (bytes.count / size)] where from != page {
        var crafted = bytes
        crafted.replaceSubrange(
          page * size..<(page + 1) * size,
          with: bytes[from * size..<(from + 1) * size]
        )
        guard crafted != bytes else { continue }
        try expectAllOrNothing(crafted, "page \(from) at \(page)")
      }
    }
  }

  @Test("a file that ends before its last page is found before a byte is taken")
  func cutShort() throws {
    let folder = try TemporaryFolder()
    let bytes = try Files.bytes(of: try whole(in: folder))
    for page in 1..<bytes.count / 4_096 {
      try expectRefused(Array(bytes.prefix(page * 4_096)), "\(page) pages")
    }
  }

  /// What is taken from a file is all that it held before somebody wrote over it, or nothing.
  private func expectAllOrNothing(_ bytes: [UInt8], _ what: Comment) throws {
    let folder = try TemporaryFolder()
    try Files.write(bytes, to: folder["crafted.sqlite"])
    let desk = Desk(try folder.store())
    do {
      _ = try desk.store.merge(from: folder["crafted.sqlite"], received: desk.received)
      #expect(try desk.store.load().events.count == 61, what)
      #expect(try desk.store.roster()?.people.count == 30, what)
    } catch is StoreError {
      #expect(try desk.store.load().events.isEmpty, what)
      #expect(try desk.store.roster() == nil, what)
    }
  }

  private func expectRefused(_ bytes: [UInt8], _ what: Comment) throws {
    let folder = try TemporaryFolder()
    try Files.write(bytes, to: folder["crafted.sqlite"])
    let desk = Desk(try folder.store())
    #expect(throws: StoreError.self, what) {
      try desk.store.merge(from: folder["crafted.sqlite"], received: desk.received)
    }
    #expect(try desk.store.load().events.isEmpty, what)
  }
}
