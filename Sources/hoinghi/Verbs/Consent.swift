import Conference
import Glibc
import Wording

/// Asks whether somebody means it, before something that cannot be undone.
enum Consent {
  /// Asks at the terminal, or takes `isSure` for the answer.
  ///
  /// Whoever says no is told that nothing was erased.
  ///
  /// - Throws: ``UsageError`` for the verb at `path` where there is no terminal to ask at.
  static func isGiven(
    to question: Localized,
    isSure: Bool,
    for path: [String],
    _ invocation: inout Invocation
  ) throws -> Bool {
    if isSure { return true }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw UsageError(.nobodyToAsk(option: "--yes"), path: path)
    }
    try invocation.say(question)
    if Phrases.forgetConsent.contains(readLine()?.lowercased() ?? "") { return true }
    try invocation.say(Phrases.forgetGivenUp)
    return false
  }
}
