import Wording

/// The parser's completion scripts in the language of this run.
enum CompletionScript {
  /// The script with the parser's own three sentences said in our words; any other text as it is.
  static func spoken(_ text: String) -> String {
    [
      ("Show help information.", Phrases.helpHelp),
      ("Show the version.", Phrases.helpVersion),
      ("Show subcommand help information.", Phrases.helpHelpVerb),
    ].reduce(text) { text, sentence in
      text.split(separator: sentence.0, omittingEmptySubsequences: false)
        .joined(separator: sentence.1.spoken)
    }
  }
}
