import ArgumentParser
import Wording

/// `person`: one person of the roster.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: Phrases.helpPersonVerb.spoken,
    subcommands: [Set.self]
  )
}
