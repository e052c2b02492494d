import ArgumentParser
import Attendance
import Conference
import Hub
import VietnameseText
import Wording

/// The name of a desk on the hub, which is a role of the server.
struct HubDeskArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(Phrases.helpHubDeskName.spoken, valueName: Phrases.nameName.spoken))
  var name: String

  /// - Throws: ``UsageError`` where it can be no role's: empty, with controls, or longer than 63 bytes.
  func required(by path: [String]) throws(UsageError) -> String {
    let composed = Composition.composed(name)
    guard !composed.isEmpty, composed.utf8.count <= 63, ForeignText.isClean(composed),
      !composed.hasPrefix("pg_")
    else {
      throw UsageError(
        .badValue(name, name: "<\(Phrases.nameName.spoken)>", choices: []),
        path: path
      )
    }
    return composed
  }
}

extension HubCommand.Desk {
  /// `hub desk add NAME`: lets a desk in, and prints how it connects.
  struct Add: Verb {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: Phrases.helpHubDeskAdd.spoken
    )

    @OptionGroup var desk: HubDeskArgument

    @Flag(help: ArgumentHelp(Phrases.helpHubViewer.spoken))
    var viewer = false

    @Flag(help: ArgumentHelp(Phrases.helpHubMayForget.spoken))
    var mayForget = false

    @Option(help: ArgumentHelp(Phrases.helpHubHost.spoken, valueName: Phrases.nameName.spoken))
    var host: String?

    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = ["hub", "desk", "add"]
      let name = try desk.required(by: path)
      guard !viewer || !mayForget else {
        throw UsageError(.contradiction("--viewer", "--may-forget"), path: path)
      }
      let admitted = try HubOwner(invocation.hubPlace()).admit(
        name,
        isViewer: viewer,
        mayForget: mayForget,
        host: host
      )
      try invocation.output.write(admitted.address + "\n")
      try invocation.say(Phrases.hubDeskAdded(name))
      return .done
    }
  }

  /// `hub desk remove NAME`: lets a desk in no more.
  struct Remove: Verb {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: Phrases.helpHubDeskRemove.spoken
    )

    @OptionGroup var desk: HubDeskArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let name = try desk.required(by: ["hub", "desk", "remove"])
      guard try HubOwner(invocation.hubPlace()).remove(name) else { throw HubObstacle.noDesk(name) }
      try invocation.say(Phrases.hubDeskRemoved(name))
      return .done
    }
  }

  /// `hub desk adopt CHAIN NAME`: says whose a chain is from now on.
  struct Adopt: Verb {
    static let configuration = CommandConfiguration(
      commandName: "adopt",
      abstract: Phrases.helpHubDeskAdopt.spoken
    )

    @Argument(help: ArgumentHelp(Phrases.helpHubChain.spoken, valueName: Phrases.chainName.spoken))
    var chain: String

    @OptionGroup var desk: HubDeskArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let name = try desk.required(by: ["hub", "desk", "adopt"])
      guard chain.utf8.count == 32, [UInt8](hex: chain) != nil else {
        throw HubObstacle.noChain(chain)
      }
      guard try HubOwner(invocation.hubPlace()).adopt(ChainID(chain), by: name) else {
        throw HubObstacle.noDesk(name)
      }
      try invocation.say(Phrases.hubChainAdopted(chain, by: name))
      return .done
    }
  }
}
