import ArgumentParser
import Wording

/// `hub`: several desks that share one database.
struct HubCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hub",
    abstract: Phrases.helpHubVerb.spoken,
    subcommands: [
      Init.self, Desk.self, Sync.self, Status.self, Conflicts.self, Roster.self,
    ]
  )

  /// `hub desk`: who may come.
  struct Desk: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "desk",
      abstract: Phrases.helpHubDesk.spoken,
      subcommands: [Add.self, Remove.self, Adopt.self]
    )
  }

  /// `hub roster`: the list that all desks have.
  struct Roster: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "roster",
      abstract: Phrases.helpHubRoster.spoken,
      subcommands: [Push.self, Pull.self]
    )
  }
}
