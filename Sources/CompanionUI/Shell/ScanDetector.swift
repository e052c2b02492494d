/// Tells a keyboard-wedge scanner from a person at the keys, by time alone.
///
/// Pure: times are milliseconds of any monotonic clock, and come in with each key.
struct ScanDetector: Hashable, Sendable {
  /// A scanner sends no key later than this after the last, in milliseconds, where nobody says
  /// otherwise: slow ones take 25 to 30, and what carries their keys adds to it.
  static let usualLimit = 60
  /// Fewer characters than this are a scan only where they have a digit and what is open says so.
  static let shortest = 4
  /// The same text again within this time is the same scan: the light came back to the badge.
  static let sameScan = 2_000

  /// What Enter or Tab ended.
  enum Ending: Hashable, Sendable {
    /// A person's key.
    case typed
    /// A scanner's burst.
    case scan(String)
    /// A burst with a digit that is shorter than ``shortest``: an office may number its people from 1.
    case short(String)
    /// Too quick for a person and too short for a scan: not to be taken for either's answer.
    case stray
    /// A second end of one scan: some scanners send two, CR and LF.
    case again
  }

  /// In milliseconds.
  let limit: Int
  /// What has come since the last pause: text, and controls as the bytes that they are.
  private(set) var burst = ""
  private var lastKey: Int?
  private var lastEnd: Int?
  private var lastScan: Scan?

  private struct Scan: Hashable {
    var text: String
    var time: Int
  }

  init(limit: Int = usualLimit) {
    self.limit = limit
  }

  /// Takes a key that may be a scanner's.
  ///
  /// - Parameters:
  ///   - text: What it stands for: a character, or a control.
  ///   - time: When it came.
  /// - Returns: whether a burst may begin with it.
  mutating func take(_ text: String, at time: Int) -> Bool {
    let goesOn = isQuick(time)
    if !goesOn { burst = "" }
    burst += text
    lastKey = time
    lastEnd = nil
    return !goesOn
  }

  mutating func take(_ character: Character, at time: Int) -> Bool {
    take(String(character), at: time)
  }

  /// Takes the Enter or Tab that may end a burst.
  mutating func end(at time: Int) -> Ending {
    if let last = lastEnd, time - last <= limit { return .again }
    defer { forget() }
    guard isQuick(time), !burst.isEmpty else { return .typed }
    if isLong { return .scan(burst) }
    if burst.contains(where: \.isNumber) { return .short(burst) }
    // A person can be as quick with two keys, a letter that chooses and Enter.
    return burst.unicodeScalars.count > 1 ? .stray : .typed
  }

  /// Notes that a scan has just ended.
  mutating func noteEnd(at time: Int) { lastEnd = time }

  /// Whether what has come is as long as the shortest scan.
  var isLong: Bool { burst.unicodeScalars.count >= Self.shortest }

  /// Whether a key at a time goes on with what has come.
  func isQuick(_ time: Int) -> Bool { lastKey.map { time - $0 <= limit } ?? false }

  /// Any other key ends the burst without a scan.
  mutating func forget() {
    burst = ""
    lastKey = nil
    lastEnd = nil
  }

  /// Whether a scan is the last one come again; remembers it if not.
  mutating func isRepeated(_ text: String, at time: Int) -> Bool {
    if let last = lastScan, last.text == text, time - last.time <= Self.sameScan {
      return true
    }
    lastScan = Scan(text: text, time: time)
    return false
  }

  /// Lets the next scan count whatever it is: the last one came to nothing, or no longer holds.
  mutating func forgetScan() { lastScan = nil }
}
