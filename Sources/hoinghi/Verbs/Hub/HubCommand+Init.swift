import ArgumentParser
import Hub
import Wording

extension HubCommand {
  /// `hub init`: makes the hub in an empty database.
  struct Init: Verb {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: Phrases.helpHubInit.spoken
    )

    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let owner = try HubOwner(invocation.hubPlace())
      try owner.make()
      try invocation.say(Phrases.hubMade(owner.database()))
      return .done
    }
  }
}
