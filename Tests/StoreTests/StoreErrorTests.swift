import Conference
import Glibc
import SQLite
import TestFiles
import Testing

@testable import Store

@Suite("What SQLite's errors mean for a store")
struct StoreErrorTests {
  private func meaning(_ error: SQLiteError, at path: String) -> StoreError {
    StoreError(error, path: path, patience: 0)
  }

  @Test("a file that cannot be opened is told by what the system said, not as missing")
  func unopened() throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    try Files.write("", to: path)
    let cases: [(Int32, StoreError)] = [
      (EMFILE, .cannotCreate(path: path, errno: EMFILE)),
      (EISDIR, .cannotCreate(path: path, errno: EISDIR)),
      (EACCES, .notPermitted(path: path)), (EROFS, .readOnlyDisk(path: path)),
      (ENOSPC, .full(path: path)), (EDQUOT, .full(path: path)),
      (0, .unexpected(path: path, code: 14, message: SQLiteError(.cannotOpen).message)),
    ]
    for (code, expected) in cases {
      #expect(meaning(SQLiteError(.cannotOpen, systemCode: code), at: path) == expected)
    }
    let absent = SQLiteError(.cannotOpen, systemCode: ENOENT)
    #expect(meaning(absent, at: path) == .cannotCreate(path: path, errno: ENOENT))
    #expect(meaning(absent, at: folder["none"]) == .gone(path: folder["none"]))
  }

  @Test("tables that are taken away while the store is open are a damaged file")
  func tablesGone() throws {
    let folder = try TemporaryFolder()
    let desk = Desk(try folder.store())
    try desk.checkIn("a")
    try Tamper.execute("DROP TABLE draft", desk.store.path)
    #expect(throws: StoreError.damaged(path: desk.store.path)) { try desk.store.texts() }
  }

  @Test("a path that is longer than SQLite takes is told as such")
  func longPath() throws {
    let folder = try TemporaryFolder()
    let part = String(repeating: "a", count: 200)
    let path = folder["\(part)/\(part)/\(part)/store.sqlite"]
    let error = StoreError.cannotCreate(path: path, errno: ENAMETOOLONG)
    #expect(throws: error) {
      try folder.store("\(part)/\(part)/\(part)/store.sqlite")
    }
  }

  @Test("an owner's share that is used up is a full disk, as other failures of writing are not")
  func share() {
    let full = SQLiteError(.inputOutput, systemCode: EDQUOT)
    #expect(meaning(full, at: "x") == .full(path: "x"))
    let broken = SQLiteError(.inputOutput, systemCode: EIO)
    #expect(meaning(broken, at: "x") == .inputOutput(path: "x", code: 10))
  }

  @Test("a file that is moved away before the first write is gone, not closed to us")
  func moved() throws {
    let folder = try TemporaryFolder()
    let path = folder["store.sqlite"]
    let db = try Connection(path: path, .create)
    try db.execute("CREATE TABLE t (a)")
    try Files.move(path, to: folder["elsewhere"])
    let error = try #require(throws: SQLiteError.self) { try db.run("INSERT INTO t VALUES (1)") }
    #expect(meaning(error, at: path) == .gone(path: path))
  }
}
