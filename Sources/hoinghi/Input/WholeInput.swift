import Glibc

/// All of standard input at once, and where its lines are.
struct WholeInput {
  private let bytes: [UInt8]
  /// Without line feeds; the return of a CRLF belongs to its line.
  let lines: [Range<Int>]

  /// - Throws: ``InputFailure``.
  init() throws {
    bytes = try Self.readAll()
    lines = Self.lines(of: bytes)
  }

  /// The line without the return of a CRLF.
  func content(of line: Range<Int>) -> Range<Int> {
    !line.isEmpty && bytes[line.upperBound - 1] == 0x0D
      ? line.lowerBound..<line.upperBound - 1 : line
  }

  func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer(body)
  }

  /// A file is read in one go, a pipe into room that doubles.
  private static func readAll() throws -> [UInt8] {
    var status = stat()
    let isFile = fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    var capacity = max(1 << 20, isFile ? Int(status.st_size) + 1 : 0)
    var bytes: [UInt8] = []
    var isAtEnd = false
    while !isAtEnd {
      let known = bytes
      bytes = try [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
        count = known.withUnsafeBufferPointer { room.update(fromContentsOf: $0) }
        while count < capacity, !isAtEnd {
          let rest = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(room)[count...]
          )
          let read = try InputLines.read(rest)
          isAtEnd = read == 0
          count += read
        }
      }
      capacity *= 2
    }
    return bytes
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBytes { bytes in
      var lines: [Range<Int>] = []
      guard let base = bytes.baseAddress else { return lines }
      lines.reserveCapacity(bytes.count / 32)
      var start = 0
      while start < bytes.count {
        let end = memchr(base + start, 0x0A, bytes.count - start).map { base.distance(to: $0) }
        lines.append(start..<(end ?? bytes.count))
        start = (end ?? bytes.count) + 1
      }
      return lines
    }
  }
}
