import ArgumentParser
import Conference
import Ledger
import Wording

/// Which session or visit is starred.
struct StarArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(Phrases.helpStarID.spoken, valueName: Phrases.sessionName.spoken))
  var session: String
}

extension AgendaCommand {
  /// `agenda star ID`: marks a session or a visit for oneself; the log does not have it.
  struct Star: Verb {
    static let configuration = CommandConfiguration(
      commandName: "star",
      abstract: Phrases.helpAgendaStar.spoken
    )

    @OptionGroup var session: StarArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      try invocation.star(session.session, true)
    }
  }

  /// `agenda unstar ID`: takes the star off.
  struct Unstar: Verb {
    static let configuration = CommandConfiguration(
      commandName: "unstar",
      abstract: Phrases.helpAgendaUnstar.spoken
    )

    @OptionGroup var session: StarArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      try invocation.star(session.session, false)
    }
  }
}

extension Invocation {
  /// Stars a session or a visit, or takes the star off, and answers with a line.
  ///
  /// - Throws: ``NothingFound`` where there is no such thing, `StoreError`, ``StorePlaceMissing``.
  fileprivate mutating func star(_ name: String, _ isStarred: Bool) throws -> ExitStatus {
    let opened = try opened()
    let (subject, title) = try Self.subject(named: name, in: opened.conference)
    // Of a store that is not there nothing is to be taken away.
    if isStarred || opened.ledger.marks.isStarred(subject) {
      try opened.mark(.star(subject, isStarred))
    }
    try answer(
      DeskLine(
        word: isStarred ? .starred : .unstarred,
        code: subject.id,
        words: isStarred ? Phrases.isStarred(title) : Phrases.isUnstarred(title)
      )
    )
    if opened.mode.isRehearsal { try say(Phrases.marksOfRehearsal) }
    return .done
  }

  private static func subject(
    named name: String,
    in conference: Conference
  ) throws(NothingFound) -> (OwnMark.Subject, Localized) {
    if let visit = try? conference.visit(named: name) {
      return (OwnMark.Subject(.visit, visit.id), visit.title)
    }
    let session = try conference.session(named: name)
    return (OwnMark.Subject(.session, session.id), session.title)
  }
}
