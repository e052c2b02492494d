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
    guard canAsk else { throw UsageError(.nobodyToAsk(option: "--yes"), path: path) }
    if try answer(to: question, &invocation) == .yes { return true }
    try invocation.say(Phrases.forgetGivenUp)
    return false
  }

  /// What somebody at the terminal says to a question.
  enum Answer: Hashable {
    case yes, no
    /// Neither, such as Enter alone.
    case open
    /// Nothing more is coming: ^D.
    case end
  }

  /// Whether there is a terminal to ask at.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks at the terminal.
  ///
  /// - Throws: What standard output says before the question is shown.
  static func answer(to question: Localized, _ invocation: inout Invocation) throws -> Answer {
    try invocation.say(question)
    guard let line = readLine()?.lowercased() else { return .end }
    if Phrases.consent.contains(line) { return .yes }
    return Phrases.refusal.contains(line) ? .no : .open
  }
}
