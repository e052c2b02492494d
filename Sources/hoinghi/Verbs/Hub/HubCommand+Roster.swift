import ArgumentParser
import Hub
import Store
import Wording

extension HubCommand.Roster {
  /// `hub roster push`: brings the list that was imported here.
  struct Push: Verb {
    static let configuration = CommandConfiguration(
      commandName: "push",
      abstract: Phrases.helpHubRosterPush.spoken
    )

    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let store = try invocation.store()
      guard try store?.rosterSeal() != nil else { throw HubObstacle.nothingSealed }
      let sync = try invocation.hubSync()
      let moved = try sync.pass(isWhole: true)
      if let obstacle = sync.rosterObstacle.flatMap(HubObstacle.init) { throw obstacle }
      try invocation.say(
        moved.pushedRoster ? Phrases.hubRosterBrought : Phrases.hubRosterIsKnown
      )
      return .done
    }
  }

  /// `hub roster pull`: takes the list from the hub.
  struct Pull: Verb {
    static let configuration = CommandConfiguration(
      commandName: "pull",
      abstract: Phrases.helpHubRosterPull.spoken
    )

    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let sync = try invocation.hubSync()
      let moved = try sync.pass(isWhole: true)
      if let obstacle = sync.rosterObstacle.flatMap(HubObstacle.init) { throw obstacle }
      guard try sync.session.state().roster != nil else { throw HubObstacle.noRoster }
      if case .done(let added, let changed) = moved.roster {
        try invocation.say(Phrases.hubRosterTaken(added: added, changed: changed))
      } else {
        try invocation.say(Phrases.hubRosterIsKnown)
      }
      return .done
    }
  }
}
