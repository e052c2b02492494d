import CompanionUI
import Conference
import Glibc
import Wording

/// The file with the hash of the PIN that leads out of a screen of the hall, and beside it how often
/// a wrong one was tried.
///
/// The tries are counted on disk before a PIN is looked at, so that neither a restart nor a cut cable
/// gives new ones.
struct PINFile {
  private let path: String
  private let hash: String
  private let hasher: PINHasher
  /// Seconds since 1970.
  private let machine: () -> Int64

  private static let longest = 4_096
  /// So many characters has a PIN at least, and at most.
  static let lengths = 6...64

  private var triesPath: String { path + ".tries" }

  /// Opens a file that ``make(_:at:)`` made.
  ///
  /// - Throws: ``PINError`` where there is none, others may read it, or it holds something else.
  init(
    _ path: String,
    machine: @escaping () -> Int64 = { Int64(time(nil)) }
  ) throws(PINError) {
    self.path = path
    self.machine = machine
    hasher = try PINHasher()
    let text = try Self.text(of: path)
    guard let line = text.split(separator: "\n").first, line.hasPrefix("$") else {
      throw PINError(.notAPIN(path))
    }
    hash = String(line)
    // What cannot be counted cannot be tried.
    try count(try tries())
  }

  /// Writes a file for a PIN; one that is there is replaced, and nothing else.
  ///
  /// - Throws: ``PINError``, where a file of somebody else's stands there as well; ``NewFileError``.
  static func make(_ pin: String, at path: String) throws {
    guard lengths.contains(pin.count) else { throw PINError(.badLength) }
    var status = stat()
    if lstat(path, &status) == 0, try !text(of: path).hasPrefix("$y$") {
      throw PINError(.notAPIN(path))
    }
    let hash = try PINHasher().hash(of: pin)
    var file = try NewFile.begin(path, inPlaceOf: NewFile.Seen(path))
    try file.write(hash + "\n")
    try file.finish()
    unlink(path + ".tries")
  }

  /// What a file holds that nobody else may read.
  private static func text(of path: String) throws(PINError) -> String {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw PINError(.unreadable(path, errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw PINError(.notAPIN(path))
    }
    guard status.st_mode & 0o077 == 0 else { throw PINError(.openToOthers(path)) }
    var bytes = [UInt8](repeating: 0, count: longest)
    let count = read(file, &bytes, bytes.count)
    guard count >= 0 else { throw PINError(.unreadable(path, errno)) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  // MARK: Trying

  /// How often a wrong PIN was tried in a row, and when last.
  struct Tries: Hashable {
    var count = 0
    var last: Int64 = 0

    /// Two wrong ones are free; behind the third one waits 15 seconds, then twice as long each time, an
    /// hour at most.
    var pause: Int64 { count < 3 ? 0 : min(3_600, 15 << Int64(min(count - 3, 8))) }
  }

  /// What is counted; a file that says nothing of it counts as many.
  private func tries() throws(PINError) -> Tries {
    var status = stat()
    if lstat(triesPath, &status) != 0, errno == ENOENT { return Tries() }
    let words = try Self.text(of: triesPath).split { $0 == " " || $0 == "\n" }
    guard words.count == 2, let count = Int(words[0]), let last = Int64(words[1]),
      (0...1_000_000).contains(count)
    else { return Tries(count: 11, last: machine()) }
    return Tries(count: count, last: last)
  }

  /// Notes how many were tried; it is on disk when this returns.
  private func count(_ tries: Tries) throws(PINError) {
    do throws(NewFileError) {
      var file = try NewFile.begin(triesPath, inPlaceOf: NewFile.Seen(triesPath))
      try file.write("\(tries.count) \(tries.last)\n")
      try file.finish()
    } catch {
      throw PINError(.uncounted(error.words))
    }
  }

  /// Tries a PIN.
  func attempt(_ pin: String) -> PINAnswer {
    do throws(PINError) {
      var known = try tries()
      let now = machine()
      // A clock that was set back makes nobody wait longer than the pause, nor shorter.
      if known.last > now {
        known.last = now
        try count(known)
      }
      let left = known.pause - (now - known.last)
      guard left <= 0 else { return .wait(seconds: Int(left)) }
      known = Tries(count: known.count + 1, last: now)
      try count(known)
      guard hasher.fits(pin, hash: hash) else { return .wrong(seconds: Int(known.pause)) }
      try count(Tries())
      return .right
    } catch {
      return .failed(error.words)
    }
  }
}

/// Why there is no PIN to ask for.
struct PINError: StatedError, Hashable {
  enum Reason: Hashable {
    case noLibrary(String)
    /// An errno.
    case unreadable(String, Int32)
    case notAPIN(String)
    case openToOthers(String)
    case badLength
    case differs
    case uncounted(Localized)
  }

  var reason: Reason

  init(_ reason: Reason) {
    self.reason = reason
  }

  var status: ExitStatus {
    switch reason {
    case .noLibrary: .cannotCreate
    case .unreadable(_, ENOENT): .noInput
    case .unreadable(_, EACCES), .openToOthers: .notPermitted
    case .unreadable, .uncounted: .inputOutput
    case .notAPIN, .badLength, .differs: .badData
    }
  }

  var words: Localized {
    switch reason {
    case .noLibrary(let detail): Phrases.pinNoLibrary(detail, package: Self.package)
    case .unreadable(let path, let code):
      Phrases.pinUnreadable(path, SystemError(code: code).words)
    case .notAPIN(let path): Phrases.pinIsNone(path)
    case .openToOthers(let path): Phrases.pinIsOpen(path)
    case .badLength: Phrases.pinLength(PINFile.lengths)
    case .differs: Phrases.pinDiffers
    case .uncounted(let why): Phrases.pinUncounted(why)
    }
  }
}
