import ArgumentParser
import Wording

/// `import`: brings in what an office has in a file.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrases.helpImport.spoken,
    subcommands: [Roster.self, Schedule.self]
  )
}
