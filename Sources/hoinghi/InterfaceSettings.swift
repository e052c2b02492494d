import CompanionUI
import Conference
import Terminal
import Wording

extension ScreenOptions {
  init(_ settings: Settings) {
    let colour: Colour =
      switch settings.color.value {
      case .auto: .auto
      case .always: .always
      case .never: .never
      }
    let theme: Theme =
      switch settings.theme.value {
      case .auto: .auto
      case .light: .light
      case .dark: .dark
      case .mono: .mono
      }
    self.init(
      colour: colour,
      theme: theme,
      mouse: settings.mouse.value.isOn,
      ascii: settings.ascii.value.isOn
    )
  }
}

extension Symbols {
  init(_ repertoire: GlyphEncoder.Repertoire) {
    switch repertoire {
    case .full: self = .blocks
    case .console: self = .shades
    case .ascii: self = .ascii
    }
  }
}

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

extension KeyMap {
  /// The standard keys with those of the config file.
  init(settings: Settings) throws(KeySettingError) {
    guard !settings.keys.isEmpty else {
      self = .standard
      return
    }
    do throws(KeyMapError) {
      try self.init(
        overrides: settings.keys.map { KeyOverride(action: $0.action, keys: $0.keys) }
      )
    } catch {
      let names = error.actions
      throw KeySettingError(
        reason: error,
        origin: settings.keys.last { names.contains($0.action) }?.origin
      )
    }
  }
}
