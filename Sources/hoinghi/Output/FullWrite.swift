import Glibc

/// A write that goes on until the system has taken every byte.
enum FullWrite {
  /// Writes the bytes to a descriptor.
  ///
  /// - Parameters:
  ///   - bytes: All that is to be written.
  ///   - descriptor: An open file.
  ///   - write: What takes the place of write(2) in tests.
  /// - Returns: nil when all is written, else the errno of what failed; a file that takes nothing
  ///   and does not say why counts as EIO.
  static func perform(
    _ bytes: [UInt8],
    to descriptor: Int32,
    write: (Int32, UnsafeRawPointer?, Int) -> Int = { Glibc.write($0, $1, $2) }
  ) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let written = write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        if written > 0 {
          start += written
        } else if written == 0 {
          // errno is that of some earlier call.
          return EIO
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
