import ArgumentParser
import Attendance
import Conference
import Store
import Wording

/// `undo`: takes back the last step of this desk, the last one about a delegate, or any event.
struct UndoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: Phrases.helpUndo.spoken
  )

  @Argument(help: ArgumentHelp(Phrases.helpUndoCode.spoken, valueName: Phrases.codeName.spoken))
  var code: String?

  @Option(help: ArgumentHelp(Phrases.helpUndoEvent.spoken, valueName: Phrases.eventName.spoken))
  var event: String?

  @OptionGroup var list: ListOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    if event != nil, code != nil {
      throw UsageError(
        .contradiction("--event", "<\(Phrases.codeName.spoken)>"),
        path: ["undo"]
      )
    }
    let event = try event.map { try EventID(ofOption: $0, "--event") }
    var desk = try invocation.desk(list, for: .ifExists)
    let line =
      if let event { try desk.undo(event, reason: try reason.text) } else { try undo(at: &desk) }
    try invocation.answer(line)
    return line.word.status
  }

  private func undo(at desk: inout Desk) throws -> DeskLine {
    guard let code else {
      let name = desk.name
      // A list that was named is what is meant.
      let isWithWords = list.list == nil
      let line = try desk.undo(isWithWords: isWithWords, reason: try reason.text) { steps in
        // What was set of a person is undone by its id.
        steps.first { $0.first?.desk == name && $0.first?.list != .people }
      }
      return line ?? .nothingToUndo
    }
    let id: PersonID
    do throws(NobodyMeant) { id = try desk.ledger.person(meantBy: code) } catch {
      return error.line
    }
    let line = try desk.undo(reason: try reason.text) { steps in
      // Of a delegation only what was done for this delegate. What another desk did before came in
      // later, so that the order is that of the ids.
      steps.lazy.map { step in step.filter { $0.delegate == id || $0.seat == id } }
        .filter { !$0.isEmpty }.max { $0[0].id < $1[0].id }
    }
    return line ?? desk.nothingToUndo(of: id)
  }
}

extension EventID {
  /// The id that an option names, as `log show` prints it.
  ///
  /// - Throws: ``SettingError`` for what is none.
  init(ofOption text: String, _ option: String) throws(SettingError) {
    guard let id = EventID(text: text.lowercased()) else {
      throw SettingError(
        name: String(option.drop { $0 == "-" }),
        value: text,
        origin: .option(option),
        choices: [],
        form: Phrases.eventForm
      )
    }
    self = id
  }
}
