import Conference
import Glibc
import Wording

/// A folder that is there with all of its files, or not at all.
enum NewFolder {
  /// Writes the files into a folder of another name beside it, then gives it its own.
  ///
  /// - Throws: ``NewFolderError``; nothing is left behind.
  static func create(
    _ path: String,
    files: [(name: String, bytes: [UInt8])]
  ) throws(NewFolderError) {
    let target = place(path)
    let draft = "\(target).\(getpid()).new"
    // Said before anything is written; the rename refuses it too, should it appear meanwhile.
    if let reason = obstacle(at: target) { throw NewFolderError(path: path, reason: reason) }
    guard mkdir(draft, 0o777) == 0 else {
      throw NewFolderError(path: path, reason: .cannotCreate(errno))
    }
    do throws(NewFolderError) {
      for file in files { try write(file.bytes, to: "\(draft)/\(file.name)", of: path) }
      guard rename(draft, target) == 0 else {
        let code = errno
        throw NewFolderError(path: path, reason: obstacle(at: target) ?? .cannotCreate(code))
      }
    } catch {
      for file in files { unlink("\(draft)/\(file.name)") }
      rmdir(draft)
      throw error
    }
  }

  /// Why nothing can become a folder of that name, before anything is asked or read; nil where it can.
  static func obstacle(to path: String) -> NewFolderError? {
    obstacle(at: place(path)).map { NewFolderError(path: path, reason: $0) }
  }

  /// The path without slashes at its end; of a link to a folder, where that folder really lies.
  private static func place(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let real = realpath(path, nil)
    else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// What other than an empty folder has the name; nil when it is free.
  private static func obstacle(at path: String) -> NewFolderError.Reason? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .isNoFolder }
    guard let folder = opendir(path) else { return .cannotCreate(errno) }
    defer { closedir(folder) }
    var entries = 0
    while readdir(folder) != nil { entries += 1 }
    // "." and ".." are always there.
    return entries > 2 ? .isNotEmpty : nil
  }

  private static func write(
    _ bytes: [UInt8],
    to file: String,
    of path: String
  ) throws(NewFolderError) {
    // Names and telephone numbers are for nobody else on the machine.
    let mode: mode_t = file.hasSuffix("/roster.json") ? 0o600 : 0o666
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw NewFolderError(path: path, reason: .cannotWrite(errno))
    }
    if let code = FullWrite.perform(bytes, to: descriptor) {
      close(descriptor)
      throw NewFolderError(path: path, reason: .cannotWrite(code))
    }
    // Some file systems tell only now that there was no room.
    guard close(descriptor) == 0 else {
      throw NewFolderError(path: path, reason: .cannotWrite(errno))
    }
  }
}

/// Why a folder could not be written.
struct NewFolderError: StatedError, Hashable {
  enum Reason: Hashable {
    case isNotEmpty
    /// A file, or a link that leads to no folder.
    case isNoFolder
    /// An errno.
    case cannotCreate(Int32)
    /// An errno.
    case cannotWrite(Int32)
  }

  var path: String
  var reason: Reason

  var status: ExitStatus {
    switch reason {
    case .isNotEmpty, .isNoFolder, .cannotCreate: .cannotCreate
    case .cannotWrite: .inputOutput
    }
  }

  var words: Localized {
    switch reason {
    case .isNotEmpty: Phrases.folderIsNotEmpty(path)
    case .isNoFolder: Phrases.placeIsNoFolder(path)
    case .cannotCreate(let code): Phrases.cannotCreate(path, SystemError(code: code).words)
    case .cannotWrite(let code): Phrases.cannotWrite(path, SystemError(code: code).words)
    }
  }
}
