import Glibc
import SQLite
import Testing

@Suite("A connection to SQLite")
struct ConnectionTests {
  @Test("what is bound comes back as it was: numbers, texts, bytes, and nothing")
  func values() throws {
    let db = try Connection(path: nil)
    try db.execute("CREATE TABLE t (a, b, c, d, e, f)")
    let values: [Value] = [
      .integer(.min), .text("Đỗ\0Ễ"), .bytes([0, 255, 0]), .null, .text(""), .bytes([]),
    ]
    try db.run("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", values)
    let rows = try Rows(db.statement("SELECT *, typeof(e), typeof(f) FROM t"))
    #expect(try rows.next() == true)
    #expect(rows.integer(0) == .min)
    #expect(rows.text(1) == "Đỗ\0Ễ")
    #expect(rows.bytes(2) == [0, 255, 0])
    #expect(rows.isNull(3) && rows.optionalText(3) == nil && rows.text(3) == "")
    #expect(rows.bytes(3) == [] && rows.integer(3) == 0)
    #expect(rows.optionalText(4) == "" && rows.bytes(5) == [])
    #expect(rows.text(6) == "text" && rows.text(7) == "blob")
    #expect(rows.isNull(99) == true)
    #expect(try rows.next() == false)
    #expect(Value.text(String?.none) == .null && Value.integer(Int?.none) == .null)
    #expect(Value.bytes([UInt8]?.none) == .null)
  }

  @Test("what gets no value is NULL, also after a run with one; a value too many is refused")
  func unbound() throws {
    let db = try Connection(path: nil)
    #expect(try db.number("SELECT ?", [.integer(7)]) == 7)
    #expect(try db.number("SELECT ?") == nil)
    let error = #expect(throws: SQLiteError.self) {
      try db.run("SELECT ?", [.integer(1), .integer(2)])
    }
    #expect(error?.code.rawValue == 25)
    #expect(try db.number("SELECT ?", [.integer(8)]) == 8)
  }

  @Test("text that is no UTF-8 is repaired, its bytes are read as they are")
  func invalidText() throws {
    let db = try Connection(path: nil)
    let rows = try Rows(db.statement("SELECT CAST(x'41FF42C3' AS TEXT)"))
    #expect(try rows.next() == true)
    #expect(rows.text(0) == "A\u{FFFD}B\u{FFFD}")
    #expect(rows.bytes(0) == [0x41, 0xFF, 0x42, 0xC3])
  }

  @Test("a statement is prepared once, and another given while its rows are read")
  func cache() throws {
    let db = try Connection(path: nil)
    try db.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)")
    let sql = "SELECT a FROM t ORDER BY a"
    let first = try db.statement(sql)
    #expect(try db.statement(sql) === first)
    do {
      let rows = try Rows(first)
      #expect(try rows.next() && rows.integer(0) == 1)
      let other = try db.statement(sql)
      #expect(other !== first)
      let inner = try Rows(other)
      #expect(try inner.next() && inner.integer(0) == 1)
      #expect(try rows.next() && rows.integer(0) == 2)
      #expect(throws: SQLiteError(.misuse)) { _ = try Rows(first) }
    }
    #expect(try db.statement(sql) === first)
    // A changed schema is no reason to prepare it anew by hand.
    try db.execute("ALTER TABLE t ADD COLUMN b")
    #expect(try db.texts(sql) == ["1", "2"])
  }

  @Test("closing finalises every statement; a connection is not closed under rows that are read")
  func closing() throws {
    let db = try Connection(path: nil)
    let statement = try db.statement("SELECT 1 UNION SELECT 2")
    try db.run("CREATE TABLE t (a)")
    do {
      let rows = try Rows(statement)
      #expect(try rows.next() == true)
      let error = #expect(throws: SQLiteError.self) { try db.close() }
      #expect(error?.code == .busy)
      #expect(try rows.next() && rows.integer(0) == 2)
    }
    // SQLite itself refuses while a single statement is left.
    try db.close()
    try db.close()
    #expect(throws: SQLiteError(.misuse)) { _ = try Rows(statement) }
    #expect(throws: SQLiteError(.misuse)) { try db.run("SELECT 1") }
    #expect(throws: SQLiteError(.misuse)) { try db.execute("SELECT 1") }
    #expect(!db.isInTransaction && db.changes == 0 && db.lastRowID == 0)
  }

  @Test("rows outlive the connection they came from")
  func outliving() throws {
    var db: Connection? = try Connection(path: nil)
    let rows = try Rows(try #require(try db?.statement("SELECT 1 UNION SELECT 2")))
    #expect(try rows.next() == true)
    db = nil
    #expect(try rows.next() && rows.integer(0) == 2)
  }

  @Test("errors keep SQLite's extended code, whose lowest byte is the kind")
  func codes() throws {
    let db = try Connection(path: nil)
    try db.execute("CREATE TABLE t (a PRIMARY KEY, b UNIQUE)")
    try db.run("INSERT INTO t VALUES (1, 1)")
    let error = #expect(throws: SQLiteError.self) { try db.run("INSERT INTO t VALUES (1, 2)") }
    #expect(error?.code.rawValue == 1_555 && error?.code.primary == .constraint)
    #expect(error?.message == "UNIQUE constraint failed: t.a")
    let syntax = #expect(throws: SQLiteError.self) { try db.run("SELEC 1") }
    #expect(syntax?.code == .error && syntax?.message.contains("SELEC") == true)
    #expect(throws: SQLiteError.self) { try db.statement("") }
    let absent = #expect(throws: SQLiteError.self) { try Connection(path: "/nowhere/x") }
    #expect(absent?.code.primary == .cannotOpen)
    #expect(ResultCode(rawValue: 12_345).rawValue == 12_345)
  }

  @Test("a transaction is committed whole, or undone where anything throws")
  func transactions() throws {
    struct Stop: Error {}
    let db = try Connection(path: nil)
    try db.execute("CREATE TABLE t (a UNIQUE)")
    let made = try db.transaction(.immediate) {
      #expect(db.isInTransaction)
      try db.run("INSERT INTO t VALUES (1), (2)")
      return db.changes
    }
    #expect(made == 2 && db.lastRowID == 2 && !db.isInTransaction)
    #expect(throws: Stop.self) {
      try db.transaction(.immediate) {
        try db.run("DELETE FROM t")
        throw Stop()
      }
    }
    #expect(throws: SQLiteError.self) {
      try db.transaction(.deferred) {
        try db.run("INSERT INTO t VALUES (3)")
        try db.run("INSERT INTO t VALUES (1)")
      }
    }
    #expect(!db.isInTransaction)
    #expect(try db.texts("SELECT a FROM t ORDER BY a") == ["1", "2"])
    // One that SQLite has ended itself: its own error is told, not that of a second rollback.
    #expect(throws: Stop.self) {
      try db.transaction(.deferred) {
        try db.run("ROLLBACK")
        throw Stop()
      }
    }
  }

  @Test("a schema may call nothing that is not harmless, and nobody writes past SQLite's rules")
  func distrust() throws {
    let db = try Connection(path: nil)
    try db.execute("CREATE TABLE t (a); CREATE VIEW v AS SELECT load_extension('x')")
    let error = #expect(throws: SQLiteError.self) { try db.texts("SELECT * FROM v") }
    #expect(error?.message.contains("unsafe use of load_extension") == true)
    try db.execute("PRAGMA writable_schema = ON")
    #expect(throws: SQLiteError.self) { try db.execute("DELETE FROM sqlite_master") }
    #expect(try db.number("SELECT count(*) FROM sqlite_master") == 2)
  }
}

@Suite("Several connections to one file")
struct SeveralConnectionsTests {
  @Test("whoever waits is asked how long; then it is busy")
  func busy() throws {
    try File.with { path in
      let (one, other) = (try Connection(path: path, .create), try Connection(path: path, .create))
      try one.execute("CREATE TABLE t (a)")
      try one.execute("BEGIN IMMEDIATE")
      var asked: [Int] = []
      other.whenBusy { tries in
        asked.append(tries)
        return tries < 3
      }
      let error = #expect(throws: SQLiteError.self) {
        try other.transaction(.immediate) { Issue.record("it is held") }
      }
      #expect(error?.code.primary == .busy && asked == [0, 1, 2, 3])
      asked = []
      other.whenBusy { tries in
        asked.append(tries)
        if tries == 1 { try? one.execute("COMMIT") }
        return true
      }
      try other.transaction(.immediate) { try other.run("INSERT INTO t VALUES (1)") }
      #expect(asked == [0, 1])
      #expect(try one.number("SELECT a FROM t") == 1)
    }
  }

  @Test("a file that is only read is not written; one that is not there is not made")
  func access() throws {
    try File.with { path in
      #expect(throws: SQLiteError.self) { try Connection(path: path).run("CREATE TABLE t (a)") }
      #expect(throws: SQLiteError.self) { try Connection(path: path, .readOnly) }
      try Connection(path: path, .create).execute("CREATE TABLE t (a)")
      let reader = try Connection(path: path, .readOnly)
      let error = #expect(throws: SQLiteError.self) { try reader.run("INSERT INTO t VALUES (1)") }
      #expect(error?.code.primary == .readOnly)
      #expect(try reader.number("SELECT count(*) FROM t") == 0)
    }
  }

  @Test("a backup is one state of a database that goes on being written")
  func backup() throws {
    try File.with { path in
      let db = try Connection(path: path, .create)
      try db.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
      let copy = try Connection(path: nil)
      try copy.execute("CREATE TABLE old (a)")
      let writer = try Connection(path: path)
      try writer.transaction(.immediate) {
        try writer.run("INSERT INTO t VALUES (2)")
        try db.backup(to: copy)
      }
      #expect(try copy.texts("SELECT a FROM t") == ["1"])
      #expect(try copy.texts("SELECT name FROM sqlite_master") == ["t"])
      try copy.close()
      #expect(throws: SQLiteError(.misuse)) { try db.backup(to: copy) }
      // Where the copy is being written by somebody else, it stays.
      let target = try Connection(path: path + "-copy", .create)
      try target.execute("CREATE TABLE old (a); BEGIN IMMEDIATE")
      #expect(throws: SQLiteError.self) { try db.backup(to: target) }
      try target.execute("COMMIT")
      #expect(try target.texts("SELECT name FROM sqlite_master") == ["old"])
      unlink(path + "-copy")
    }
  }

  @Test("the bytes of a file become a database in memory, also of one with a write-ahead log")
  func bytes() throws {
    try File.with { path in
      do {
        let db = try Connection(path: path, .create)
        try db.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (9)")
      }
      let memory = try Connection(path: nil)
      try memory.become(try File.bytes(path))
      #expect(try memory.number("SELECT a FROM t") == 9)
      try memory.run("INSERT INTO t VALUES (10)")
      let other = try Connection(path: nil)
      try other.become([UInt8](repeating: 7, count: 4_096))
      let error = #expect(throws: SQLiteError.self) { try other.number("SELECT 1 FROM t") }
      #expect(error?.code.primary == .notADatabase)
      #expect(throws: SQLiteError(.misuse)) { try other.become([1]) }
    }
  }
}

/// A name for a database of one test.
private enum File {
  static func with(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/hoinghi-sqlite-XXXXXX".utf8CString)
    let folder = try #require(
      template.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
      }
    )
    let path = folder + "/db"
    defer {
      for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
      rmdir(folder)
    }
    try body(path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY)
    try #require(file >= 0)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(file, &bytes, bytes.count)
    return Array(bytes.prefix(max(count, 0)))
  }
}
