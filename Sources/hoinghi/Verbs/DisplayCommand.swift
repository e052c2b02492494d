import ArgumentParser
import CompanionUI
import Conference
import Store
import Terminal
import Wording

/// `display`: the hall's screen, which records nothing.
struct DisplayCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "display",
    abstract: Phrases.helpDisplay.spoken
  )

  @Option(
    help: ArgumentHelp(
      Phrases.helpDisplayPage.spoken,
      valueName: HallDisplay.Topic.words.joined(separator: "|")
    ),
    completion: .list(HallDisplay.Topic.words)
  )
  var page: String?

  @Flag(help: ArgumentHelp(Phrases.helpDisplayNames.spoken))
  var names = false

  @Option(
    help: ArgumentHelp(Phrases.helpDisplayPIN.spoken, valueName: Phrases.fileName.spoken),
    completion: .file()
  )
  var pinFile: String?

  @OptionGroup var options: HallOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let settings = invocation.settings
    let topic = try page.map { try HallDisplay.Topic($0, of: "--page") }
    let isRehearsal = invocation.mode.isRehearsal
    let pin = try pinFile.map { try PINFile($0) }
    let store = try invocation.followedStore(records: false)
    let terminal = try Screen.ofHall(settings)
    defer { terminal.close() }
    let display = HallDisplay(
      size: terminal.size,
      language: settings.language.value,
      now: store.clock.now,
      hasStore: store.isThere,
      setup: HallDisplay.Setup(
        topic: topic,
        showsNames: names,
        isRehearsal: isRehearsal,
        asksPIN: pin != nil,
        symbols: Symbols(terminal.repertoire, charts: settings.charts.value)
      )
    )
    var loop = HallLoop(
      terminal: terminal,
      title: Phrases.hallArrivals.spoken,
      pin: pin,
      store: store,
      face: display,
      settings: settings,
      printing: HallPrinting(settings, isRehearsal: isRehearsal)
    )
    return loop.run()
  }
}

extension HallDisplay.Topic: Choice {}

extension Screen {
  /// The terminal of the hall: nothing there has a mouse.
  ///
  /// - Throws: ``TerminalUnavailable``.
  static func ofHall(_ settings: Settings) throws(TerminalUnavailable) -> Screen {
    var options = ScreenOptions(settings)
    options.mouse = false
    do throws(TerminalError) {
      return try Screen(options: options)
    } catch {
      throw TerminalUnavailable(error)
    }
  }
}

extension Invocation {
  /// The store of the conference that the settings open, to be followed.
  mutating func followedStore(records: Bool) throws -> FollowedStore {
    let data = try data()
    let (settings, mode, environment) = (settings, mode, environment)
    // What other desks record needs a place.
    let purpose: AttendanceStore.Mode = settings.hub.value == nil ? .ifExists : .create
    return try FollowedStore(records: records) {
      try OpenedConference(data, settings, mode: mode, environment: environment, for: purpose)
    }
  }
}
