import ArgumentParser
import CompanionUI
import Conference
import Glibc
import Store
import Terminal
import Wording

/// One run of the program, from its arguments to its exit status.
enum Program {
  static func run(_ arguments: [String], environment: Environment) -> ExitStatus {
    // A reader that goes away is an error of `write`, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    LostMemory.tell(
      "hoinghi: " + Phrases.memoryIsLost.spoken,
      status: ExitStatus.inputOutput.rawValue
    )
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
    // Where nothing is to be asked of the parser, opening the screens does not wait for it.
    if let options = StartOptions(arguments) {
      let request = RootRequest(
        settings: options.values,
        screen: options.screen,
        mode: try RunMode(at: options.time, isRehearsal: options.isRehearsal)
      )
      return try openInterface(request, environment: environment)
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
        mode: try RunMode(options.store)
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
    let mode = try RunMode(verb.options.store)
    var invocation = Invocation(settings: settings, mode: mode, environment: environment)
    do {
      let status = try verb.perform(&invocation)
      try invocation.output.flush()
      return status
    } catch {
      // What was found before stands before what went wrong.
      try invocation.output.flush()
      throw error
    }
  }

  /// What the command line asks of the interface.
  private struct RootRequest {
    var settings = SettingOptionValues()
    var screen: String?
    var mode = RunMode()
  }

  private static func openInterface(
    _ request: RootRequest,
    environment: Environment
  ) throws -> ExitStatus {
    let settings = try Settings(options: request.settings, environment: environment)
    _ = try request.screen.map { try ScreenName($0, of: "--screen") }
    let opened = try OpenedConference(
      ConferenceData.load(settings),
      settings,
      mode: request.mode,
      environment: environment,
      // What other desks record needs a place.
      for: settings.hub.value == nil ? .ifExists : .create
    )
    return try Interface.run(
      opened,
      settings: settings,
      environment: environment,
      screen: request.screen
    )
  }
}
