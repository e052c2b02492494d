import ArgumentParser
import Conference
import Wording

/// `conference`: what the conference is.
struct ConferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conference",
    abstract: Phrases.helpConferenceVerb.spoken,
    subcommands: [Set.self]
  )

  /// `conference set`: its title, date, place, organiser.
  struct Set: Verb {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: Phrases.helpConferenceSet.spoken
    )

    @Option(help: ArgumentHelp(Phrases.helpTitle.spoken, valueName: Phrases.textName.spoken))
    var title: String?

    @Option(
      name: .customLong("title-en"),
      help: ArgumentHelp(Phrases.helpEnglishTitle.spoken, valueName: Phrases.textName.spoken)
    )
    var englishTitle: String?

    @Option(help: ArgumentHelp(Phrases.helpDate.spoken, valueName: Phrases.dateName.spoken))
    var date: String?

    @Option(help: ArgumentHelp(Phrases.helpPlace.spoken, valueName: Phrases.textName.spoken))
    var place: String?

    @Option(help: ArgumentHelp(Phrases.helpOrganiser.spoken, valueName: Phrases.textName.spoken))
    var organiser: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = ["conference", "set"]
      return try invocation.setProgramme(.conference, reason: reason.text, path: path) {
        words,
        _ in
        for (option, text) in [("--title", title), ("--place", place), ("--organiser", organiser)]
        where words.isTitleEmpty(text) {
          throw UsageError(.missingArgument(option), path: path)
        }
        try words.take(title, .title)
        try words.take(englishTitle, .englishTitle)
        try words.take(date, .date, form: Phrases.dateForm)
        try words.take(place, .place)
        try words.take(organiser, .organiser)
      }
    }
  }
}
