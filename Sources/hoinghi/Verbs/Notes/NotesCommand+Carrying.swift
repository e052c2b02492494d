import ArgumentParser
import Conference
import Store
import Wording

extension NotesCommand {
  /// `notes export FILE`: one's own stars and notes alone, for oneself.
  struct Export: Verb {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: Phrases.helpNotesExport.spoken
    )

    @OptionGroup var file: FileArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = try file.required(by: ["notes", "export"])
      let conference = try invocation.data().info.id
      try invocation.export(
        invocation.store(),
        to: path,
        as: .notes,
        told: Phrases.ownMarksWritten
      ) { store, write in
        for line in OwnMarkLines.lines(of: try store.ownMarks(), conference) { try write(line) }
      }
      if invocation.mode.isRehearsal { try invocation.say(Phrases.marksOfRehearsal) }
      return .done
    }
  }

  /// `notes import FILE`: takes such a file in; what is known already changes nothing.
  struct Import: Verb {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: Phrases.helpNotesImport.spoken
    )

    @OptionGroup var file: FileArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = try file.required(by: ["notes", "import"])
      let lines = try invocation.exportedLines(of: path)
      let conference = try invocation.data().info.id
      let marks = try OwnMarkLines.marks(in: lines, of: conference, path: path)
      // Nothing is made for a file that says nothing.
      guard !marks.isEmpty else {
        try invocation.say(Phrases.ownMarksTakenIn(path, added: 0, changed: 0, known: 0))
        return .done
      }
      let result = try invocation.withStore { store in try store.takeMarks(marks) }
      try invocation.say(
        Phrases.ownMarksTakenIn(
          path,
          added: result.added,
          changed: result.changed,
          known: result.known
        )
      )
      if result.refused > 0 { try invocation.say(Phrases.ownMarksOfForgotten(result.refused)) }
      if invocation.mode.isRehearsal { try invocation.say(Phrases.marksOfRehearsal) }
      return .done
    }
  }
}
