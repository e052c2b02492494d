import Conference
import Glibc

/// Whole files as bytes.
package enum FileBytes {
  /// Reads a regular file of at most `limit` bytes; a pipe, which may never end, is refused.
  package static func read(
    _ path: String,
    limit: Int = JSONDocument.sizeLimit
  ) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw FileFault(reason: errno == ENOENT ? .fileMissing : .unreadable(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFault(reason: .unreadable(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFault(reason: .unreadable(EISDIR))
    default: throw FileFault(reason: .unreadable(EINVAL))
    }
    guard status.st_size <= limit else { throw FileFault(reason: .tooLarge(limit)) }
    return try read(descriptor, size: Int(status.st_size))
  }

  /// Reads up to `size` bytes; a file that became shorter meanwhile gives what is left.
  private static func read(_ descriptor: Int32, size: Int) throws(FileFault) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if let failure { throw FileFault(reason: .unreadable(failure)) }
    return bytes
  }
}
