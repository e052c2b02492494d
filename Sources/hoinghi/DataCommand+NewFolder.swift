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
    var target = path
    while target.count > 1, target.hasSuffix("/") { target.removeLast() }
    let draft = "\(target).\(getpid()).new"
    // Said before anything is written; the rename refuses it too, should it appear meanwhile.
    if isOccupied(target) { throw NewFolderError(path: path, reason: .exists) }
    guard mkdir(draft, 0o777) == 0 else {
      throw NewFolderError(path: path, reason: .cannotCreate(errno))
    }
    do throws(NewFolderError) {
      for file in files { try write(file.bytes, to: "\(draft)/\(file.name)", of: path) }
      guard rename(draft, target) == 0 else {
        let code = errno
        let isTaken = [ENOTEMPTY, EEXIST, ENOTDIR].contains(code)
        throw NewFolderError(path: path, reason: isTaken ? .exists : .cannotCreate(code))
      }
    } catch {
      for file in files { unlink("\(draft)/\(file.name)") }
      rmdir(draft)
      throw error
    }
  }

  /// Whether something other than an empty folder has the name.
  private static func isOccupied(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) else { return true }
    defer { closedir(folder) }
    var entries = 0
    while readdir(folder) != nil { entries += 1 }
    // "." and ".." are always there.
    return entries > 2
  }

  private static func write(
    _ bytes: [UInt8],
    to file: String,
    of path: String
  ) throws(NewFolderError) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
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
    case .exists, .cannotCreate: .cannotCreate
    case .cannotWrite: .inputOutput
    }
  }

  var words: Localized {
    switch reason {
    case .exists: Phrases.folderExists(path)
    case .cannotCreate(let code): Phrases.cannotCreate(path, SystemError(code: code).words)
    case .cannotWrite(let code): Phrases.cannotWrite(path, SystemError(code: code).words)
    }
  }
}
