import ArgumentParser
import Wording

/// What the command line asks for.
enum CommandLineRequest {
  /// A text of the command line itself: help, version, a completion script, the manual.
  case print(String)
  case root(RootOptions)
  case verb(any Verb)
}

/// Reads the command line with swift-argument-parser, and speaks for it: it has only English words.
enum CommandLineReader {
  /// - Throws: ``UsageError``.
  static func read(_ arguments: [String], helpWidth: Int?) throws -> CommandLineRequest {
    if let manual = try Manual.requested(by: arguments) { return .print(manual) }
    if asksForHelp(arguments) {
      let tree = try CommandTree.whole()
      let place = tree.place(of: arguments)
      if place.asksForHelp {
        if let word = place.strayWord {
          throw UsageError(.unknownVerb(word), path: place.path)
        }
        return .print(HelpPage(tree, path: place.path, width: helpWidth).text)
      }
    }
    do {
      return try checked(try HoinghiCommand.parseAsRoot(arguments), arguments)
    } catch let error as UsageError {
      throw error
    } catch let error where HoinghiCommand.exitCode(for: error).isSuccess {
      return .print(CompletionScript.spoken(HoinghiCommand.fullMessage(for: error)) + "\n")
    } catch {
      throw usageError(HoinghiCommand.message(for: error), arguments)
    }
  }

  /// Whether the words may ask for help; the tree is not built for those that surely do not.
  private static func asksForHelp(_ arguments: [String]) -> Bool {
    // The shell completes a line that holds such words; it does not ask for them.
    guard arguments.first != "---completion" else { return false }
    return arguments.contains { ["-h", "--help", "help"].contains($0) }
  }

  private static func checked(
    _ command: any ParsableCommand,
    _ arguments: [String]
  ) throws -> CommandLineRequest {
    let misplaced: [String]
    let request: CommandLineRequest
    switch command {
    case let root as HoinghiCommand:
      misplaced = root.options.misplaced
      request = .root(root.options)
    case let verb as any Verb:
      misplaced = verb.options.misplaced
      request = .verb(verb)
    default:
      throw UsageError(.missingVerb, path: try CommandTree.whole().place(of: arguments).path)
    }
    if let option = misplaced.first {
      throw UsageError(
        .misplacedOption(option),
        path: try CommandTree.whole().place(of: arguments).path
      )
    }
    return request
  }

  /// The error of the parser's message, or the unknown command that the words show first.
  private static func usageError(_ message: String, _ arguments: [String]) -> UsageError {
    let reason = UsageError.Reason(parserMessage: message)
    guard let place = (try? CommandTree.whole())?.place(of: arguments) else {
      return UsageError(reason, path: [])
    }
    if let word = place.strayWord, !reason.isBefore(word, in: arguments) {
      return UsageError(.unknownVerb(word), path: place.path)
    }
    return UsageError(reason, path: place.path)
  }
}

extension UsageError.Reason {
  /// Whether this is about an option that stands before a word, which may well be its value.
  fileprivate func isBefore(_ word: String, in arguments: [String]) -> Bool {
    guard case .unknownOption(let option) = self, let place = arguments.firstIndex(of: option),
      let other = arguments.firstIndex(of: word)
    else { return false }
    return place < other
  }
}
