import CSQLite

/// What lies in the files themselves, for whoever has to know whether they are still what SQLite takes
/// them for. Nothing is opened: to close a database file is to let go of SQLite's locks on it.
extension Connection {
  /// Bytes of the database file, as they are on disk; zeros behind its end.
  ///
  /// - Parameters:
  ///   - offset: Where they begin.
  ///   - count: How many.
  /// - Returns: The bytes, past what SQLite keeps in memory and what stands in the log beside the file.
  /// - Throws: What SQLite says of reading.
  package func file(at offset: Int64, _ count: Int) throws(SQLiteError) -> [UInt8] {
    try bytes(count) { sqlite_read_file(handle, $0, Int32(count), offset) }
  }

  /// Bytes of the write-ahead log; zeros behind its end.
  ///
  /// - Parameters:
  ///   - offset: Where they begin.
  ///   - count: How many.
  /// - Returns: The bytes.
  /// - Throws: What SQLite says of reading; ``ResultCode/misuse`` where no log is open.
  package func log(at offset: Int64, _ count: Int) throws(SQLiteError) -> [UInt8] {
    try bytes(count) { sqlite_read_log(handle, $0, Int32(count), offset) }
  }

  /// The first bytes of the log's index, in the memory that all programs share.
  ///
  /// For a connection that has read in write-ahead mode.
  ///
  /// - Parameter count: How many.
  /// - Returns: The bytes.
  /// - Throws: What SQLite says of the memory.
  package func logIndex(_ count: Int) throws(SQLiteError) -> [UInt8] {
    try bytes(count) { sqlite_read_index(handle, $0, Int32(count)) }
  }

  /// Leaves the write-ahead log beside the database when this connection ends, even the last: it is
  /// neither copied into the file nor removed.
  package func keepLog() {
    guard let handle else { return }
    sqlite_switch(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
  }

  private func bytes(
    _ count: Int,
    _ read: (UnsafeMutablePointer<UInt8>?) -> Int32
  ) throws(SQLiteError) -> [UInt8] {
    guard handle != nil else { throw SQLiteError(.misuse) }
    var code = SQLITE_OK
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      buffer.initialize(repeating: 0)
      code = read(buffer.baseAddress)
      filled = count
    }
    // A file that ends before is no failure: whoever asks sees the zeros.
    guard code == SQLITE_OK || code == ResultCode.shortRead.rawValue else {
      throw SQLiteError(ResultCode(rawValue: code))
    }
    return bytes
  }
}
