import Glibc
import SQLite

extension StoreError {
  /// What an error of SQLite means for the store at `path`.
  init(_ error: SQLiteError, path: String, patience: Double) {
    switch error.code.primary {
    case .notADatabase: self = .notADatabase(path: path)
    case .corrupt: self = .damaged(path: path)
    case .full: self = .full(path: path)
    // For the index of the log, which every reader needs.
    case .inputOutput where error.code == .noSharedMemory: self = .full(path: path)
    // SQLite itself knows only of the disk, not of its owner's share.
    case .inputOutput where Self.isFull(error.systemCode): self = .full(path: path)
    case .readOnly where error.code == .readOnlyMoved: self = .gone(path: path)
    // Each of our statements is right for our tables: somebody changed them while they were open.
    case .error where error.message.hasPrefix("no such "): self = .damaged(path: path)
    // Of the number in the header that says how the tables are kept.
    case .error where error.message == "unsupported file format": self = .damaged(path: path)
    case .constraint:
      self =
        Self.wrongColumn(error).map { .wrongValue(path: path, column: $0) }
        ?? .unexpected(path: path, code: error.code.rawValue, message: error.message)
    case .busy, .locked: self = .busy(path: path, seconds: patience)
    case .permission, .readOnly, .notAuthorized:
      self =
        FilePlace(path).isOnReadOnlyDisk ? .readOnlyDisk(path: path) : .notPermitted(path: path)
    case .cannotOpen: self = Self.unopened(path, error)
    case .inputOutput, .protocolFailed, .noLargeFiles:
      self = .inputOutput(path: path, code: error.code.rawValue)
    default: self = .unexpected(path: path, code: error.code.rawValue, message: error.message)
    }
  }

  /// The column, "table.column", of a value that it does not take: what we write it takes, so that
  /// somebody else wrote another that goes into ours.
  private static func wrongColumn(_ error: SQLiteError) -> String? {
    let isOfValue = ["NOT NULL constraint failed: ", "CHECK constraint failed: ", "cannot store "]
      .contains { error.message.hasPrefix($0) }
    return isOfValue ? error.message.split(separator: " ").last.map(String.init) : nil
  }

  /// Tells a file that was cut short from one that was damaged otherwise.
  ///
  /// Only where the store could not be opened: to close a file is to let go of the locks that
  /// SQLite holds on it for the whole process.
  func looking(at path: String) -> StoreError {
    guard case .damaged = self, let header = DatabaseHeader(path: path),
      header.expectedSize > header.size
    else { return self }
    return .cutShort(path: path, size: header.size, expected: header.expectedSize)
  }

  /// SQLite could open neither the file nor one of those it keeps beside it; the system said why.
  private static func unopened(_ path: String, _ error: SQLiteError) -> StoreError {
    let place = FilePlace(path)
    // Of a file beside it that cannot be made SQLite tells only that it is not there.
    let isMissing = error.systemCode == ENOENT && access(path, F_OK) == 0
    switch error.systemCode {
    case EROFS: return .readOnlyDisk(path: path)
    case _ where isMissing && place.isOnReadOnlyDisk: return .readOnlyDisk(path: path)
    case _ where isMissing && place.takesNoMoreFiles: return .full(path: path)
    case EACCES, EPERM:
      let files = [path, path + "-wal", path + "-shm"]
      let closed = files.first { access($0, R_OK | W_OK) != 0 && errno != ENOENT }
      return .notPermitted(path: closed ?? path)
    case ENOENT where access(path, F_OK) != 0: return .gone(path: path)
    case let code where isFull(code): return .full(path: path)
    // SQLite takes 512 bytes with the ends of the names beside the file (MAX_PATHNAME in os_unix.c).
    case 0 where FilePlace(path).absolute.utf8.count + 8 > 512:
      return .cannotCreate(path: path, errno: ENAMETOOLONG)
    case 0: return .unexpected(path: path, code: error.code.rawValue, message: error.message)
    case let code: return .cannotCreate(path: path, errno: code)
    }
  }

  private static func isFull(_ code: Int32) -> Bool { code == ENOSPC || code == EDQUOT }
}
