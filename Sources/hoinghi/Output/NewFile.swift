import Conference
import Glibc
import Wording

/// A file that is there whole and on disk, or not at all; only its owner may read it.
///
/// It is written under another name beside its own, and an existing file is never replaced unless it was
/// looked at and is known to be ours.
struct NewFile: ~Copyable {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  /// The file that it may take the place of.
  private let old: Seen?
  private var buffer: [UInt8] = []

  /// What a file was when it was looked at.
  struct Seen: Equatable {
    private let device, inode: UInt64
    let size: Int
    private let changed: Int
    private let nanoseconds: Int

    /// A regular file of a name; nil where there is none.
    init?(_ path: String) {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      (device, inode, size) = (UInt64(status.st_dev), UInt64(status.st_ino), Int(status.st_size))
      (changed, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }

  private init(path: String, draft: String, descriptor: Int32, old: Seen?) {
    self.old = old
    self.path = path
    self.draft = draft
    self.descriptor = descriptor
  }

  /// Begins a file; it has its name once it is finished.
  ///
  /// - Parameters:
  ///   - path: Its name.
  ///   - old: The file that it takes the place of, where somebody has looked at it and it is ours; it
  ///     does not where that has changed since.
  /// - Returns: The file, without its name.
  /// - Throws: ``NewFileError`` where something else has the name, or no file can be made.
  static func begin(_ path: String, inPlaceOf old: Seen? = nil) throws(NewFileError) -> NewFile {
    let draft = "\(path).\(getpid()).part"
    var status = stat()
    if lstat(path, &status) == 0, old == nil || Seen(path) != old {
      throw NewFileError(path: path, reason: .exists)
    }
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw NewFileError(path: path, reason: .cannotCreate(errno)) }
    return NewFile(path: path, draft: draft, descriptor: descriptor, old: old)
  }

  deinit {
    // After `finish` both are gone already.
    close(descriptor)
    unlink(draft)
  }

  mutating func write(_ text: String) throws(NewFileError) {
    try write(bytes: text.utf8)
  }

  mutating func write(bytes: some Sequence<UInt8>) throws(NewFileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Gives the file its name, once everything is on disk.
  mutating func finish() throws(NewFileError) {
    try flush()
    guard fsync(descriptor) == 0 else {
      throw NewFileError(path: path, reason: .cannotWrite(errno))
    }
    if let old, Seen(path) == old {
      guard rename(draft, path) == 0 else {
        throw NewFileError(path: path, reason: .cannotCreate(errno))
      }
      return syncFolder()
    }
    // Unlike a rename, a link never takes the place of what has appeared meanwhile.
    if link(draft, path) != 0 {
      let code = errno
      // A stick with FAT knows no links.
      guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(code) else {
        throw NewFileError(path: path, reason: code == EEXIST ? .exists : .cannotCreate(code))
      }
      try giveName()
    }
    syncFolder()
  }

  private func syncFolder() {
    let end = path.lastIndex(of: "/")
    let folder = open(
      end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".",
      O_RDONLY | O_DIRECTORY | O_CLOEXEC
    )
    guard folder >= 0 else { return }
    // Some file systems have no way to do this; the file itself is on disk.
    fsync(folder)
    close(folder)
  }

  /// Gives the file its name where there are no links; what has appeared meanwhile is not replaced.
  private func giveName() throws(NewFileError) {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw NewFileError(path: path, reason: .exists) }
    guard rename(draft, path) == 0 else {
      throw NewFileError(path: path, reason: .cannotCreate(errno))
    }
  }

  private mutating func flush() throws(NewFileError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    if let code = FullWrite.perform(buffer, to: descriptor) {
      throw NewFileError(path: path, reason: .cannotWrite(code))
    }
  }
}

/// Why a file could not be written.
struct NewFileError: StatedError, Hashable {
  enum Reason: Hashable {
    case exists
    /// An errno.
    case cannotCreate(Int32)
    /// An errno.
    case cannotWrite(Int32)
  }

  var path: String
  var reason: Reason

  var status: ExitStatus {
    switch reason {
    case .cannotCreate(EACCES), .cannotCreate(EPERM): .notPermitted
    case .exists, .cannotCreate: .cannotCreate
    case .cannotWrite: .inputOutput
    }
  }

  var words: Localized {
    switch reason {
    case .exists: Phrases.storeFileExists(path)
    case .cannotCreate(let code): Phrases.cannotCreate(path, SystemError(code: code).words)
    case .cannotWrite(let code): Phrases.cannotWrite(path, SystemError(code: code).words)
    }
  }
}
