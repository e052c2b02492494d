import ArgumentParser
import Wording

/// `data`: looks after data folders.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: Phrases.helpDataVerb.spoken,
    subcommands: [Check.self, Init.self, New.self, Export.self]
  )
}
