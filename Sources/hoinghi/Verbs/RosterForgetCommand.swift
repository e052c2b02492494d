import ArgumentParser
import Attendance
import Conference
import Glibc
import Ledger
import Store
import Wording

extension RosterCommand {
  /// `roster forget CODE`: erases a person, and says where copies are left.
  ///
  /// The log keeps an id that leads to nobody. Only a whole code will do, never words: its check
  /// digit keeps a slip of the finger from erasing somebody else. A person at a terminal is asked
  /// first; elsewhere it takes `--yes`. Of somebody who is on the list of the data folder, or of
  /// the sample, what the store holds is erased: notes, reasons, reviews.
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

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard let code, !code.isEmpty else {
        throw UsageError(
          .missingArgument("<\(Phrases.codeName.spoken)>"),
          path: ["roster", "forget"]
        )
      }
      guard DelegateCode.isWellFormed(code) else { throw ForgetFault.noCode(code) }
      guard DelegateCode.isValid(code) else { throw ForgetFault.wrongCheckDigit(code) }
      let opened = try invocation.opened()
      let person = opened.ledger.person(code: code)
      guard let store = opened.store else {
        if person != nil { throw ForgetFault.nothingKept(code) }
        _ = try invocation.existingStore()
        return .nothingFound
      }
      if let person {
        let question = Phrases.forgetAsks(Phrases.who(person, province: nil))
        let path = ["roster", "forget"]
        guard try Consent.isGiven(to: question, isSure: isSure, for: path, &invocation) else {
          return .nothingFound
        }
      }
      let forgotten = try store.forget(code: code, listed: person?.id)
      try invocation.say(Phrases.forgotten(code, texts: forgotten.texts))
      if let person, let stays = try nameStays(person, opened, invocation) {
        try invocation.say(stays)
      }
      try invocation.tell(of: forgotten.copies, holding: forgotten.words)
      if let file = person?.provenance.file { try invocation.say(Phrases.listStillHolds(file)) }
      if let path = try rehearsal(&invocation) {
        try invocation.say(Phrases.rehearsalMayHold(path))
      }
      return .done
    }

    /// Where the name stands outside the store, on a list that is in force; nil where it does not.
    private func nameStays(
      _ person: Delegate,
      _ opened: OpenedConference,
      _ invocation: borrowing Invocation
    ) throws -> Localized? {
      let isListed = opened.data.roster.delegates.contains { $0.id == person.id }
      guard isListed, try opened.store?.roster()?.isImported != true else { return nil }
      if person.provenance.kind == .sample { return Phrases.sampleNameStays }
      return invocation.settings.data.value.map { Phrases.dataFolderStillHolds($0) }
    }

    /// The store of rehearsals beside the real one, where there is one.
    private func rehearsal(_ invocation: inout Invocation) throws -> String? {
      guard !invocation.mode.isRehearsal, let path = try invocation.storePath(isRehearsal: true)
      else {
        return nil
      }
      return access(path, F_OK) == 0 ? path : nil
    }
  }
}

/// Whoever cannot be forgotten so.
enum ForgetFault: StatedError, Hashable {
  case noCode(String)
  case wrongCheckDigit(String)
  /// Somebody of a list outside the store, where there is no store yet.
  case nothingKept(String)

  var status: ExitStatus {
    switch self {
    case .noCode: .usage
    case .wrongCheckDigit: .badCheckDigit
    case .nothingKept: .nothingFound
    }
  }

  var words: Localized {
    switch self {
    case .noCode(let text): Phrases.forgetNeedsCode(text)
    case .wrongCheckDigit(let code): Phrases.forgetWrongCheckDigit(code)
    case .nothingKept(let code): Phrases.nothingKept(of: code)
    }
  }
}
