import Conference

/// What comes from a scanner that types: its bursts, and the scans that wait for an open window.
struct Scanner: Sendable {
  /// What keys can change, as it was before the first key of what may be a burst.
  struct Before: Sendable {
    var stack: SurfaceStack
    var language: Language
    var weights: CriteriaWeights
  }

  var detector = ScanDetector()
  /// While keys may turn out to be a scan, so that they can be undone: size, clock and news are not in
  /// it, and pass a burst by.
  var before: Before?
  /// Scans that came while a window was open, the oldest first.
  var waiting: [String] = []

  /// Something else than a scanner's key came.
  mutating func forgetKeys() {
    detector.forget()
    before = nil
  }
}
