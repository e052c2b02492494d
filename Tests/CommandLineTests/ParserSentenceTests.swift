import ArgumentParser
import Testing

@testable import hoinghi

/// A command that can be got wrong in every way that the pinned parser knows.
private struct Probe: ParsableCommand {
  enum Side: String, CaseIterable, ExpressibleByArgument { case left, right }
  enum Speed: String, EnumerableFlag { case slow, fast }

  @Option(name: .shortAndLong) var count: Int?
  @Option var side: Side?
  @Flag var loud = false
  @Flag var speed: Speed?
  @Argument var file: String
}

private struct Needy: ParsableCommand {
  @Flag var mode: Mode
  enum Mode: String, EnumerableFlag { case one, two }
}

@Suite("The parser's sentences")
struct ParserSentenceTests {
  @Test(
    "each sentence of swift-argument-parser 1.8.2 is understood",
    arguments: [
      (["x", "--nonsense"], UsageError.Reason.unknownOption("--nonsense")),
      (["x", "--cuont", "3"], .unknownOption("--cuont")),
      (["x", "-z"], .unknownOption("-z")),
      (["x", "--count"], .missingValue(option: "--count")),
      (["x", "--loud=very"], .flagWithValue(option: "--loud", value: "very")),
      (["x", "y"], .unexpectedArguments(["y"])),
      (["x", "y", "z"], .unexpectedArguments(["y", "z"])),
      ([], .missingArgument("<file>")),
      (["x", "--count", "many"], .badValue("many", name: "--count", choices: [])),
      (
        ["x", "--side", "up"],
        .badValue("up", name: "--side", choices: ["left", "right"])
      ),
      (["x", "--slow", "--fast"], .contradiction("--fast", "--slow")),
    ]
  )
  func sentence(_ arguments: [String], _ expected: UsageError.Reason) throws {
    let message = try #require(Self.message(Probe.self, arguments))
    #expect(UsageError.Reason(parserMessage: message) == expected, "\(message)")
  }

  @Test("a flag out of several that is missing names them all")
  func missingOneOf() throws {
    let message = try #require(Self.message(Needy.self, [String]()))
    #expect(UsageError.Reason(parserMessage: message) == .missingArgument("--one, --two"))
  }

  @Test("a shell without completions is named, and one that cannot be guessed is not")
  func shells() throws {
    let message = try #require(
      Self.message(Probe.self, ["--generate-completion-script", "tcsh"])
    )
    #expect(UsageError.Reason(parserMessage: message) == .unknownShell("tcsh"))
    let sentence = "Can't autodetect a supported shell.\nPlease use …"
    #expect(UsageError.Reason(parserMessage: sentence) == .unknownShell(nil))
  }

  @Test("a sentence that is not known speaks for itself, in no language of the parser's")
  func unknown() {
    #expect(UsageError.Reason(parserMessage: "Something new happened.") == .other)
    #expect(UsageError.Reason(parserMessage: "") == .other)
  }

  /// What the parser says of a command line; nil when it takes it.
  private static func message(
    _ command: any ParsableCommand.Type,
    _ arguments: some Sequence<String>
  ) -> String? {
    do {
      _ = try command.parseAsRoot(Array(arguments))
      return nil
    } catch {
      return command.message(for: error)
    }
  }
}
