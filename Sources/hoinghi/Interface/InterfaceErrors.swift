import CompanionUI
import Conference
import Terminal
import Wording

/// No screen can be drawn here.
struct TerminalUnavailable: StatedError {
  var reason: TerminalError

  init(_ reason: TerminalError) {
    self.reason = reason
  }

  var status: ExitStatus { .unavailable }

  var words: Localized {
    switch reason {
    case .notATerminal(.input): Phrases.inputIsNoTerminal
    case .notATerminal(.output): Phrases.outputIsNoTerminal
    case .termMissing: Phrases.termIsMissing
    case .termUnknown(let name): Phrases.termIsUnknown(name)
    case .termDumb(let name): Phrases.termIsDumb(name)
    case .refused(let number): Phrases.terminalRefused(number)
    }
  }
}

/// Keys of the config file that cannot be used, and where they stand.
struct KeySettingError: StatedError {
  var reason: KeyMapError
  /// The line of the config file that brought it; nil where it cannot be told.
  var origin: SettingOrigin?

  var status: ExitStatus { .badSetting }

  var words: Localized {
    let problem =
      switch reason {
      case .unknownAction(let name):
        Phrases.unknownAction(
          name,
          suggestion: Suggestion.nearest(to: name, among: Action.allCases.map(\.rawValue))
        )
      case .unknownKey(let key, let action): Phrases.unknownKey(key, action: action)
      case .fixed(let action): Phrases.fixedKey(action: action)
      case .dead(let key, let action): Phrases.deadKey(key, action: action)
      case .clash(let key, let first, let second):
        Phrases.keyClash(key, first: first, second: second)
      }
    guard case .file(let path, let position) = origin else { return problem }
    return problem.map { "\(path):\(position.line):\(position.column): \($0)" }
  }
}
