import Glibc
import Store

/// A new folder that its owner alone may look into, removed with all that is in it.
///
/// Everything goes through the folder that was opened, never through its path: whoever may write to
/// the folder above could put another in its place, or a link.
struct PrivateFolder: ~Copyable {
  let path: String
  private let descriptor: Int32

  private static let prefix = "editor."

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Makes a folder in another, which is made where it is missing; folders that killed programs
  /// left there are removed.
  ///
  /// - Throws: `StoreError` where others may write to that folder, or it cannot be made;
  ///   ``SystemFailure``.
  static func make(in parent: String) throws -> PrivateFolder {
    try StateFolder.make(parent)
    sweep(parent)
    var name = Array("\(parent)/\(prefix)\(getpid()).XXXXXX".utf8CString)
    guard name.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) != nil
    else { throw SystemFailure(code: errno) }
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    return PrivateFolder(path: path, descriptor: descriptor)
  }

  deinit {
    Self.empty(descriptor)
    rmdir(path)
  }

  /// Writes a text, ended by a line feed, to a new file that its owner alone may read.
  ///
  /// - Throws: what the system says.
  func write(_ text: String, to name: String) throws(SystemFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o600)
    guard file >= 0 else { throw SystemFailure(code: errno) }
    defer { close(file) }
    // Editors end a file by a line feed; without one they say that it is missing.
    let ended = text.isEmpty ? text : text + "\n"
    if let code = FullWrite.perform(Array(ended.utf8), to: file) { throw SystemFailure(code: code) }
  }

  /// The bytes of a file, up to about `limit` of them.
  ///
  /// - Throws: what the system says; EINVAL for what is no regular file.
  func read(_ name: String, limit: Int) throws(SystemFailure) -> [UInt8] {
    // Without O_NONBLOCK a pipe would wait for its other end.
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw SystemFailure(code: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw SystemFailure(code: EINVAL)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemFailure(code: errno) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Removes what a program left that was killed while an editor was open.
  private static func sweep(_ parent: String) {
    let above = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard above >= 0 else { return }
    for name in names(in: above) where name.hasPrefix(prefix) {
      let owner = name.split(separator: ".").dropFirst().first.flatMap { pid_t($0) }
      guard let owner, owner > 0, kill(owner, 0) != 0, errno == ESRCH else { continue }
      let folder = openat(above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard folder >= 0 else { continue }
      var status = stat()
      if fstat(folder, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0 {
        empty(folder)
        unlinkat(above, name, AT_REMOVEDIR)
      } else {
        close(folder)
      }
    }
    close(above)
  }

  /// Removes the files in an open folder, and closes it.
  private static func empty(_ folder: Int32) {
    for name in names(in: folder) { unlinkat(folder, name, 0) }
    close(folder)
  }

  /// The names in an open folder, which stays open.
  private static func names(in folder: Int32) -> [String] {
    let copy = fcntl(folder, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return [] }
    guard let directory = fdopendir(copy) else {
      close(copy)
      return []
    }
    defer { closedir(directory) }
    rewinddir(directory)
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
