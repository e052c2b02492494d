/// Tells a keyboard-wedge scanner from a person at the keys, by time alone.
///
/// Pure: times are milliseconds of any monotonic clock, and come in with each key.
struct ScanDetector: Hashable, Sendable {
  /// A scanner sends no key later than this after the last, in milliseconds.
  static let gap = 30
  /// Fewer characters than this are never a scan.
  static let shortest = 4
  /// The same text again within this time is the same scan: the light came back to the badge.
  static let sameScan = 2_000

  /// What Enter or Tab ended.
  enum Ending: Hashable, Sendable {
    /// A person's key.
    case typed
    /// A scanner's burst.
    case scan(String)
    /// Too quick for a person and too short for a scan: not to be taken for either's answer.
    case stray
  }

  private var burst = ""
  private var lastKey: Int?
  private var lastScan: Scan?

  private struct Scan: Hashable {
    var text: String
    var time: Int
  }

  /// Takes a printing key.
  ///
  /// - Returns: whether a burst may begin with it.
  mutating func take(_ character: Character, at time: Int) -> Bool {
    let goesOn = isQuick(time)
    if !goesOn { burst = "" }
    burst.append(character)
    lastKey = time
    return !goesOn
  }

  /// Takes the Enter or Tab that may end a burst.
  mutating func end(at time: Int) -> Ending {
    defer { forget() }
    guard isQuick(time), !burst.isEmpty else { return .typed }
    return burst.unicodeScalars.count >= Self.shortest ? .scan(burst) : .stray
  }

  /// Any other key ends the burst without a scan.
  mutating func forget() {
    burst = ""
    lastKey = nil
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

  private func isQuick(_ time: Int) -> Bool {
    lastKey.map { time - $0 <= Self.gap } ?? false
  }
}
