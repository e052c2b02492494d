import Glibc

/// What the first 100 bytes of a database say of its size (SQLite's file format, section 1.3).
struct DatabaseHeader {
  /// Of the file, in bytes.
  var size: Int64
  /// What the header counts, in bytes; 0 where it counts nothing.
  var expectedSize: Int64

  /// Bytes of the header.
  static let size = 100

  /// Nil where it is cut off.
  init?(_ bytes: [UInt8], _ size: Int64) {
    guard bytes.count == Self.size else { return nil }
    func number(_ range: Range<Int>) -> Int64 { bytes[range].reduce(0) { $0 << 8 | Int64($1) } }
    let page = number(16..<18)
    self.size = size
    // A count that a very old program left behind counts for nothing (section 1.3.8).
    let isCounted = bytes[24..<28] == bytes[92..<96]
    expectedSize = isCounted ? number(28..<32) * (page == 1 ? 65_536 : page) : 0
  }

  init?(path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    self.init(file)
  }

  /// Of a file that is open; its size is asked for behind its header, for it may grow meanwhile.
  init?(_ descriptor: Int32) {
    var status = stat()
    var bytes = [UInt8](repeating: 0, count: Self.size)
    guard pread(descriptor, &bytes, Self.size, 0) == Self.size, fstat(descriptor, &status) == 0
    else { return nil }
    self.init(bytes, Int64(status.st_size))
  }
}
