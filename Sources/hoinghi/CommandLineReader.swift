import ArgumentParser

/// What the command line asks for.
enum CommandLineRequest {
  /// A text of the command line itself: help, version, a completion script, the manual.
  case print(String)
  case root(RootOptions)
  case verb(any Verb)
}

/// Reads the command line with swift-argument-parser, and speaks for it.
enum CommandLineReader {
  /// - Throws: ``UsageError``.
  static func read(_ arguments: [String]) throws -> CommandLineRequest {
    let command: any ParsableCommand
    do {
      command = try HoinghiCommand.parseAsRoot(arguments)
    } catch {
      let message = HoinghiCommand.fullMessage(for: error)
      if HoinghiCommand.exitCode(for: error).isSuccess { return .print(message + "\n") }
      throw UsageError(parserMessage: HoinghiCommand.message(for: error))
    }
    switch command {
    case let root as HoinghiCommand:
      try refuse(root.options.misplaced)
      return .root(root.options)
    case let verb as any Verb:
      try refuse(verb.options.misplaced)
      return .verb(verb)
    default:
      throw UsageError(parserMessage: "Missing required subcommand.")
    }
  }

  private static func refuse(_ options: [String]) throws(UsageError) {
    if let option = options.first {
      throw UsageError(parserMessage: "Unknown option '\(option)'")
    }
  }
}
