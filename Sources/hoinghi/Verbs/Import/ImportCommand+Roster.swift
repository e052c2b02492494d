import ArgumentParser
import Conference
import Interchange
import Store
import TextEncodings
import Wording

extension ImportCommand {
  /// `import roster FILE`: an office's list, or what `roster export` wrote on another laptop.
  struct Roster: Verb {
    static let configuration = CommandConfiguration(
      commandName: "roster",
      abstract: Phrases.helpImportRoster.spoken
    )

    @Argument(
      help: ArgumentHelp(Phrases.helpImportFile.spoken, valueName: Phrases.fileName.spoken),
      completion: .file()
    )
    var file: String?

    @Flag(help: ArgumentHelp(Phrases.helpDryRun.spoken))
    var dryRun = false

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(Phrases.helpMap.spoken, valueName: Phrases.mapName.spoken)
    )
    var map: [String] = []

    @Flag(help: ArgumentHelp(Phrases.helpSkipBad.spoken))
    var skipBad = false

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(Phrases.helpFillDown.spoken, valueName: Phrases.fieldName.spoken),
      completion: .list(ListField.shared.map(\.rawValue))
    )
    var fillDown: [String] = []

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(Phrases.helpCancelled.spoken, valueName: "skip|keep"),
      completion: .list(ListAnswers.Cancelled.allCases.map(\.rawValue))
    )
    var cancelled: [String] = []

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(Phrases.helpSeveral.spoken, valueName: "split|one"),
      completion: .list(ListAnswers.Several.allCases.map(\.rawValue))
    )
    var several: [String] = []

    @Option(
      help: ArgumentHelp(Phrases.helpSheet.spoken, valueName: Phrases.nameName.spoken)
    )
    var sheet: String?

    @Option(
      help: ArgumentHelp(Phrases.helpEncoding.spoken, valueName: Phrases.encodingName.spoken),
      completion: .list(TextEncoding.allCases.map(\.rawValue))
    )
    var encoding: String?

    @OptionGroup var pairs: SamePersonOptions

    @OptionGroup var options: PlanningOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard let file, !file.isEmpty else {
        throw UsageError(
          .missingArgument("<\(Phrases.fileName.spoken)>"),
          path: ["import", "roster"]
        )
      }
      var choices = RosterFile.Choices()
      choices.mapping = try ColumnMapping.read(map)
      choices.answers = try ListAnswers(
        fillDown: fillDown,
        cancelled: cancelled,
        several: several
      )
      choices.sheet = sheet
      choices.encoding = try encoding.map(TextEncoding.init(option:))
      _ = try options.output.chosen
      // A wrong name must not leave an empty store behind.
      let input = try ListInput(file)
      let list = try input.list(choices)
      if let words = list.reading.words { try invocation.say(words) }
      let info = try invocation.data().info
      let identity = try pairs.answers()
      let roster = try input.read(list, info: info, language: invocation.language).list
      try take(roster, list.reading, identity, from: input, &invocation)
      return .done
    }

    private func take(
      _ list: RosterList,
      _ reading: ListReading,
      _ identity: IdentityAnswers,
      from input: ListInput,
      _ invocation: inout Invocation
    ) throws {
      // Planned again where another program wrote first: the plan must take in what it wrote.
      for _ in 0..<5 {
        let opened = try invocation.opened(for: dryRun ? .ifExists : .create)
        let renewal = try RosterRenewal(list, identity, opened, file: input.baseName)
        let plan = renewal.plan
        if let fault = plan.badAnswer { throw BadAnswer.identity(fault, file: input.name) }
        let bad = obstacle(
          plan.faults,
          plan.questions,
          isAnybodyLeft: renewal.isAnybodyLeft,
          of: input
        )
        let isStopped = bad.map { !$0.areLeftOut } ?? false
        if let bad, isStopped, !dryRun { throw bad }
        if let bad, !isStopped { try invocation.say(bad.words) }
        if !dryRun, renewal.isWorthWriting {
          guard let store = opened.store else { throw StorePlaceMissing() }
          guard try renewal.write(to: store) != nil else { continue }
        }
        try PlanReport(list, reading, plan, added: plan.added, info: opened.conference.info)
          .print(options, to: &invocation, of: input.name, isDryRun: dryRun)
        if let bad, isStopped { throw bad }
        if !renewal.sampleArrivals.isEmpty {
          try invocation.say(
            Phrases.sampleCountsForNothing(renewal.sampleArrivals.map(PlanReport.name))
          )
        }
        return
      }
      throw RosterKeptChanging(file: input.name)
    }

    /// What stops the import: bad rows that are not to be left out, and questions without an answer;
    /// nil where there is nothing to say.
    private func obstacle(
      _ faults: [RowFault],
      _ questions: [ListQuestion],
      isAnybodyLeft: Bool,
      of input: ListInput
    ) -> BadRows? {
      guard !faults.isEmpty || !questions.isEmpty else { return nil }
      return BadRows(
        file: input.name,
        faults: faults,
        questions: questions,
        areLeftOut: skipBad && isAnybodyLeft && questions.isEmpty
      )
    }
  }
}

/// Another program wrote people again and again while a list was planned.
struct RosterKeptChanging: StatedError, Hashable {
  var file: String

  var status: ExitStatus { .tryAgain }
  var words: Localized { Phrases.rosterKeptChanging(file) }
}
