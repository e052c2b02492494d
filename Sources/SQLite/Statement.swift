import CSQLite

/// One prepared statement of a connection.
///
/// It is run by making ``Rows`` of it. Once its connection is closed, that throws
/// ``ResultCode/misuse``.
package final class Statement {
  private enum Run {
    case none, open, over
  }

  private let connection: ConnectionHandle
  /// Nil once it is finalised.
  private var handle: OpaquePointer?
  private var run = Run.none

  /// - Throws: ``ResultCode/error`` for a text that is no statement, ``ResultCode/misuse`` for one that
  ///   holds none, or anything but blanks behind the first, and on a connection that is closed.
  init(_ sql: String, on connection: ConnectionHandle) throws(SQLiteError) {
    guard connection.pointer != nil else { throw SQLiteError(.misuse) }
    self.connection = connection
    var handle: OpaquePointer?
    var sql = sql
    let (code, isOne) = sql.withUTF8 { text in
      text.withMemoryRebound(to: CChar.self) { text in
        var rest: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v3(
          connection.pointer,
          text.baseAddress,
          Int32(clamping: text.count),
          UInt32(SQLITE_PREPARE_PERSISTENT),
          &handle,
          &rest
        )
        guard let start = text.baseAddress, let rest else { return (code, true) }
        return (code, text[(rest - start)...].allSatisfy { $0 == 0x20 || $0 == 0x0A })
      }
    }
    guard code == SQLITE_OK else { throw SQLiteError(code, on: connection.pointer) }
    guard let handle, isOne else {
      sqlite3_finalize(handle)
      throw SQLiteError(.misuse)
    }
    self.handle = handle
  }

  deinit { finish() }

  /// Whether there are rows of it.
  var isInUse: Bool { run != .none }

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
    run = .open
    return handle
  }

  /// Whether there is another row in this run; SQLite itself would begin the next run behind the last.
  func step() throws(SQLiteError) -> Bool {
    guard run == .open else { return false }
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    run = .over
    guard code == SQLITE_DONE else { throw error(code) }
    return false
  }

  func end() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    run = .none
  }

  private func error(_ code: Int32) -> SQLiteError { SQLiteError(code, on: connection.pointer) }

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
