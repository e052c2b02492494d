extension UsageError.Reason {
  /// What the parser means by its message.
  ///
  /// swift-argument-parser keeps its errors to itself and gives only a sentence in English: these
  /// are the sentences of version 1.8.2 (`Usage/UsageGenerator.swift`). One that is not known
  /// becomes ``other``, which speaks for itself.
  init(parserMessage message: String) {
    let quoted = Self.quotedWords(message)
    let first = quoted.first ?? ""
    switch message {
    case Sentence("Unknown option '"): self = .unknownOption(first)
    case Sentence("Missing value for '"): self = .missingValue(option: first.upToBlank)
    case Sentence("The option '") where quoted.count >= 2:
      self = .flagWithValue(option: first, value: quoted[1])
    case Sentence("Unexpected argument '"): self = .unexpectedArguments([first])
    case _ where message.contains(" unexpected arguments: '"): self = .unexpectedArguments(quoted)
    case Sentence("Missing expected argument '"): self = .missingArgument(first)
    case Sentence("Missing one of: '"):
      self = .missingArgument(quoted.joined(separator: ", "))
    case Sentence("The value '") where quoted.count >= 2:
      self = .badValue(first, name: quoted[1].upToBlank, choices: Array(quoted.dropFirst(2)))
    case Sentence("Value to be set with flag '") where quoted.count >= 2:
      self = .contradiction(first, quoted[1])
    case Sentence("Missing required subcommand"): self = .missingVerb
    case Sentence("Can't generate completion scripts for '"):
      // The apostrophe of "Can't" opens a quotation of its own.
      self = .unknownShell(Self.quotedWords(String(message.dropFirst("Can't".count))).first)
    case Sentence("Can't autodetect a supported shell"): self = .unknownShell(nil)
    case Sentence("Invalid option: "):
      self = .badShortOption(String(message.dropFirst("Invalid option: ".count)))
    default: self = .other
    }
  }

  /// The parts between one apostrophe and the next.
  private static func quotedWords(_ message: String) -> [String] {
    message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

/// A sentence that begins in a certain way.
private struct Sentence {
  var beginning: String

  init(_ beginning: String) {
    self.beginning = beginning
  }

  static func ~= (sentence: Sentence, message: String) -> Bool {
    message.hasPrefix(sentence.beginning)
  }
}

extension String {
  fileprivate var upToBlank: String { String(prefix { $0 != " " }) }
}
