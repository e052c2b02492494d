import CSQLite

/// A result code as SQLite gives it, extended and raw: codes of later versions pass through.
package struct ResultCode: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// The kind of failure, without what an extended code adds.
  package var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }

  package static let error = ResultCode(rawValue: SQLITE_ERROR)
  package static let permission = ResultCode(rawValue: SQLITE_PERM)
  package static let busy = ResultCode(rawValue: SQLITE_BUSY)
  package static let locked = ResultCode(rawValue: SQLITE_LOCKED)
  package static let noMemory = ResultCode(rawValue: SQLITE_NOMEM)
  package static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
  /// The file that is open has no longer the name it was opened by (`SQLITE_READONLY_DBMOVED`).
  package static let readOnlyMoved = ResultCode(rawValue: SQLITE_READONLY | 4 << 8)
  package static let inputOutput = ResultCode(rawValue: SQLITE_IOERR)
  /// The file ends before what was to be read (`SQLITE_IOERR_SHORT_READ`).
  package static let shortRead = ResultCode(rawValue: SQLITE_IOERR | 2 << 8)
  /// There is no room for the memory that programs share (`SQLITE_IOERR_SHMSIZE`).
  package static let noSharedMemory = ResultCode(rawValue: SQLITE_IOERR | 19 << 8)
  package static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
  package static let full = ResultCode(rawValue: SQLITE_FULL)
  package static let cannotOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
  package static let protocolFailed = ResultCode(rawValue: SQLITE_PROTOCOL)
  package static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
  package static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
  package static let noLargeFiles = ResultCode(rawValue: SQLITE_NOLFS)
  package static let notAuthorized = ResultCode(rawValue: SQLITE_AUTH)
  package static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)
}

/// A call of SQLite's that failed.
package struct SQLiteError: Error, Hashable, Sendable {
  package var code: ResultCode
  /// SQLite's own English.
  package var message: String
  /// What the system said to SQLite (errno), where a file could not be opened, read or written;
  /// 0 where it said nothing.
  package var systemCode: Int32

  package init(_ code: ResultCode, systemCode: Int32 = 0) {
    self.code = code
    self.systemCode = systemCode
    message = sqlite3_errstr(code.rawValue).map { String(cString: $0) } ?? ""
  }

  /// The failure of the last call on a connection, which gave `code`.
  init(_ code: Int32, on connection: OpaquePointer?) {
    self.init(ResultCode(rawValue: code))
    guard let connection else { return }
    if let text = sqlite3_errmsg(connection) { message = String(cString: text) }
    // SQLite keeps it from such a failure to the next, whatever fails between them.
    if [.cannotOpen, .inputOutput].contains(self.code.primary) {
      systemCode = sqlite3_system_errno(connection)
    }
  }
}
