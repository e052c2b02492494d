import CSQLite
import Glibc

/// The rows of one run of a statement, read column by column without a value in between.
///
/// Columns are counted from 0; a column that is not there reads as NULL. A value of another type is
/// turned into the one that is asked for, as SQLite does it: nothing here throws but ``next()``.
/// While there are rows left the statement holds its read transaction; it ends with this.
package struct Rows: ~Copyable {
  private let statement: Statement
  private let handle: OpaquePointer

  /// Starts the statement with these values, numbered from 1 as in SQL; what gets none is NULL.
  ///
  /// - Throws: ``ResultCode/misuse`` where the connection is closed; `SQLITE_RANGE` for a value too
  ///   many.
  package init(_ statement: Statement, _ values: [Value] = []) throws(SQLiteError) {
    handle = try statement.begin(values)
    self.statement = statement
  }

  deinit {
    // What went wrong was told by `next`.
    statement.end()
  }

  /// Goes to the next row, which is the one that is read from then on; false where there is none.
  ///
  /// The run is over once it has said so, or has thrown: asked again, it is false and nothing is run.
  ///
  /// - Throws: What SQLite says: of a lock that was not to be had, of the disk, of a constraint.
  package borrowing func next() throws(SQLiteError) -> Bool { try statement.step() }

  package borrowing func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  package borrowing func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// Empty for NULL; what is no UTF-8 is repaired with U+FFFD.
  package borrowing func text(_ column: Int32) -> String {
    let text = sqlite3_column_text(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  package borrowing func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// Empty for NULL.
  package borrowing func bytes(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

  /// Copies a blob of exactly the size of `target`; false, and nothing is copied, for any other.
  package borrowing func copy(_ column: Int32, to target: UnsafeMutableRawBufferPointer) -> Bool {
    guard let blob = sqlite3_column_blob(handle, column), let start = target.baseAddress,
      Int(sqlite3_column_bytes(handle, column)) == target.count
    else { return false }
    start.copyMemory(from: blob, byteCount: target.count)
    return true
  }

  /// Whether a text or blob is these bytes.
  package borrowing func holds(_ column: Int32, _ bytes: [UInt8]) -> Bool {
    guard let blob = sqlite3_column_blob(handle, column) else { return bytes.isEmpty }
    return Int(sqlite3_column_bytes(handle, column)) == bytes.count
      && memcmp(blob, bytes, bytes.count) == 0
  }

  /// Reads a text or blob in place; the bytes are gone after it.
  package borrowing func withBytes<T>(
    _ column: Int32,
    _ read: (UnsafeRawBufferPointer) -> T
  ) -> T {
    let blob = sqlite3_column_blob(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return read(UnsafeRawBufferPointer(start: blob, count: blob == nil ? 0 : count))
  }
}
