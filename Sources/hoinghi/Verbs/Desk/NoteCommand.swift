import ArgumentParser
import Attendance
import Wording

/// `note`: keeps a note on a delegate, apart from the log, so that it can be forgotten.
struct NoteCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: Phrases.helpNote.spoken
  )

  @OptionGroup var code: CodeArgument

  @Argument(help: ArgumentHelp(Phrases.helpNoteText.spoken, valueName: Phrases.textName.spoken))
  var text: [String] = []

  @OptionGroup var list: ListOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let code = try code.required(by: "note")
    let argument = "<\(Phrases.textName.spoken)>"
    guard let note = try FreeText.make(text.joined(separator: " "), of: argument) else {
      throw UsageError(.missingArgument(argument), path: ["note"])
    }
    let whole = try reason.text.map { "\(note) (\($0))" } ?? note
    var desk = try invocation.desk(list)
    let line = try desk.perform(code) { .note($0, text: whole) }
    try invocation.answer(line)
    return line.word.status
  }
}
