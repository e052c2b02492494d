import CSQLite

extension Connection {
  /// Makes `other` a copy of this database (SQLite's online backup), in one step.
  ///
  /// It is one state of it: the copy reads in a transaction of its own, beside which others may write.
  /// Whatever `other` held is replaced, or stays where this throws.
  ///
  /// - Throws: What SQLite says of reading here or of writing there.
  package func backup(to other: Connection) throws(SQLiteError) {
    guard let handle, let target = other.handle else { throw SQLiteError(.misuse) }
    guard let backup = sqlite3_backup_init(target, "main", handle, "main") else {
      throw SQLiteError(sqlite3_extended_errcode(target), on: target)
    }
    let step = sqlite3_backup_step(backup, -1)
    let finish = sqlite3_backup_finish(backup)
    guard step == SQLITE_DONE else {
      // Busy and locked are no failures to `finish`.
      throw finish == SQLITE_OK ? SQLiteError(step, on: nil) : SQLiteError(finish, on: target)
    }
  }

  /// Makes a database in memory the one whose file holds these bytes.
  ///
  /// - Throws: ``ResultCode/noMemory``; what the bytes are shows when they are first read.
  package func become(_ bytes: [UInt8]) throws(SQLiteError) {
    guard let handle, bytes.count > 20 else { throw SQLiteError(.misuse) }
    guard let memory = sqlite3_malloc64(UInt64(bytes.count)) else { throw SQLiteError(.noMemory) }
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    let copy = memory.assumingMemoryBound(to: UInt8.self)
    // In memory there is no write-ahead log: the two bytes of the header that ask for one
    // (SQLite's file format, section 1.3.3).
    copy[18] = 1
    copy[19] = 1
    let size = Int64(bytes.count)
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
    // Where it fails it frees the memory itself.
    let code = sqlite3_deserialize(handle, "main", copy, size, size, flags)
    guard code == SQLITE_OK else { throw SQLiteError(code, on: handle) }
  }
}
