import CSQLite
import Glibc

/// SQLite's own connection, and what SQLite may call for as long as there is one.
///
/// A ``Connection`` holds it and so does every ``Statement``, which its ``Rows`` hold; it holds none of
/// them. So it ends after the last of them, whichever that is, and nothing that SQLite still points to
/// can be gone before.
final class ConnectionHandle {
  /// Nil once it is closed.
  private(set) var pointer: OpaquePointer?
  private var waits: Waits?

  /// - Throws: ``ResultCode/cannotOpen`` where the file cannot be opened.
  init(path: String, flags: Int32) throws(SQLiteError) {
    // What SQLite refuses by itself, such as a long path, says nothing in `errno`, and SQLite hands on what
    // was left there.
    errno = 0
    let code = sqlite3_open_v2(path, &pointer, flags | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK else {
      let error = SQLiteError(code, on: pointer)
      sqlite3_close_v2(pointer)
      pointer = nil
      throw error
    }
  }

  deinit { sqlite3_close_v2(pointer) }

  /// - Throws: ``ResultCode/busy`` while there are statements; it stays open then.
  func close() throws(SQLiteError) {
    let code = sqlite3_close(pointer)
    guard code == SQLITE_OK else { throw SQLiteError(code, on: pointer) }
    pointer = nil
  }

  func whenBusy(_ wait: @escaping (_ tries: Int) -> Bool) {
    let waits = Waits(wait)
    sqlite3_busy_handler(
      pointer,
      { context, tries in
        guard let context else { return 0 }
        return Unmanaged<Waits>.fromOpaque(context).takeUnretainedValue().wait(Int(tries)) ? 1 : 0
      },
      Unmanaged.passUnretained(waits).toOpaque()
    )
    // Only now that SQLite points to the new one may the old one go.
    self.waits = waits
  }
}

/// What SQLite is given to call while it waits.
private final class Waits {
  let wait: (Int) -> Bool

  init(_ wait: @escaping (Int) -> Bool) { self.wait = wait }
}
