import Glibc

/// Reads a whole file.
enum InputFile {
  /// The bytes of a regular file; a pipe, which may never end, is refused.
  ///
  /// - Throws: the system's errno.
  static func bytes(at path: String) throws(ReadFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ReadFailure(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadFailure(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw ReadFailure(path: path, code: isFolder ? EISDIR : EINVAL)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw ReadFailure(path: path, code: errno)
      }
    }
  }
}

/// A file could not be read.
struct ReadFailure: Error, Hashable {
  var path: String
  /// An errno.
  var code: Int32
}
