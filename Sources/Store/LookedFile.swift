import CFileSystem
import Glibc
import SQLite

/// A regular file that is looked at before SQLite may touch it.
///
/// Opening a database changes it: SQLite makes files beside it, recovers it, copies a log into it. So
/// what stands at a path is told from its first bytes before that, and looking changes nothing, not
/// even the time of the last reading. What is opened then is opened by ``connect(_:)`` alone, which
/// makes sure that it is what was looked at. Not for a file that this process has open as a database:
/// closing a file lets go of every lock that the process has on it.
struct LookedFile: ~Copyable {
  let place: FilePlace
  private let status: stat
  private let descriptor: Int32

  /// Opens what stands at a place, which is no link; nil where nothing stands there.
  ///
  /// The files that SQLite keeps beside it are looked at too.
  ///
  /// - Throws: ``StoreError/notAFile(path:kind:)`` for whatever is no regular file,
  ///   ``StoreError/notOurs(path:owner:)`` for another user's where it has to be ours, and for a file
  ///   beside it of somebody else again, ``StoreError/notPermitted(path:)``.
  init?(_ place: FilePlace, mustBeOurs: Bool) throws(StoreError) {
    // The status first: to open a device may already do something.
    guard let standing = try place.standing() else { return nil }
    try place.requireRegular(standing)
    if mustBeOurs { try place.requireOwner(standing, in: [geteuid()]) }
    try place.requireCompanions(of: standing.st_uid)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    // Only an owner may read without leaving the time of it.
    var opened = open(place.path, flags | open_keeping_times)
    if opened < 0, errno == EPERM { opened = open(place.path, flags) }
    guard opened >= 0 else {
      switch errno {
      case ENOENT: return nil
      case EACCES, EPERM: throw .notPermitted(path: place.path)
      default: throw .inputOutput(path: place.path, code: errno)
      }
    }
    var status = stat()
    guard fstat(opened, &status) == 0, FileNumber(status) == FileNumber(standing) else {
      close(opened)
      throw .gone(path: place.path)
    }
    self.place = place
    self.status = status
    descriptor = opened
  }

  deinit { close(descriptor) }

  private static let magic = Array("SQLite format 3\0".utf8)

  /// Whether it begins as a database does.
  var isDatabase: Bool {
    var start = Self.magic.map { _ in UInt8(0) }
    return pread(descriptor, &start, start.count, 0) == start.count && start == Self.magic
  }
  var number: FileNumber { FileNumber(status) }

  /// Makes sure by the header that it is a database of this program (SQLite's file format, 1.3).
  ///
  /// - Throws: ``StoreError/empty(path:)``, ``StoreError/notADatabase(path:)``,
  ///   ``StoreError/notAStore(path:)``, ``StoreError/cutShort(path:size:expected:)``, and
  ///   ``StoreError/damaged(path:)`` where the header itself is cut off.
  func requireStore() throws(StoreError) {
    // SQLite would take it for a new database, and throw away the log beside it.
    if status.st_size == 0 { throw .empty(path: place.path) }
    let magic = Self.magic
    var header = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &header, header.count, 0)
    guard count >= 0 else { throw .inputOutput(path: place.path, code: errno) }
    guard count >= magic.count, header.starts(with: magic) else {
      throw .notADatabase(path: place.path)
    }
    guard count == header.count else { throw .damaged(path: place.path) }
    let application = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    guard application == Schema.application else { throw .notAStore(path: place.path) }
    // What no program of SQLite's writes in a store: another journal mode, room kept free on each page.
    guard (1...2).contains(header[18]), (1...2).contains(header[19]),
      header[20..<24] == [0, 64, 32, 32]
    else { throw .damaged(path: place.path) }
    try requireWhole()
  }

  /// Makes sure that the file is as long as its header says, be it by a byte.
  ///
  /// SQLite reads a last page that was cut as one that ends in zeros, and writes it whole again with
  /// the next step. Where a log or a journal lies beside the file, what is missing may lie there.
  private func requireWhole() throws(StoreError) {
    guard try place.hasNoLog(), let header = DatabaseHeader(descriptor),
      header.expectedSize > header.size,
      // Not while another program copies its log into it.
      try place.hasNoLog()
    else { return }
    throw .cutShort(path: place.path, size: header.size, expected: header.expectedSize)
  }

  /// Opens the database, and makes sure that what SQLite has open is what was looked at.
  ///
  /// It asks for nothing in it: SQLite has locked and written nothing yet and opened no file beside it.
  /// The look ends here, before there is a lock to let go of, and not sooner: while the file is open, no
  /// other can have its number.
  ///
  /// - Throws: ``StoreError/gone(path:)`` where it was taken away or replaced meanwhile; `SQLiteError`.
  consuming func connect(_ access: Connection.Access = .readWrite) throws -> Connection {
    let connection = try Connection(path: place.database, access)
    guard let standing = try place.standing(), FileNumber(standing) == number, !connection.hasMoved
    else { throw StoreError.gone(path: place.path) }
    return connection
  }

  /// Every byte of it; nil where it cannot be read.
  func bytes() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    return pread(descriptor, &bytes, bytes.count, 0) == bytes.count ? bytes : nil
  }

  /// Takes from others what they may not do with a store.
  ///
  /// SQLite gives the files that it keeps beside a database the permissions of the database.
  func closeToOthers() {
    guard status.st_mode & 0o077 != 0, status.st_uid == geteuid() else { return }
    // Where the file system knows no permissions (a USB stick), there is nothing to take.
    _ = fchmod(descriptor, 0o600)
  }
}

/// What may stand where a file is wanted.
package enum FileKind: Hashable, Sendable {
  case folder, device, pipe, socket, link

  /// Nil for a regular file.
  init?(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    case S_IFLNK: self = .link
    default: self = .device
    }
  }
}

/// Which file a path stands for.
struct FileNumber: Hashable, Sendable {
  private var device: UInt64
  private var number: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}

extension FilePlace {
  /// The status of what stands at the path itself, a link not followed; nil where nothing does.
  func standing() throws(StoreError) -> stat? {
    var status = stat()
    // A name that ends in "/" can only be a folder's.
    if name.isEmpty, lstat(path, &status) != 0 { throw .notAFile(path: path, kind: .folder) }
    guard lstat(path, &status) != 0 else { return status }
    switch errno {
    case ENOENT, ENOTDIR: return nil
    case EACCES, EPERM: throw .notPermitted(path: path)
    default: throw .cannotCreate(path: path, errno: errno)
    }
  }

  /// The place that a link leads to; the same where it is none.
  ///
  /// - Throws: ``StoreError/deadLink(path:)`` where nothing is there: what is made through a link lies
  ///   where nobody looked.
  func followed() throws(StoreError) -> FilePlace {
    guard let status = try standing(), FileKind(status) == .link else { return self }
    guard let resolved = realpath(path, nil) else {
      switch errno {
      case EACCES, EPERM: throw .notPermitted(path: path)
      default: throw .deadLink(path: path)
      }
    }
    defer { free(resolved) }
    return FilePlace(String(cString: resolved))
  }

  /// The files that SQLite keeps beside a database, writes over and removes.
  private var companions: [FilePlace] {
    ["-journal", "-wal", "-shm"].map { FilePlace(path + $0) }
  }

  /// Whether everything is in the database, and nothing in a log or a journal beside it.
  func hasNoLog() throws(StoreError) -> Bool {
    for end in ["-wal", "-journal"] {
      if let status = try FilePlace(path + end).standing(), status.st_size > 0 { return false }
    }
    return true
  }

  /// Makes sure that what stands beside a database is what SQLite keeps there: regular files of its
  /// owner, or ours.
  func requireCompanions(of owner: uid_t) throws(StoreError) {
    for companion in companions {
      guard let status = try companion.standing() else { continue }
      try companion.requireRegular(status)
      try companion.requireOwner(status, in: [owner, geteuid()])
    }
  }

  /// Makes sure that nothing stands yet where SQLite will keep files beside a new database.
  func requireNoCompanions() throws(StoreError) {
    try requireCompanions(of: geteuid())
    for companion in companions {
      guard let status = try companion.standing(), status.st_size > 0 else { continue }
      // Unless another program is just making the store.
      if try standing() == nil { throw .exists(path: companion.path) }
    }
  }

  /// Whether nothing can be written to the disk that it lies on.
  var isOnReadOnlyDisk: Bool {
    var status = statvfs()
    return statvfs(folder, &status) == 0 && status.f_flag & UInt(ST_RDONLY) != 0
  }

  /// Whether the disk has no room for one more file, however small.
  var takesNoMoreFiles: Bool {
    var status = statvfs()
    return statvfs(folder, &status) == 0 && status.f_files > 0 && status.f_ffree == 0
  }

  /// - Throws: ``StoreError/unsafeFileSystem(path:kind:)``
  func requireSafeFileSystem() throws(StoreError) {
    if let kind = FileSystemKind.unsafeName(of: folder) {
      throw .unsafeFileSystem(path: path, kind: kind)
    }
  }

  fileprivate func requireRegular(_ status: stat) throws(StoreError) {
    if let kind = FileKind(status) { throw .notAFile(path: path, kind: kind) }
  }

  fileprivate func requireOwner(_ status: stat, in owners: [uid_t]) throws(StoreError) {
    guard !owners.contains(status.st_uid), FileSystemKind.keepsOwners(folder) else { return }
    throw .notOurs(path: path, owner: status.st_uid)
  }
}
