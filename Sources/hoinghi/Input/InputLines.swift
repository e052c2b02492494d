import Conference
import Glibc
import Spreadsheets
import Wording

/// Standard input or a file, line by line, in as much memory as the longest line takes.
struct InputLines: ~Copyable {
  /// What opens standard input where a file's name is expected.
  static let standard = "-"

  private let descriptor: Int32
  /// Nil for standard input.
  private let path: String?
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// What is read and not yet given.
  private var rest = 0..<0
  private var line = 0..<0
  private var isAtEnd = false
  /// How many lines have been given.
  private var given = 0

  /// Standard input.
  init() {
    descriptor = STDIN_FILENO
    path = nil
  }

  /// A file; standard input for "-".
  ///
  /// - Throws: ``InputFailure``.
  init(_ path: String) throws(InputFailure) {
    let isStandard = path == Self.standard
    self.path = isStandard ? nil : path
    descriptor = isStandard ? STDIN_FILENO : EndingFile.open(path)
    guard descriptor >= 0 else { throw InputFailure(code: errno, path: path) }
  }

  deinit {
    if path != nil { close(descriptor) }
  }

  /// Moves to the next line; false when there is none.
  ///
  /// - Parameter wait: Called each time before more is read, which may have to be waited for.
  /// - Returns: Whether there is a line.
  /// - Throws: ``InputFailure``, ``LineTooLong``, what `wait` throws.
  mutating func readLine(waiting wait: () throws -> Void = {}) throws -> Bool {
    var searched = rest.lowerBound
    while true {
      if let end = buffer[searched..<rest.upperBound].firstIndex(of: 0x0A) {
        line = rest.lowerBound..<end
        rest = end + 1..<rest.upperBound
        given += 1
        return true
      }
      if isAtEnd {
        line = rest
        rest = rest.upperBound..<rest.upperBound
        return !line.isEmpty
      }
      let known = rest.count
      try wait()
      try fill()
      searched = rest.lowerBound + known
    }
  }

  /// Gives the bytes of the line, without its line feed.
  func withLine<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[line])) }
  }

  /// Waits until standard input has something to read, or has ended.
  ///
  /// - Parameters:
  ///   - milliseconds: How often `look` is called while there is nothing.
  ///   - look: What is to be looked after meanwhile.
  /// - Throws: What `look` throws.
  static func waitForStandard(every milliseconds: Int32, _ look: () throws -> Void) rethrows {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&input, 1, milliseconds)
      guard ready <= 0, ready == 0 || errno == EINTR else { return }
      try look()
    }
  }

  /// All lines of a file, or of standard input for "-"; what is no UTF-8 in them is replaced.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isEnough: Whether nothing behind a line need be read; a pipe may have no end.
  /// - Returns: The lines.
  /// - Throws: ``InputFailure``, ``LineTooLong``.
  static func all(
    of path: String,
    upTo isEnough: (String) -> Bool = { _ in false }
  ) throws -> [String] {
    var input = try InputLines(path)
    var lines: [String] = []
    var count = 0
    while try input.readLine() {
      let line = input.withLine { String(decoding: $0, as: UTF8.self) }
      count += line.utf8.count
      guard count <= most else { throw InputFailure(code: EFBIG, path: input.path) }
      lines.append(line)
      if isEnough(line) { break }
    }
    return lines
  }

  /// Bytes that all lines together may have: millions of events.
  private static let most = 1 << 30

  /// Bytes that a line may have; what is longer is no text that anybody wrote.
  private static let longest = LineTooLong.mebibytes << 20

  private mutating func fill() throws {
    guard rest.count < Self.longest else { throw LineTooLong(path: path, line: given + 1) }
    if rest.lowerBound > 0 {
      buffer.replaceSubrange(0..<rest.count, with: Array(buffer[rest]))
      rest = 0..<rest.count
    }
    if rest.upperBound == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let count = try buffer.withUnsafeMutableBytes { bytes in
      try Self.read(
        UnsafeMutableRawBufferPointer(rebasing: bytes[rest.upperBound...]),
        from: descriptor,
        path
      )
    }
    isAtEnd = count == 0
    rest = rest.lowerBound..<rest.upperBound + count
  }

  /// Reads what there is into the buffer; 0 at the end of the input.
  static func read(
    _ bytes: UnsafeMutableRawBufferPointer,
    from descriptor: Int32 = STDIN_FILENO,
    _ path: String? = nil
  ) throws -> Int {
    while true {
      let count = Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw InputFailure(code: errno, path: path) }
    }
  }
}

/// A line is longer than a line of text.
struct LineTooLong: StatedError, Hashable {
  /// How long a line may be.
  static let mebibytes = 16

  /// Nil for standard input.
  var path: String?
  /// From 1.
  var line: Int

  var status: ExitStatus { .badData }
  var words: Localized { Phrases.lineTooLong(path, line: line, mebibytes: Self.mebibytes) }
}

/// Standard input, or a file, could not be read.
struct InputFailure: StatedError, Hashable {
  /// An errno.
  var code: Int32
  /// Nil for standard input.
  var path: String?

  var status: ExitStatus {
    switch code {
    case _ where path == nil: .inputOutput
    case ENOENT, ENOTDIR, EISDIR, EINVAL: .noInput
    case EACCES, EPERM: .notPermitted
    default: .inputOutput
    }
  }

  var words: Localized {
    let reason = SystemError(code: code).words
    return path.map { Phrases.cannotReadFile($0, reason: reason) }
      ?? Phrases.cannotReadInput(reason: reason)
  }
}
