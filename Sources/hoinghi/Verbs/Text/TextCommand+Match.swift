import ArgumentParser
import VietnameseText
import Wording

extension TextCommand {
  /// `text match`: the lines that match, best first, equal ones in their own order.
  struct Match: Verb {
    static let configuration = CommandConfiguration(
      commandName: "match",
      abstract: Phrases.helpTextMatch.spoken
    )

    @Argument(
      help: ArgumentHelp(
        Phrases.helpTextMatchWords.spoken,
        valueName: Phrases.wordsName.spoken
      )
    )
    var words: [String] = []

    @OptionGroup var options: PlainOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let query = try Query(words: words, of: ["text", "match"])
      let input = try WholeInput()
      let lines = input.lines
      return try input.withBytes { bytes in
        let found = FoldedTexts(lines, of: bytes, for: query).matches(query)
        for match in found {
          try invocation.write(line: bytes[lines[match.position]])
        }
        return found.isEmpty ? .nothingFound : .done
      }
    }
  }
}
