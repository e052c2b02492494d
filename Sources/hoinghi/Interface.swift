import CompanionUI
import Conference
import Glibc
import Store
import Terminal
import Wording

extension DeskNews {
  /// Everything that a store holds, as the screens take it in.
  init(_ contents: StoreContents, _ store: AttendanceStore?) {
    self.init(events: contents.events, head: contents.head)
    texts = store?.notes(of: contents.events) ?? [:]
    ahead = contents.ahead.map { ($0.event, $0.received) }
  }
}

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
  ///   - opened: What is shown, and what the store held.
  ///   - path: Where the store is or will be; nil where nothing names a place.
  ///   - settings: How it is shown.
  ///   - environment: Where the user's files are, and which editor is theirs.
  ///   - screen: The screen to open on; nil for the overview.
  /// - Returns: how the run ends.
  /// - Throws: ``TerminalUnavailable``, and ``KeySettingError`` where the config's keys clash.
  static func run(
    _ opened: OpenedConference,
    path: String?,
    settings: Settings,
    environment: Environment,
    screen: String?
  ) throws -> ExitStatus {
    let keyMap = try KeyMap(settings: settings)
    let terminal: Screen
    do {
      terminal = try Screen(options: ScreenOptions(settings))
    } catch {
      throw TerminalUnavailable(error)
    }
    defer { terminal.close() }
    var ledger = Ledger(
      opened.conference,
      log: opened.contents.map { DeskNews($0, opened.store) } ?? DeskNews()
    )
    let shell = Shell(
      keyMap: keyMap,
      symbols: Symbols(terminal.repertoire, charts: settings.charts.value),
      size: terminal.size,
      language: settings.language.value,
      now: opened.clock.now,
      screen: screen.flatMap(ScreenName.init) ?? .overview,
      setup: DeskSetup(opened, settings),
      ledger: &ledger
    )
    var loop = InterfaceLoop(
      terminal: terminal,
      clock: opened.clock,
      editor: Editor(environment),
      store: InterfaceStore(opened, path: path),
      shell: shell,
      ledger: ledger
    )
    return loop.run()
  }
}
