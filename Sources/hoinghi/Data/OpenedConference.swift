import Conference

/// The conference of a run with the roster in force, and what it takes to keep its attendance.
///
/// The roster is the store's, where one was imported or somebody was added; else the data folder's
/// or the sample.
struct OpenedConference: Sendable {
  let conference: Conference
  let mode: RunMode
  /// How this desk and its operator are called in what is recorded.
  let desk: String
  let `operator`: String

  /// Opens the conference that the settings name.
  ///
  /// - Throws: ``ConferenceFault``.
  static func open(
    _ settings: Settings,
    mode: RunMode,
    environment: Environment
  ) throws -> OpenedConference {
    OpenedConference(
      conference: try OpenConference.load(settings),
      mode: mode,
      desk: settings.desk.value ?? DeskLabel.host,
      operator: settings.operator.value ?? DeskLabel.login(in: environment)
    )
  }
}
