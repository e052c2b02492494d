import Conference
import Terminal

/// What comes from a scanner that types: its bursts, and the scans that wait for an open window.
struct Scanner: Sendable {
  /// What keys can change, as it was before the first key of what may be a burst.
  struct Before: Sendable {
    var stack: SurfaceStack
    var language: Language
    var weights: CriteriaWeights
  }

  var detector: ScanDetector
  /// While keys may turn out to be a scan, so that they can be undone: size, clock and news are not in
  /// it, and pass a burst by.
  var before: Before?
  /// Keys that may be a scanner's and could not be undone, and those behind them, the oldest first:
  /// they act once no more has come for as long as a scanner takes.
  var held: [Key] = []
  /// Scans that came while a window was open, the oldest first.
  var waiting: [String] = []

  init(limit: Int) {
    detector = ScanDetector(limit: limit)
  }

  /// Something else than a scanner's key came.
  mutating func forgetKeys() {
    detector.forget()
    before = nil
  }
}

extension Key {
  /// What a scanner may have sent for it, as text; nil for what none sends, and for what ends a scan.
  ///
  /// A scanner sends bytes, of which the terminal's decoder makes keys: of Escape and a digit a
  /// function key, of Escape and a letter Alt.
  var scanned: String? {
    switch self {
    case .character(let character): String(character)
    case .control(let character): Self.control(character)
    case .escape: Self.escapeText
    case .alt(let character): Self.escapeText + String(character)
    case .function(let number): Self.escapeText + "\(number == 10 ? 0 : number)"
    default: nil
    }
  }

  static let escapeText = "\u{1B}"

  private static func control(_ character: Character) -> String? {
    guard let byte = character.asciiValue else { return nil }
    return String(Character(Unicode.Scalar(byte & 0x1F)))
  }
}
