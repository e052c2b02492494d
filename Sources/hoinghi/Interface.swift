import Conference

/// Opens the screens. (The lead fills this in.)
enum Interface {
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
