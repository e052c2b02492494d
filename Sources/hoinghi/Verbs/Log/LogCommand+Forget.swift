import ArgumentParser
import Attendance
import Conference
import Glibc
import Ledger
import Store
import Wording

extension LogCommand {
  /// `log forget EVENT`: erases what an event says, and tells where copies are left.
  ///
  /// The event stays in its chain and says nothing any more: what it had set is as before. A person
  /// at a terminal is asked first; elsewhere it takes `--yes`.
  struct Forget: Verb {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: Phrases.helpLogForget.spoken
    )

    @Argument(
      help: ArgumentHelp(Phrases.helpForgetEvent.spoken, valueName: Phrases.eventName.spoken)
    )
    var event: String

    @Flag(name: .customLong("yes"), help: ArgumentHelp(Phrases.helpForgetYes.spoken))
    var isSure = false

    @OptionGroup var options: RecordingOptions

    private static let path = ["log", "forget"]

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard !event.isEmpty else {
        throw UsageError(.missingArgument("<\(Phrases.eventName.spoken)>"), path: Self.path)
      }
      let id = try EventID(ofOption: event, "<\(Phrases.eventName.spoken)>")
      let opened = try invocation.opened()
      let ledger = opened.ledger
      guard let store = opened.store,
        let found = try store.event(id)
      else { throw ForgetTextFault.unknown(id) }
      guard found.text != nil else { throw ForgetTextFault.hasNoText(id) }
      let question = Phrases.forgetTextAsks(
        Phrases.undoneKind(found.kind),
        of: found.delegate.map { person in
          ledger.person(person).map { Phrases.who($0, province: nil) }
            ?? ledger.reviewer(person).map { Localized(same: $0.name) } ?? ledger.nameless(person)
        }
      )
      guard try Consent.isGiven(to: question, isSure: isSure, for: Self.path, &invocation) else {
        return .nothingFound
      }
      guard let erased = try store.eraseText(of: id) else { throw ForgetTextFault.unknown(id) }
      try invocation.say(Phrases.textForgotten(id.text))
      try invocation.tell(of: erased.copies, holding: erased.words)
      return .done
    }
  }
}

/// An event of which nothing can be erased.
enum ForgetTextFault: StatedError, Hashable {
  case unknown(EventID)
  case hasNoText(EventID)

  var status: ExitStatus { .nothingFound }

  var words: Localized {
    switch self {
    case .unknown(let id): Phrases.noSuchEvent(id.text)
    case .hasNoText(let id): Phrases.eventHasNoText(id.text)
    }
  }
}
