import Conference

/// The language of this run's help and errors, known before the command line is understood.
enum Spoken {
  /// From `--lang`, the environment or the config file; mistakes in them are told later.
  static let language = Settings.spokenLanguage(
    option: languageOption(in: CommandLine.arguments.dropFirst()),
    environment: .process
  )

  /// The options whose value is a language.
  private static let options = ["--lang", "--generate-manual"]

  /// The value of the last `--lang` before a `--`, whether it is a language or not.
  static func languageOption(in arguments: some Sequence<String>) -> String? {
    var value: String?
    var valueFollows = false
    for argument in arguments {
      if argument == "--" { break }
      if valueFollows {
        value = argument
        valueFollows = false
      } else if options.contains(argument) {
        valueFollows = true
      } else if let option = options.first(where: { argument.hasPrefix($0 + "=") }) {
        value = String(argument.dropFirst(option.count + 1))
      }
    }
    return value
  }
}

extension Localized {
  /// The text in the language of this run.
  var spoken: String { self[Spoken.language] }
}
