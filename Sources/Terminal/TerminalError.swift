/// Why there is no screen to draw on; the words are in Wording.
package enum TerminalError: Error, Hashable, Sendable {
  package enum Stream: Hashable, Sendable { case input, output }

  case notATerminal(Stream)
  /// TERM is not set, or empty.
  case termMissing
  /// No description of the terminal that TERM names is installed.
  case termUnknown(String)
  /// The terminal cannot place its cursor.
  case termDumb(String)
  /// The system refused what every terminal gives, with its error number.
  case refused(Int32)
}
