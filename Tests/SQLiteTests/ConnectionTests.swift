import Glibc
import SQLite
import TestFiles
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

  @Test("rows and statements outlive the connection they came from")
  func outliving() throws {
    var db: Connection? = try Connection(path: nil)
    let statement = try #require(try db?.statement("SELECT 3"))
    let rows = try Rows(try #require(try db?.statement("SELECT 1 UNION SELECT 2")))
    #expect(try rows.next() == true)
    db = nil
    #expect(try rows.next() && rows.integer(0) == 2)
    let later = try Rows(statement)
    #expect(try later.next() && later.integer(0) == 3)
  }

  @Test("a run that is over is not begun again by asking for another row")
  func over() throws {
    let db = try Connection(path: nil)
    try db.execute("CREATE TABLE t (a UNIQUE)")
    do {
      let rows = try Rows(db.statement("INSERT INTO t (a) VALUES (NULL)"))
      for _ in 0..<3 { #expect(try rows.next() == false) }
    }
    #expect(try db.number("SELECT count(*) FROM t") == 1)
    let rows = try Rows(db.statement("SELECT a FROM t"))
    #expect(try rows.next() == true)
    for _ in 0..<3 { #expect(try rows.next() == false) }
    #expect(rows.isNull(0) == true)
    try db.run("INSERT INTO t VALUES (7)")
    let failing = try Rows(db.statement("INSERT INTO t VALUES (7)"))
    #expect(throws: SQLiteError.self) { _ = try failing.next() }
    try db.run("DELETE FROM t")
    #expect(try failing.next() == false)
    #expect(try db.number("SELECT count(*) FROM t") == 0)
  }

  @Test(
    "a text of several statements is refused, not cut off after the first",
    arguments: [
      "SELECT 1; DELETE FROM t", "SELECT 1;;", "SELECT 1; -- nothing", "SELECT 1\0; DELETE FROM t",
      "",
      " ", "-- nothing",
    ]
  )
  func several(text: String) throws {
    let db = try Connection(path: nil)
    try db.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    #expect(throws: SQLiteError(.misuse)) { _ = try db.statement(text) }
    #expect(throws: SQLiteError(.misuse)) { try db.run(text) }
    #expect(try db.number(" SELECT a FROM t;\n ") == 1)
    // Nothing was left prepared by what was refused.
    try db.close()
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

  @Test("what the system said is told where a file could not be opened")
  func systemCodes() throws {
    let folder = try TemporaryFolder()
    let folderAsFile = #expect(throws: SQLiteError.self) { try Connection(path: folder.path) }
    #expect(folderAsFile?.code.primary == .cannotOpen && folderAsFile?.systemCode == EISDIR)
    let absent = #expect(throws: SQLiteError.self) { try Connection(path: folder["a/b"]) }
    #expect(absent?.systemCode == ENOENT)
    try Files.write("", to: folder["file"])
    let below = #expect(throws: SQLiteError.self) { try Connection(path: folder["file/b"]) }
    #expect(below?.systemCode == ENOTDIR)
    // Only of files: it stays with the connection until the next such failure.
    try #require(mkdir(folder["db-journal"], 0o700) == 0)
    let db = try Connection(path: folder["db"], .create)
    let beside = #expect(throws: SQLiteError.self) { try db.run("CREATE TABLE t (a)") }
    #expect(beside?.code.primary == .cannotOpen && beside?.systemCode == EISDIR)
    let syntax = #expect(throws: SQLiteError.self) { try db.run("SELEC 1") }
    #expect(syntax?.systemCode == 0)
  }

  @Test("a file that was moved away or replaced is told from the one that is open")
  func moved() throws {
    let folder = try TemporaryFolder()
    let db = try Connection(path: folder["db"], .create)
    #expect(!db.hasMoved)
    try #require(rename(folder["db"], folder["elsewhere"]) == 0)
    #expect(db.hasMoved)
    try Files.write("", to: folder["db"])
    #expect(db.hasMoved)
    try #require(rename(folder["elsewhere"], folder["db"]) == 0)
    #expect(!db.hasMoved)
    #expect(try !Connection(path: nil).hasMoved)
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
    let folder = try TemporaryFolder()
    let path = folder["db"]
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

  @Test("whoever waits is asked for as long as there are rows, also after the connection is let go")
  func busyRows() throws {
    let folder = try TemporaryFolder()
    let one = try Connection(path: folder["db"], .create)
    try one.execute("CREATE TABLE t (a); BEGIN IMMEDIATE")
    final class Asked { var times = 0 }
    let asked = Asked()
    var other: Connection? = try Connection(path: folder["db"])
    other?.whenBusy { [asked] _ in
      asked.times += 1
      return asked.times < 3
    }
    do {
      let rows = try Rows(try #require(try other?.statement("INSERT INTO t VALUES (1)")))
      other = nil
      let error = #expect(throws: SQLiteError.self) { _ = try rows.next() }
      #expect(error?.code.primary == .busy && asked.times == 3)
    }
    try one.execute("COMMIT")
    #expect(try one.number("SELECT count(*) FROM t") == 0)
  }

  @Test("what waits is let go with the connection, and when another takes its place")
  func waits() throws {
    final class Kept {}
    weak var first: Kept?
    weak var second: Kept?
    do {
      let db = try Connection(path: nil)
      do {
        let (one, two) = (Kept(), Kept())
        (first, second) = (one, two)
        db.whenBusy { [one] _ in one === two }
        db.whenBusy { [two] _ in one === two }
      }
      _ = try db.statement("SELECT 1")
    }
    #expect(first == nil && second == nil)
  }

  @Test("a file that is only read is not written; one that is not there is not made")
  func access() throws {
    let folder = try TemporaryFolder()
    let path = folder["db"]
    #expect(throws: SQLiteError.self) { try Connection(path: path).run("CREATE TABLE t (a)") }
    #expect(throws: SQLiteError.self) { try Connection(path: path, .readOnly) }
    try Connection(path: path, .create).execute("CREATE TABLE t (a)")
    let reader = try Connection(path: path, .readOnly)
    let error = #expect(throws: SQLiteError.self) { try reader.run("INSERT INTO t VALUES (1)") }
    #expect(error?.code.primary == .readOnly)
    #expect(try reader.number("SELECT count(*) FROM t") == 0)
  }

  @Test("a backup is one state of a database that goes on being written")
  func backup() throws {
    let folder = try TemporaryFolder()
    let path = folder["db"]
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

  @Test("the bytes of a file become a database in memory, also of one with a write-ahead log")
  func bytes() throws {
    let folder = try TemporaryFolder()
    let path = folder["db"]
    do {
      let db = try Connection(path: path, .create)
      try db.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (9)")
    }
    let memory = try Connection(path: nil)
    try memory.become(try Files.bytes(of: path))
    #expect(try memory.number("SELECT a FROM t") == 9)
    try memory.run("INSERT INTO t VALUES (10)")
    let other = try Connection(path: nil)
    try other.become([UInt8](repeating: 7, count: 4_096))
    let error = #expect(throws: SQLiteError.self) { try other.number("SELECT 1 FROM t") }
    #expect(error?.code.primary == .notADatabase)
    #expect(throws: SQLiteError(.misuse)) { try other.become([1]) }
  }
}
