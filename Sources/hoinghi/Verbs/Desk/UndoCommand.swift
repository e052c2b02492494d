import ArgumentParser
import Attendance
import Wording

/// `undo`: takes back the last step of this desk, or the last one about a delegate.
struct UndoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: Phrases.helpUndo.spoken
  )

  @Argument(help: ArgumentHelp(Phrases.helpUndoCode.spoken, valueName: Phrases.codeName.spoken))
  var code: String?

  @OptionGroup var list: ListOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    var desk = try invocation.desk(list)
    let line = try undo(at: &desk)
    try invocation.answer(line)
    return line.word.status
  }

  private func undo(at desk: inout Desk) throws -> DeskLine {
    guard let code else {
      let name = desk.name
      let line = try desk.undo(reason: reason.text) { steps in
        steps.first { $0.first?.desk == name }
      }
      return line ?? .nothingToUndo
    }
    switch desk.locate(code) {
    case .nobody(let line): return line
    case .delegate(let id):
      let line = try desk.undo(reason: reason.text) { steps in
        // Of a delegation only what was done for this delegate.
        steps.lazy.map { step in step.filter { $0.delegate == id || $0.seat == id } }
          .first { !$0.isEmpty }
      }
      return line ?? desk.nothingToUndo(of: id)
    }
  }
}
