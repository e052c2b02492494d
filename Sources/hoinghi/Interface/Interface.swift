import CompanionUI
import Conference
import Glibc
import Interchange
import Store
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
  ///   - opened: What is shown, and where it is kept.
  ///   - settings: How it is shown.
  ///   - environment: Where the user's files are, and which editor is theirs.
  ///   - screen: The screen to open on; nil for the overview.
  /// - Returns: how the run ends.
  /// - Throws: ``TerminalUnavailable``, and ``KeySettingError`` where the config's keys clash.
  static func run(
    _ opened: OpenedConference,
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
    let clock = opened.clock
    opened.makesStoreToSee = settings.data.value != nil
    let cards = CardMaker(
      layout: CardLayout(settings.layout.value),
      isRehearsal: opened.mode.isRehearsal
    )
    let shell = Shell(
      keyMap: keyMap,
      symbols: Symbols(terminal.repertoire, charts: settings.charts.value),
      size: terminal.size,
      language: settings.language.value,
      now: clock.now,
      screen: screen.flatMap(ScreenName.init) ?? .overview,
      setup: DeskSetup(opened, settings),
      ledger: opened.ledger
    )
    var loop = InterfaceLoop(
      terminal: terminal,
      clock: clock,
      editor: Editor(environment),
      cards: cards,
      printer: BadgePrinter(settings.print?.value ?? []),
      store: InterfaceStore(opened, home: environment["HOME"]) { [settings] in
        try ConferenceData.files(settings)
      },
      shell: shell
    )
    let status = loop.run(settings)
    terminal.close()
    loop.finishPrinting()
    return status
  }
}
