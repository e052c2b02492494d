import Conference
import Wording

/// A command line that cannot be understood.
struct UsageError: StatedError, Hashable {
  enum Reason: Hashable {
    case unknownVerb(String)
    case unknownOption(String)
    /// An option that exists and that this command does not take.
    case misplacedOption(String)
    case missingValue(option: String)
    case flagWithValue(option: String, value: String)
    case unexpectedArguments([String])
    case missingArgument(String)
    /// An argument of more letters than that.
    case tooLong(String, most: Int)
    case missingVerb
    /// None of the options by which something would be set.
    case nothingToSet([String])
    /// `name` is the option or the argument.
    case badValue(String, name: String, choices: [String])
    /// Two flags that exclude each other.
    case contradiction(String, String)
    case unknownShell(String?)
    case badShortOption(String)
    /// What cannot be taken back, where nobody can be asked; the option that does it all the same.
    case nobodyToAsk(option: String)
    /// Something else that the parser found.
    case other
  }

  var reason: Reason
  /// The verb, and the verb below it.
  var path: [String]

  init(_ reason: Reason, path: [String]) {
    self.reason = reason
    self.path = path
  }

  var status: ExitStatus { .usage }

  var words: Localized {
    let tree = try? CommandTree.whole()
    var lines = sentence(tree)
    if let tree {
      let usage = HelpPage(tree, path: path, width: nil).usage
      lines = lines.map { $0 + "\n" + usage }
    }
    let help = Phrases.seeHelp((["hoinghi"] + path + ["--help"]).joined(separator: " "))
    return Localized(vi: lines.vi + "\n" + help.vi, en: lines.en + "\n" + help.en)
  }

  private func sentence(_ tree: CommandTree?) -> Localized {
    let command = tree?.command(at: path)
    func suggestion(_ word: String, _ candidates: [String]) -> Localized? {
      Suggestion.nearest(to: word, among: candidates).map(Phrases.didYouMean)
    }
    switch reason {
    case .unknownVerb(let word):
      return Phrases.unknownVerb(
        word,
        suggestion: suggestion(word, command?.subcommands.map(\.name) ?? [])
      )
    case .unknownOption(let option):
      // All short options are one letter apart: there is nothing to suggest one by.
      let options =
        option.hasPrefix("--")
        ? command?.arguments.filter(\.isShown).flatMap(\.names) ?? [] : []
      return Phrases.unknownOption(option, suggestion: suggestion(option, options))
    case .misplacedOption(let option):
      return Phrases.misplacedOption(option, command: (["hoinghi"] + path).joined(separator: " "))
    case .missingValue(let option): return Phrases.missingValue(option: option)
    case .flagWithValue(let option, let value):
      return Phrases.flagWithValue(option: option, value: value)
    case .unexpectedArguments(let words): return Phrases.unexpectedArguments(words)
    case .missingArgument(let name): return Phrases.missingArgument(name)
    case .tooLong(let name, let most): return Phrases.argumentIsTooLong(name, most: most)
    case .missingVerb: return Phrases.missingVerb(command?.subcommands.map(\.name) ?? [])
    case .nothingToSet(let options): return Phrases.nothingToSet(options)
    case .badValue(let value, let name, let choices):
      return Phrases.badOptionValue(
        option: name,
        value: value,
        choices: choices.isEmpty ? nil : Phrases.oneOf(choices),
        suggestion: suggestion(value, choices)
      )
    case .contradiction(let one, let two): return Phrases.contradiction(one, two)
    case .unknownShell(let shell): return Phrases.unknownShell(shell)
    case .badShortOption(let option): return Phrases.unknownOption(option, suggestion: nil)
    case .nobodyToAsk(let option): return Phrases.nobodyToAsk(option: option)
    case .other: return Phrases.notUnderstood
    }
  }
}
