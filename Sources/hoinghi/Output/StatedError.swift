import Conference

/// A failure that knows how it ends the run and what a person should read about it.
///
/// The words say where, what and what to do; they come from `Phrases`, the evidence from the error.
protocol StatedError: Error {
  var status: ExitStatus { get }
  /// One or more lines, without the program's name and without a line break at the end.
  var words: Localized { get }
}
