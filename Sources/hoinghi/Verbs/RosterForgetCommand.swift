import ArgumentParser
import Conference
import Store
import Wording

extension RosterCommand {
  /// `roster forget CODE`: erases a person; the log keeps an id that leads to nobody.
  struct Forget: Verb {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: Phrases.helpRosterForget.spoken
    )

    @Argument(
      help: ArgumentHelp(Phrases.helpCode.spoken, valueName: Phrases.codeName.spoken)
    )
    var code: String?

    @OptionGroup var options: RecordingOptions

    func perform(_ context: inout Context) throws -> ExitStatus {
      guard let code, !code.isEmpty else {
        throw UsageError(
          .missingArgument("<\(Phrases.codeName.spoken)>"),
          path: ["roster", "forget"]
        )
      }
      let forgotten = try context.existingStore().forget(code: code)
      try context.say(Phrases.forgotten(code, texts: forgotten.texts))
      for copy in forgotten.copies {
        try context.say(
          Phrases.copyStillHolds(
            copy.path,
            kind: copy.kind.rawValue,
            date: Phrases.date(copy.at.date)
          )
        )
      }
      return .done
    }
  }
}
