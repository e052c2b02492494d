import CSQLite

/// One connection to one database.
///
/// It belongs to whoever made it: nothing here is locked, so a connection, its statements and its rows
/// are used from one thread at a time. Other connections, of this process or another, see what was
/// committed; what they write is seen by the next transaction, or by the next statement outside one.
///
/// A connection does not trust what stands in the file: the schema may call no function that is not
/// marked as harmless (`trusted_schema`), and no statement may write past SQLite's own rules
/// (`SQLITE_DBCONFIG_DEFENSIVE`).
///
/// Statements and rows keep what they need of SQLite alive: they may be used after the connection that
/// made them was let go, and SQLite's own ends with the last of them. Only ``close()`` ends it at once.
package final class Connection {
  package enum Access: Hashable, Sendable {
    case readOnly, readWrite
    /// Reading and writing; the file is made where there is none.
    case create
  }

  private let owned: ConnectionHandle
  private var statements: [String: Statement] = [:]

  /// Nil once it is closed.
  var handle: OpaquePointer? { owned.pointer }

  /// Opens the database in a file, or a new one in memory.
  ///
  /// SQLite opens the file at once, but locks and writes nothing and opens no file beside it before it is
  /// first asked for something in the database.
  ///
  /// - Parameters:
  ///   - path: A path that begins with "/" or "."; nil for a database in memory.
  ///   - access: What it is opened for.
  /// - Throws: ``ResultCode/cannotOpen`` where the file cannot be opened.
  package init(path: String?, _ access: Access = .readWrite) throws(SQLiteError) {
    owned = try ConnectionHandle(
      path: path ?? ":memory:",
      flags: access.flags | SQLITE_OPEN_NOMUTEX
    )
    sqlite_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    sqlite_switch(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
  }

  /// Ends the connection; everything that is asked of it afterwards throws ``ResultCode/misuse``.
  ///
  /// - Throws: ``ResultCode/busy`` while rows are being read; the connection stays open then.
  package func close() throws(SQLiteError) {
    for statement in statements.values where !statement.isInUse { statement.finish() }
    statements = statements.filter { $0.value.isInUse }
    try owned.close()
  }

  /// Decides, each time that another connection holds the database, whether to try again.
  ///
  /// `wait` is given how often it was asked for the same lock, from 0; it sleeps and says whether to
  /// try again. Where it says no, the statement throws ``ResultCode/busy``. SQLite does not ask where
  /// waiting would be a deadlock, nor while it turns the write-ahead log on. It is kept for as long as
  /// SQLite may ask, and must not hold this connection, which then would never end.
  package func whenBusy(_ wait: @escaping (_ tries: Int) -> Bool) { owned.whenBusy(wait) }
}

extension Connection {
  /// A statement, prepared once for each text and kept until the connection is closed.
  ///
  /// For the texts that stand in the program; for what is made up as one goes there is
  /// ``execute(_:)``. While the rows of the one that is kept are read, another is given.
  ///
  /// - Throws: ``ResultCode/error`` for a text that is no statement, whatever reading the schema may
  ///   throw, ``ResultCode/misuse`` for a text of none or several and once the connection is closed.
  package func statement(_ sql: String) throws(SQLiteError) -> Statement {
    if let known = statements[sql] {
      return known.isInUse ? try Statement(sql, on: owned) : known
    }
    let statement = try Statement(sql, on: owned)
    statements[sql] = statement
    return statement
  }

  /// Runs a statement to its first row, or its end.
  ///
  /// - Throws: What SQLite says of it; nothing of the statement is done then.
  package func run(_ sql: String, _ values: [Value] = []) throws(SQLiteError) {
    _ = try Rows(statement(sql), values).next()
  }

  /// The number in the first column of the first row; nil where there is none, or it is NULL.
  package func number(_ sql: String, _ values: [Value] = []) throws(SQLiteError) -> Int64? {
    let rows = try Rows(statement(sql), values)
    return try rows.next() && !rows.isNull(0) ? rows.integer(0) : nil
  }

  /// The first column of every row, as text.
  package func texts(_ sql: String, _ values: [Value] = []) throws(SQLiteError) -> [String] {
    let rows = try Rows(statement(sql), values)
    var texts: [String] = []
    while try rows.next() { texts.append(rows.text(0)) }
    return texts
  }

  /// Runs statements that are parted by semicolons, one after the other; nothing of them is kept.
  ///
  /// - Throws: What SQLite says of the first that fails; those before it stay done.
  package func execute(_ sql: String) throws(SQLiteError) {
    guard let handle else { throw SQLiteError(.misuse) }
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code, on: handle) }
  }

  package enum Transaction: String, Sendable {
    /// Reads one state from its first statement on; becomes a writer with its first write, which
    /// throws ``ResultCode/busy`` where another has written since.
    case deferred = "BEGIN"
    /// Is the only writer from the start; others go on reading the state before it.
    case immediate = "BEGIN IMMEDIATE"
  }

  /// Runs `body` in a transaction: all of it is committed, or nothing where anything throws.
  ///
  /// - Throws: Whatever `body` throws, and what SQLite says of the beginning and the commit.
  package func transaction<T>(_ kind: Transaction, _ body: () throws -> T) throws -> T {
    try run(kind.rawValue)
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // A full disk, or a failed commit, may have ended it already.
      if isInTransaction { try? run("ROLLBACK") }
      throw error
    }
  }

  /// Whether the path stands no longer for the file that is open; asks for nothing in the database.
  package var hasMoved: Bool {
    var answer: Int32 = 0
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &answer)
    return answer != 0
  }

  package var isInTransaction: Bool {
    guard let handle else { return false }
    return sqlite3_get_autocommit(handle) == 0
  }

  /// How many rows the last INSERT, UPDATE or DELETE changed.
  package var changes: Int { handle.map { Int(sqlite3_changes($0)) } ?? 0 }

  /// The rowid of the last row that was inserted.
  package var lastRowID: Int64 { handle.map(sqlite3_last_insert_rowid) ?? 0 }
}

extension Connection.Access {
  fileprivate var flags: Int32 {
    switch self {
    case .readOnly: SQLITE_OPEN_READONLY
    case .readWrite: SQLITE_OPEN_READWRITE
    case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
  }
}
