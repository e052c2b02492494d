import CFileSystem
import Glibc

/// A path of a store, and what must hold of the place before SQLite may open it.
struct FilePlace {
  var path: String

  init(_ path: String) {
    self.path = path
  }

  /// Where the file lies; "." where the path names no folder.
  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What the file is called in its folder.
  var name: String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// The path from the root on; as it was given, where there is no such file.
  var absolute: String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The path as SQLite is given it: never a URI, nor one of the names that mean no file to it.
  var database: String { path.hasPrefix("/") ? path : "./" + path }

  /// Makes the folder, for its owner alone (0700); folders above it too, where they are missing.
  ///
  /// - Throws: ``StoreError/sharedFolder(path:)`` and ``StoreError/folderOfAnother(path:owner:)`` of the
  ///   one that is there; what the system says.
  func makeFolder() throws(StoreError) {
    var missing: [String] = []
    var status = stat()
    var place = self
    while stat(place.folder, &status) != 0 {
      switch errno {
      case ENOENT where place.folder != "/" && place.folder != ".":
        missing.append(place.folder)
        place = FilePlace(place.folder)
      case EACCES, EPERM: throw .notPermitted(path: place.folder)
      default: throw .cannotCreate(path: place.folder, errno: errno)
      }
    }
    try place.requireOwnFolder(status, isEnough: missing.isEmpty)
    try place.requireSafeWay()
    for folder in missing.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
      switch errno {
      case EACCES, EPERM, EROFS: throw .notPermitted(path: folder)
      case ENOSPC, EDQUOT: throw .full(path: folder)
      default: throw .cannotCreate(path: folder, errno: errno)
      }
    }
  }

  /// Makes sure that nobody else can put anything in the place of what is made in the folder, and that
  /// root locks nobody out of what is theirs.
  ///
  /// - Parameters:
  ///   - status: Of the folder.
  ///   - isEnough: Whether no further folder is to be made in it.
  /// - Throws: ``StoreError/sharedFolder(path:)``, ``StoreError/folderOfAnother(path:owner:)``.
  private func requireOwnFolder(_ status: stat, isEnough: Bool) throws(StoreError) {
    // On a USB stick whoever mounted it owns all, and everybody may seem to write.
    guard FileSystemKind.keepsOwners(folder) else { return }
    let mode = status.st_mode
    let isOpen = mode & S_IWOTH != 0 || mode & S_IWGRP != 0 && status.st_gid != getegid()
    // Where only owners rename and remove (/tmp), nobody replaces what is another's.
    if isOpen, mode & S_ISVTX == 0 { throw .sharedFolder(path: folder) }
    // With the HOME of a user, root would make what that user cannot open.
    let isPrivate = mode & (S_IRWXG | S_IRWXO) == 0
    if geteuid() == 0, status.st_uid != 0, mode & S_ISVTX == 0, isPrivate || !isEnough {
      throw .folderOfAnother(path: folder, owner: status.st_uid)
    }
  }

  /// Makes sure that everybody cannot put another folder in the place of one that leads to the file.
  ///
  /// - Throws: ``StoreError/sharedFolder(path:)``.
  private func requireSafeWay() throws(StoreError) {
    var status = stat()
    var above = FilePlace(FilePlace(folder).absolute)
    while above.path != "/" {
      above = FilePlace(above.folder)
      guard stat(above.path, &status) == 0, FileSystemKind.keepsOwners(above.path) else { continue }
      if status.st_mode & S_IWOTH != 0, status.st_mode & S_ISVTX == 0 {
        throw .sharedFolder(path: above.path)
      }
    }
  }

  /// Makes the file, empty and for its owner alone (0600).
  ///
  /// - Returns: Whether it was made; false where something stands there already, whatever it is.
  func makeFile() throws(StoreError) -> Bool {
    // Not opened: to close it would be to let go of SQLite's locks on it.
    guard mknod(path, S_IFREG | 0o600, 0) != 0 else { return true }
    switch errno {
    case EEXIST: return false
    case EACCES, EPERM, EROFS: throw .notPermitted(path: path)
    case ENOSPC, EDQUOT: throw .full(path: path)
    default: throw .cannotCreate(path: path, errno: errno)
    }
  }

  /// Gives the file another name, which nothing has yet.
  ///
  /// - Throws: ``StoreError/exists(path:)``, ``StoreError/cannotCreate(path:errno:)``.
  func rename(to name: String) throws(StoreError) {
    guard renameat2(AT_FDCWD, path, AT_FDCWD, name, rename_without_replacing) != 0 else { return }
    switch errno {
    case EEXIST: throw .exists(path: name)
    // A file system or a kernel that cannot promise it.
    case EINVAL, ENOSYS:
      guard try FilePlace(name).standing() == nil else { throw .exists(path: name) }
      guard Glibc.rename(path, name) == 0 else { throw .cannotCreate(path: name, errno: errno) }
    case let code: throw .cannotCreate(path: name, errno: code)
    }
  }

  /// Puts on disk what was written to the file.
  func sync() throws(StoreError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .inputOutput(path: path, code: errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw .inputOutput(path: path, code: errno) }
  }

  /// Puts on disk that a file of this name is there, or no longer there.
  func syncFolder() throws(StoreError) {
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw .inputOutput(path: folder, code: errno) }
    defer { close(opened) }
    // EINVAL: a file system that has nothing to sync there.
    guard fsync(opened) == 0 || errno == EINVAL else {
      throw .inputOutput(path: folder, code: errno)
    }
  }
}

/// Folders of our own beside a user's other state.
package enum StateFolder {
  /// Makes a folder, for its owner alone (0700), with those above it that are missing.
  ///
  /// - Parameter path: Of the folder.
  /// - Throws: ``StoreError/sharedFolder(path:)``, ``StoreError/folderOfAnother(path:owner:)``, and what
  ///   the system says.
  package static func make(_ path: String) throws(StoreError) {
    try FilePlace(path + "/.").makeFolder()
  }
}
