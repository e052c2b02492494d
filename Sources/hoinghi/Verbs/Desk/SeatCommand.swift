import ArgumentParser
import Attendance
import Wording

/// `seat`: gives an empty seat the name of who came.
struct SeatCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "seat",
    abstract: Phrases.helpSeat.spoken
  )

  @OptionGroup var code: CodeArgument

  @Option(help: ArgumentHelp(Phrases.helpNewName.spoken, valueName: Phrases.nameName.spoken))
  var name: String?

  @OptionGroup var list: ListOptions
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let code = try code.required(by: "seat")
    let name = try PersonalText.required(name, of: "--name", verb: "seat")
    var desk = try invocation.desk(list)
    let line = try desk.perform(code) { .nameSeat($0, name: name) }
    try invocation.answer(line)
    return line.word.status
  }
}
