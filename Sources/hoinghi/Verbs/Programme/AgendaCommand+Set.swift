import ArgumentParser
import Attendance
import Conference
import Wording

/// What can be said of a session.
struct SessionOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Phrases.helpStarts.spoken, valueName: Phrases.timeName.spoken))
  var starts: String?

  @Option(help: ArgumentHelp(Phrases.helpEnds.spoken, valueName: Phrases.timeName.spoken))
  var ends: String?

  @Option(help: ArgumentHelp(Phrases.helpRoom.spoken, valueName: Phrases.textName.spoken))
  var room: String?

  @Option(help: ArgumentHelp(Phrases.helpTitle.spoken, valueName: Phrases.textName.spoken))
  var title: String?

  @Option(
    name: .customLong("title-en"),
    help: ArgumentHelp(Phrases.helpEnglishTitle.spoken, valueName: Phrases.textName.spoken)
  )
  var englishTitle: String?

  @Option(help: ArgumentHelp(Phrases.helpOrder.spoken, valueName: Phrases.numberName.spoken))
  var order: String?

  func read(into words: inout ProgrammeWords, over known: AgendaItem?) throws {
    try words.take(starts: starts, ends: ends, over: known)
    try words.take(room, .room)
    try words.take(title, .title)
    try words.take(englishTitle, .englishTitle)
    try words.take(order, .order, form: Phrases.orderForm)
  }
}

/// Which session a verb is about.
struct SessionArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Phrases.helpSessionID.spoken, valueName: Phrases.sessionName.spoken)
  )
  var session: String
}

extension AgendaCommand {
  /// `agenda set ID`: says anew when, where, what a session is.
  struct Set: Verb {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: Phrases.helpAgendaSet.spoken
    )

    @OptionGroup var session: SessionArgument
    @OptionGroup var words: SessionOptions
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let session = try invocation.conference().session(named: session.session)
      return try invocation.setProgramme(
        .session(session.id),
        reason: reason.text,
        path: ["agenda", "set"]
      ) { words, _ in
        if words.isTitleEmpty(self.words.title) {
          throw UsageError(.missingArgument("--title"), path: ["agenda", "set"])
        }
        try self.words.read(into: &words, over: session)
      }
    }
  }

  /// `agenda add --title`: a session that the data does not have.
  struct Add: Verb {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: Phrases.helpAgendaAdd.spoken
    )

    @OptionGroup var words: SessionOptions
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = ["agenda", "add"]
      // No id of the data holds a dot.
      let id = "added." + PersonID.random().rawValue.prefix(8)
      return try invocation.setProgramme(.session(id), reason: reason.text, path: path) {
        words,
        _ in
        guard !words.isTitleEmpty(self.words.title), self.words.title != nil else {
          throw UsageError(.missingArgument("--title"), path: path)
        }
        try self.words.read(into: &words, over: nil)
        words.add()
      }
    }
  }

  /// `agenda remove ID`: a session that does not take place.
  struct Remove: Verb {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: Phrases.helpAgendaRemove.spoken
    )

    @OptionGroup var session: SessionArgument
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let session = try invocation.conference().session(named: session.session)
      return try invocation.setProgramme(
        .session(session.id),
        reason: reason.text,
        path: ["agenda", "remove"]
      ) { words, _ in words.remove() }
    }
  }
}
