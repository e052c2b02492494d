import ArgumentParser
import Attendance
import BundledData
import Conference
import Interchange
import Ledger
import Store
import Wording

extension LogCommand {
  /// `log import FILE`: takes in another laptop's log, or a rescue; what is known already changes nothing.
  struct Import: Verb {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: Phrases.helpLogImport.spoken
    )

    @OptionGroup var file: FileArgument
    @OptionGroup var pairs: SamePersonOptions
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = try file.required(by: ["log", "import"])
      let answers = try pairs.answers()
      // A rescue is a store.
      if AttendanceStore.isDatabase(at: path) {
        guard answers == IdentityAnswers() else { throw BadAnswer.forStore(path) }
        try invocation.restore(path)
        return .done
      }
      let received = try invocation.machineTime()
      let lines = try invocation.exportedLines(of: path)
      let opened = try invocation.opened()
      let before = Set(opened.ledger.attendance.doubled)
      var strangers = try Strangers(CarriedPeople(lines), answers, opened)
      if !strangers.isEmpty {
        try invocation.say(strangers.words(in: path))
        if Consent.canAsk, path != InputLines.standard,
          try !strangers.areSettled(&invocation)
        {
          try invocation.say(Phrases.nothingTakenInYet)
          return .nothingFound
        }
      }
      let (same, stamp) = (strangers.drafts, opened.stamp)
      try invocation.takeIn(path, lines, exportedBy: "log export") { store, lines in
        try store.importLog(lines, saying: same, stamp, received: received)
      }
      if !same.isEmpty { try invocation.say(Phrases.strangersJoined(same.count)) }
      if strangers.left > 0 { try invocation.say(Phrases.strangersStay(strangers.left)) }
      try invocation.tellOfBothDesks(besides: before)
      return .done
    }
  }
}

extension RefusedLines {
  /// Of a log.
  init(
    _ path: String,
    _ refused: [LogImport.Refused],
    _ lines: [String],
    exportedBy exporter: String
  ) {
    let faults = refused.prefix(Self.most).map { refused in
      Fault(
        line: refused.line,
        column: refused.reason == .unreadable ? Self.column(in: lines[refused.line - 1]) : nil,
        words: refused.reason.words
      )
    }
    self.init(path, faults, of: refused.count, exportedBy: exporter)
  }

  /// Where a line stops being JSON; nil where it is JSON, and no event.
  private static func column(in line: String) -> Int? {
    do throws(JSONSyntaxError) {
      _ = try JSONDocument(parsing: Array(line.utf8))
      return nil
    } catch {
      return error.position.column
    }
  }
}

extension Invocation {
  /// Tells that a store's file was copied and both have recorded.
  mutating func warn(of forks: [Fork]) throws {
    for fork in forks.prefix(5) {
      try say(Phrases.chainIsForked(fork.store.rawValue, sequence: Int(fork.sequence)))
    }
  }
}

extension Invocation {
  /// Tells who was let in at two desks that did not know of each other, and was not known to be.
  mutating func tellOfBothDesks(besides known: Set<DoubleArrival>) throws {
    if let both = try opened().ledger.inAtBothDesks(besides: known) { try say(both) }
  }
}

extension Strangers {
  /// Asks at the terminal whom they are, first those who fit, then one by one.
  ///
  /// - Returns: False where whoever sits there leaves.
  fileprivate mutating func areSettled(_ invocation: inout Invocation) throws -> Bool {
    if !joined.isEmpty {
      switch try Consent.answer(to: Phrases.asksToJoin(joined.count), &invocation) {
      case .yes: break
      case .no, .open: leaveOpen()
      case .end: return false
      }
    }
    var passed: Set<SamePerson> = []
    while let question = questions.first(where: { !passed.contains($0) }) {
      passed.insert(question)
      let words = Phrases.asksWhetherSame(row: question.row.row, question.question)
      switch try Consent.answer(to: words, &invocation) {
      case .yes: take(question, isSame: true)
      case .no: take(question, isSame: false)
      case .open: break
      case .end: return false
      }
    }
    return true
  }
}
