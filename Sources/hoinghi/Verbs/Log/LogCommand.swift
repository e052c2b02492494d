import ArgumentParser
import Wording

/// `log`: the attendance log itself.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: Phrases.helpLogVerb.spoken,
    subcommands: [
      Show.self, Verify.self, Head.self, Export.self, Import.self, Forget.self,
      WipeRehearsal.self,
    ]
  )
}
