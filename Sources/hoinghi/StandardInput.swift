import Conference
import Glibc
import Wording

/// Standard input, line by line, in as much memory as the longest line takes.
struct StandardInput: ~Copyable {
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// What is read and not yet given.
  private var rest = 0..<0
  private var line = 0..<0
  private var isAtEnd = false

  /// Moves to the next line; false when there is none.
  ///
  /// - Throws: ``InputFailure``.
  mutating func readLine() throws -> Bool {
    var searched = rest.lowerBound
    while true {
      if let end = buffer[searched..<rest.upperBound].firstIndex(of: 0x0A) {
        line = rest.lowerBound..<end
        rest = end + 1..<rest.upperBound
        return true
      }
      if isAtEnd {
        line = rest
        rest = rest.upperBound..<rest.upperBound
        return !line.isEmpty
      }
      let known = rest.count
      try fill()
      searched = rest.lowerBound + known
    }
  }

  /// Gives the bytes of the line, without its line feed.
  func withLine<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[line])) }
  }

  private mutating func fill() throws {
    if rest.lowerBound > 0 {
      buffer.replaceSubrange(0..<rest.count, with: Array(buffer[rest]))
      rest = 0..<rest.count
    }
    if rest.upperBound == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let count = try buffer.withUnsafeMutableBytes { bytes in
      try Self.read(UnsafeMutableRawBufferPointer(rebasing: bytes[rest.upperBound...]))
    }
    isAtEnd = count == 0
    rest = rest.lowerBound..<rest.upperBound + count
  }

  /// Reads what there is into the buffer; 0 at the end of the input.
  static func read(_ bytes: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Glibc.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw InputFailure(code: errno) }
    }
  }
}

/// Standard input could not be read.
struct InputFailure: StatedError, Hashable {
  /// An errno.
  var code: Int32

  var status: ExitStatus { .inputOutput }
  var words: Localized { Phrases.cannotReadInput(reason: SystemError(code: code).words) }
}
