import CompanionUI
import Conference
import Glibc
import Terminal
import Wording

/// Runs the screens: events in, the pure update, effects and frames out.
enum Interface {
  /// The keys of the standard map with what they do, for the manual.
  static var keysForManual: [(keys: String, words: Localized)] {
    KeyMap.standard.actions.map { action in
      (
        KeyMap.standard.keys(for: action).map(\.name).joined(separator: ", "),
        action.words.name.map { "\($0) (\(action.rawValue))" }
      )
    }
  }

  /// Runs until the person leaves.
  ///
  /// - Parameters:
  ///   - conference: What is shown.
  ///   - settings: How it is shown.
  ///   - screen: The screen to open on; nil for the overview.
  ///   - now: What "now" means at the start; nil for the machine's clock.
  /// - Returns: how the run ends.
  /// - Throws: ``TerminalUnavailable``, and ``KeySettingError`` where the config's keys clash.
  static func run(
    conference: Conference,
    settings: Settings,
    screen: String?,
    now: Moment?
  ) throws -> ExitStatus {
    let keyMap = try KeyMap(settings: settings)
    let clock = Clock(start: now, offset: conference.info.utcOffset)
    let terminal: Screen
    do {
      terminal = try Screen(options: ScreenOptions(settings))
    } catch {
      throw TerminalUnavailable(error)
    }
    defer { terminal.close() }
    var model = Model(
      conference: conference,
      keyMap: keyMap,
      symbols: Symbols(terminal.repertoire),
      size: terminal.size,
      language: settings.language.value,
      now: clock.now,
      screen: screen.flatMap(ScreenName.init) ?? .overview
    )
    return InterfaceLoop(terminal: terminal, clock: clock).run(&model)
  }
}
