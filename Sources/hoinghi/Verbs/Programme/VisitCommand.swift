import ArgumentParser
import Conference
import Wording

/// `visit`: one field visit.
struct VisitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit",
    abstract: Phrases.helpVisitVerb.spoken,
    subcommands: [Set.self]
  )

  /// `visit set ID`: when, from where and how it goes, and whom to call.
  struct Set: Verb {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: Phrases.helpVisitSet.spoken
    )

    @Argument(
      help: ArgumentHelp(Phrases.helpVisitID.spoken, valueName: Phrases.visitName.spoken),
      completion: CompletionValues.visits
    )
    var visit: String

    @Option(help: ArgumentHelp(Phrases.helpDeparts.spoken, valueName: Phrases.timeName.spoken))
    var departs: String?

    @Option(help: ArgumentHelp(Phrases.helpMeetingPoint.spoken, valueName: Phrases.textName.spoken))
    var meetingPoint: String?

    @Option(help: ArgumentHelp(Phrases.helpBus.spoken, valueName: Phrases.textName.spoken))
    var bus: String?

    @Option(help: ArgumentHelp(Phrases.helpContact.spoken, valueName: Phrases.textName.spoken))
    var contact: String?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let visit = try invocation.conference().visit(named: visit)
      return try invocation.setProgramme(
        .visit(visit.id),
        reason: reason.text,
        path: ["visit", "set"]
      ) {
        words,
        _ in
        try words.take(time: departs, .departs)
        try words.take(meetingPoint, .meetingPoint)
        try words.take(bus, .bus)
        try words.take(contact, .contact)
      }
    }
  }
}
