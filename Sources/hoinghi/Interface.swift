import Conference

/// Opens the screens. (The lead fills this in.)
enum Interface {
  /// The keys of the standard map with what they do, for the manual.
  static var keysForManual: [(keys: String, words: Localized)] { [] }

  /// Runs until the person leaves.
  ///
  /// - Returns: how the run ends.
  static func run(
    conference: Conference,
    settings: Settings,
    screen: String?,
    now: Moment?
  ) throws -> ExitStatus {
    .unavailable
  }
}
