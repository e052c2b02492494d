import ArgumentParser
import CompanionUI
import Conference
import Glibc
import Terminal
import Wording

/// `kiosk`: delegates check themselves in, and the PIN alone leads out.
struct KioskCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: Phrases.helpKiosk.spoken
  )

  @Option(
    help: ArgumentHelp(Phrases.helpPINFile.spoken, valueName: Phrases.fileName.spoken),
    completion: .file()
  )
  var pinFile: String?

  @Flag(help: ArgumentHelp(Phrases.helpSetPIN.spoken))
  var setPin = false

  @OptionGroup var list: ListOptions
  @OptionGroup var options: HallOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    guard let pinFile else {
      let name = "--pin-file <\(Phrases.fileName.spoken)>"
      throw UsageError(.missingArgument(name), path: ["kiosk"])
    }
    if setPin {
      try PINFile.make(PINEntry.read(), at: pinFile)
      try invocation.say(Phrases.pinIsSet(pinFile))
      return .done
    }
    let settings = invocation.settings
    let pin = try PINFile(pinFile)
    let store = try invocation.followedStore(records: true)
    // The day's door is that of each day: without --list none is fixed.
    var ticked: ListID?
    if list.list != nil {
      ticked = try list.chosen(in: store.opened.ledger, at: store.clock.now).id
    }
    let setup = DeskSetup(store.opened, settings)
    let terminal = try Screen.ofHall(settings)
    defer { terminal.close() }
    let kiosk = Kiosk(
      size: terminal.size,
      language: settings.language.value,
      now: store.clock.now,
      list: ticked,
      symbols: Symbols(terminal.repertoire, charts: settings.charts.value),
      setup: setup
    )
    var loop = HallLoop(
      terminal: terminal,
      title: Phrases.kioskTitle.spoken,
      pin: pin,
      store: store,
      face: kiosk,
      settings: settings,
      printing: HallPrinting(settings, isRehearsal: setup.isRehearsal)
    )
    let status = loop.run()
    terminal.close()
    loop.finishPrinting(in: settings.language.value)
    return status
  }
}

/// Asks for a new PIN, which is not shown; in a pipe it is the first line.
enum PINEntry {
  /// - Throws: ``PINError`` where the two that were typed differ.
  static func read() throws(PINError) -> String {
    var found = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &found) == 0 else {
      return readLine() ?? ""
    }
    var silent = found
    // ^C would leave a terminal that shows nothing.
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    silent.c_lflag |= tcflag_t(ECHONL)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &found) }
    let pins = [Phrases.pinNew, Phrases.pinAgain].map { words in
      StandardError.say(words.spoken)
      return readLine() ?? ""
    }
    guard pins[0] == pins[1] else { throw PINError(.differs) }
    return pins[0]
  }
}
