import GRDB
import GRDBSQLite

/// The rows of a statement, read column by column without a value in between.
///
/// Opening reads every event before the first frame, so nothing is boxed here. The statement is one
/// of GRDB's cache, which outlives the rows.
struct Rows: ~Copyable {
  private let statement: OpaquePointer
  private let database: OpaquePointer?

  /// Starts the statement anew with these values, numbered from 1 as in SQL.
  init(_ statement: Statement, _ values: [Value] = []) throws {
    self.statement = statement.sqliteStatement
    database = sqlite3_db_handle(statement.sqliteStatement)
    sqlite3_reset(self.statement)
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
  }

  deinit {
    // Lets go of the read lock; what went wrong was told by `next`.
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
  }

  /// Whether there is another row; it is the one that is read from now on.
  borrowing func next() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw error(code)
    }
  }

  borrowing func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  borrowing func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  borrowing func text(_ column: Int32) -> String {
    let text = sqlite3_column_text(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  borrowing func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  borrowing func bytes(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

  /// Reads a text or blob in place.
  borrowing func withBytes<T>(_ column: Int32, _ read: (UnsafeRawBufferPointer) -> T) -> T {
    let blob = sqlite3_column_blob(statement, column)
    return read(
      UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(statement, column)))
    )
  }

  private func bind(_ value: Value, at index: Int32) throws {
    // SQLITE_TRANSIENT, a macro that Swift does not see: SQLite copies what it is given.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code =
      switch value {
      case .null: sqlite3_bind_null(statement, index)
      case .integer(let number): sqlite3_bind_int64(statement, index, number)
      case .text(let text):
        sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), transient)
      case .bytes(let bytes):
        sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), transient)
      }
    guard code == SQLITE_OK else { throw error(code) }
  }

  private func error(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(database).map { String(cString: $0) }
    )
  }
}

/// A value on its way into the database.
enum Value {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  static func text(_ text: String?) -> Value { text.map(Value.text) ?? .null }
  static func bytes(_ bytes: [UInt8]?) -> Value { bytes.map(Value.bytes) ?? .null }
  static func integer(_ number: Int?) -> Value { number.map { .integer(Int64($0)) } ?? .null }
}

extension Database {
  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ values: [Value] = []) throws {
    let rows = try Rows(cachedStatement(sql: sql), values)
    _ = try rows.next()
  }

  /// The first column of the first row; nil where there is none, or it is NULL.
  func number(_ sql: String, _ values: [Value] = []) throws -> Int64? {
    let rows = try Rows(cachedStatement(sql: sql), values)
    return try rows.next() && !rows.isNull(0) ? rows.integer(0) : nil
  }
}

extension Database {
  /// Makes a database in memory one that stood in a file.
  func become(_ bytes: [UInt8]) throws {
    let size = Int64(bytes.count)
    guard let memory = sqlite3_malloc64(UInt64(size)) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    let copy = memory.assumingMemoryBound(to: UInt8.self)
    // In memory there is no write-ahead log: the two bytes of the header that ask for one
    // (SQLite's file format, section 1.3.3).
    copy[18] = 1
    copy[19] = 1
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
    let code = sqlite3_deserialize(sqliteConnection, "main", copy, size, size, flags)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
