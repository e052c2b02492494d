import CSQLite

/// One prepared statement of a connection.
///
/// It is run by making ``Rows`` of it. Once its connection is closed, that throws
/// ``ResultCode/misuse``.
package final class Statement {
  /// Nil once it is finalised.
  private(set) var handle: OpaquePointer?

  /// - Throws: ``ResultCode/error`` for a text that is no statement, or more than one.
  init(_ sql: String, on connection: OpaquePointer?) throws(SQLiteError) {
    guard let connection else { throw SQLiteError(.misuse) }
    var handle: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = sqlite3_prepare_v3(connection, sql, -1, flags, &handle, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code, on: connection) }
    guard let handle else { throw SQLiteError(.misuse) }
    self.handle = handle
  }

  deinit { finish() }

  /// Whether there are rows of it.
  private(set) var isInUse = false

  func finish() {
    sqlite3_finalize(handle)
    handle = nil
  }

  /// Takes the values of one run, numbered from 1.
  func begin(_ values: [Value]) throws(SQLiteError) -> OpaquePointer {
    guard let handle, !isInUse else { throw SQLiteError(.misuse) }
    var index: Int32 = 1
    for value in values {
      let code = bind(value, at: index)
      guard code == SQLITE_OK else {
        let error = error(code)
        sqlite3_clear_bindings(handle)
        throw error
      }
      index += 1
    }
    isInUse = true
    return handle
  }

  func end() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    isInUse = false
  }

  func error(_ code: Int32) -> SQLiteError { SQLiteError(code, on: sqlite3_db_handle(handle)) }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, number)
    case .text(let text):
      sqlite3_bind_text64(
        handle,
        index,
        text,
        UInt64(text.utf8.count),
        sqlite_copies(),
        UInt8(SQLITE_UTF8)
      )
    // The address of no bytes may be none, which would be NULL.
    case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(handle, index, 0)
    case .bytes(let bytes):
      sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), sqlite_copies())
    }
  }
}
