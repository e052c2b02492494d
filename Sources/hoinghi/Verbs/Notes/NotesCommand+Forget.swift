import ArgumentParser
import Conference
import Store
import Wording

extension NotesCommand {
  /// `notes forget [ID…]`: erases stars and notes from every byte of the store.
  ///
  /// A person at a terminal is asked first; elsewhere it takes `--yes`.
  struct Forget: Verb {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: Phrases.helpNotesForget.spoken
    )

    @Argument(help: ArgumentHelp(Phrases.helpMarkID.spoken, valueName: Phrases.markName.spoken))
    var marks: [String] = []

    @Flag(name: .customLong("yes"), help: ArgumentHelp(Phrases.helpForgetYes.spoken))
    var isSure = false

    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard let store = try invocation.store() else {
        throw NoSuchMark(id: marks.first)
      }
      let all = try store.ownMarks().all
      let chosen = try marks.map { name in
        guard let mark = all.first(where: { $0.subject.text == name }) else {
          throw NoSuchMark(id: name)
        }
        return mark.subject
      }
      guard !all.isEmpty else { throw NoSuchMark() }
      let question = Phrases.forgetMarksAsks(marks.isEmpty ? all.count : Swift.Set(chosen).count)
      let path = ["notes", "forget"]
      guard try Consent.isGiven(to: question, isSure: isSure, for: path, &invocation) else {
        return .nothingFound
      }
      let forgotten = try store.forgetMarks(marks.isEmpty ? nil : chosen)
      try invocation.say(Phrases.marksForgotten(forgotten.count))
      if !forgotten.words.isEmpty {
        try invocation.tell(of: forgotten.copies, holding: forgotten.words)
      }
      return .done
    }
  }
}

/// Nothing is starred or noted there, or at all.
struct NoSuchMark: StatedError, Hashable {
  var id: String?

  var status: ExitStatus { .nothingFound }
  var words: Localized { id.map(Phrases.noSuchMark) ?? Phrases.noOwnMarks }
}
