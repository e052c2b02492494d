import Conference
import Glibc
import Wording

/// Standard output, gathered into large writes that are all checked.
///
/// A reader that went away (`| head`) is no error: what is left is dropped.
struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []
  private let descriptor: Int32
  let isTerminal: Bool

  init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// Columns of the terminal; nil when it is none or does not say.
  var terminalWidth: Int? {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  mutating func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { try flush() }
  }

  mutating func write(bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Hands everything over to the system.
  ///
  /// - Throws: ``WriteFailure`` when it does not take all of it, ``ReaderGone`` when nobody reads.
  mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard let code = FullWrite.perform(buffer, to: descriptor) else { return }
    if code == EPIPE { throw ReaderGone() }
    throw WriteFailure(code: code)
  }
}

/// Nobody reads our output any more: the run ends, quietly and well.
struct ReaderGone: Error {}

/// Our output could not be written.
struct WriteFailure: StatedError, Hashable {
  /// An errno.
  var code: Int32

  var status: ExitStatus { .inputOutput }
  var words: Localized { Phrases.cannotWriteOutput(reason: SystemError(code: code).words) }
}
