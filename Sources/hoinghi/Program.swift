import ArgumentParser
import Conference
import Glibc
import Wording

/// One run of the program, from its arguments to its exit status.
enum Program {
  static func run(_ arguments: [String], environment: Environment) -> ExitStatus {
    // A reader that goes away is an error of `write`, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    do {
      return try perform(arguments, environment)
    } catch is ReaderGone {
      return .done
    } catch let error as any StatedError {
      StandardError.say(error.words.spoken)
      return error.status
    } catch {
      StandardError.say(Phrases.ownFault("\(error)").spoken)
      return .internalFault
    }
  }

  private static func perform(
    _ arguments: [String],
    _ environment: Environment
  ) throws -> ExitStatus {
    // Without arguments the parser has nothing to say: opening the screens does not wait for it.
    if arguments.isEmpty {
      return try openInterface(RootRequest(), environment: environment)
    }
    var output = StandardOutput()
    switch try CommandLineReader.read(arguments, helpWidth: output.terminalWidth) {
    case .print(let text):
      try output.write(text)
      try output.flush()
      return .done
    case .root(let options):
      let request = RootRequest(
        settings: options.values,
        screen: options.interface.screen,
        at: options.view.at
      )
      return try openInterface(request, environment: environment)
    case .verb(let verb):
      return try perform(verb, environment: environment)
    }
  }

  private static func perform(
    _ verb: some Verb,
    environment: Environment
  ) throws -> ExitStatus {
    let settings = try Settings(
      options: verb.options.values,
      environment: environment
    )
    // Nothing that a verb prints depends on the time yet; a wrong one is wrong all the same.
    _ = try verb.options.view.at.map(RequestedTime.init(option:))
    var context = Context(settings: settings, environment: environment)
    do {
      let status = try verb.perform(&context)
      try context.output.flush()
      return status
    } catch {
      // What was found before stands before what went wrong.
      try context.output.flush()
      throw error
    }
  }

  /// What the command line asks of the interface.
  private struct RootRequest {
    var settings = SettingOptionValues()
    var screen: String?
    var at: String?
  }

  private static func openInterface(
    _ request: RootRequest,
    environment: Environment
  ) throws -> ExitStatus {
    let settings = try Settings(options: request.settings, environment: environment)
    if let screen = request.screen, !InterfaceOptions.screens.contains(screen) {
      throw SettingError(
        name: "screen",
        value: screen,
        origin: .option("--screen"),
        choices: InterfaceOptions.screens
      )
    }
    let time = try request.at.map(RequestedTime.init(option:))
    let conference = try OpenConference.load(settings)
    return try Interface.run(
      conference: conference,
      settings: settings,
      screen: request.screen,
      now: time?.moment(utcOffset: conference.info.utcOffset)
    )
  }
}
