import ArgumentParser
import Conference
import Glibc
import Store
import Wording

extension RosterCommand {
  /// `roster forget CODE`: erases a person, and says where copies are left.
  ///
  /// The log keeps an id that leads to nobody. Only a whole code will do, never words: its check digit
  /// keeps a slip of the finger from erasing somebody else. A person at a terminal is asked first, a
  /// script is not.
  struct Forget: Verb {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: Phrases.helpRosterForget.spoken
    )

    @Argument(help: ArgumentHelp(Phrases.helpForgetCode.spoken, valueName: Phrases.codeName.spoken))
    var code: String?

    @Flag(name: .customLong("yes"), help: ArgumentHelp(Phrases.helpForgetYes.spoken))
    var isSure = false

    @OptionGroup var options: RecordingOptions

    func perform(_ context: inout Context) throws -> ExitStatus {
      guard let code, !code.isEmpty else {
        throw UsageError(
          .missingArgument("<\(Phrases.codeName.spoken)>"),
          path: ["roster", "forget"]
        )
      }
      guard DelegateCode.isWellFormed(code) else { throw ForgetFault.noCode(code) }
      guard DelegateCode.isValid(code) else { throw ForgetFault.wrongCheckDigit(code) }
      let store = try context.existingStore()
      let person = try store.load().roster?.people.first { $0.code == code }
      if let person, try !isConfirmed(person, &context) {
        try context.say(Phrases.forgetGivenUp)
        return .nothingFound
      }
      let forgotten = try store.forget(code: code)
      try context.say(Phrases.forgotten(code, texts: forgotten.texts))
      for copy in forgotten.copies {
        try context.say(
          Phrases.copyStillHolds(
            copy.path,
            kind: copy.kind.rawValue,
            date: Phrases.date(copy.at.date)
          )
        )
      }
      if let file = person?.provenance.file { try context.say(Phrases.listStillHolds(file)) }
      if let path = try rehearsal(context) { try context.say(Phrases.rehearsalMayHold(path)) }
      return .done
    }

    private func isConfirmed(_ person: Delegate, _ context: inout Context) throws -> Bool {
      guard !isSure, isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return true }
      try context.say(Phrases.forgetAsks(Phrases.who(person, province: nil)))
      return Phrases.forgetConsent.contains(readLine()?.lowercased() ?? "")
    }

    /// The store of rehearsals beside the real one, where there is one.
    private func rehearsal(_ context: borrowing Context) throws -> String? {
      guard !context.mode.isRehearsal, let path = try context.storePath(isRehearsal: true) else {
        return nil
      }
      return access(path, F_OK) == 0 ? path : nil
    }
  }
}

/// What was given to be forgotten is no code.
enum ForgetFault: StatedError, Hashable {
  case noCode(String)
  case wrongCheckDigit(String)

  var status: ExitStatus {
    switch self {
    case .noCode: .usage
    case .wrongCheckDigit: .badCheckDigit
    }
  }

  var words: Localized {
    switch self {
    case .noCode(let text): Phrases.forgetNeedsCode(text)
    case .wrongCheckDigit(let code): Phrases.forgetWrongCheckDigit(code)
    }
  }
}
