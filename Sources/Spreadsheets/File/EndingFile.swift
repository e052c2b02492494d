import CFileSystem
import Glibc

/// What a path names, where it comes to an end.
package enum EndingFile {
  /// Opens a file, a folder (which cannot be read), a terminal, or a pipe that another program holds
  /// (`/dev/stdin`, the `/dev/fd/63` of `<(...)`), for reading.
  ///
  /// A device may give for ever, and a pipe with a name waits for its other end for ever; so does much of
  /// what the kernel makes a file of (`/proc/kmsg`).
  ///
  /// - Parameter path: The path.
  /// - Returns: The descriptor, which is the caller's to close; -1 with `errno` where it cannot be opened,
  ///   `EINVAL` for what may have no end.
  package static func open(_ path: String) -> Int32 {
    // Without O_NONBLOCK opening itself would wait.
    let file = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      // A socket, or a device that nothing drives.
      if errno == ENXIO { errno = EINVAL }
      return -1
    }
    let flags = fcntl(file, F_GETFL)
    if hasEnd(file), flags >= 0, fcntl(file, F_SETFL, flags & ~O_NONBLOCK) == 0 { return file }
    close(file)
    errno = EINVAL
    return -1
  }

  private static func hasEnd(_ file: Int32) -> Bool {
    var status = stat()
    guard fstat(file, &status) == 0 else { return false }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: is_made_by_kernel(file) == 0
    case S_IFDIR: true
    case S_IFIFO: file_system_magic_of(file) == nameless_pipes
    default: isatty(file) == 1
    }
  }
}
