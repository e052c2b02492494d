import ArgumentParser
import Attendance
import Conference
import Ledger
import Wording

/// `attendance`: who has come to a list, who is in, who is missing.
struct AttendanceCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "attendance",
    abstract: Phrases.helpAttendance.spoken
  )

  enum Grouping: String, Choice {
    case province, category
  }

  @Option(
    help: ArgumentHelp(Phrases.helpBy.spoken, valueName: "province|category"),
    completion: .list(Grouping.words)
  )
  var by: String?

  @Flag(help: ArgumentHelp(Phrases.helpMissing.spoken))
  var missing = false

  @Flag(help: ArgumentHelp(Phrases.helpAllLists.spoken))
  var allLists = false

  @OptionGroup var list: ListOptions
  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let grouping = try by.map { try Grouping($0, of: "--by") }
    if allLists {
      for (option, isGiven) in [
        ("--by", by != nil), ("--missing", missing), ("--list", list.list != nil),
      ] where isGiven {
        throw UsageError(.contradiction("--all-lists", option), path: ["attendance"])
      }
    }
    let opened = try invocation.opened()
    let ledger = opened.ledger
    let list = try list.chosen(in: ledger, at: opened.clock.now, isRead: true)
    if allLists {
      try Listing(ticks: ledger).print(options, to: &invocation)
    } else if let grouping {
      try Listing(groups: ledger, on: list, by: grouping, missing: missing)
        .print(options, to: &invocation)
    } else {
      try Listing(people: ledger, on: list, missing: missing).print(options, to: &invocation)
    }
    if self.list.list == nil, !allLists {
      try invocation.sayIfOfAnotherDay(list, ledger, at: opened.clock.now)
    }
    if invocation.mode.isRehearsal { try invocation.say(Phrases.rehearsalOnly) }
    let sample = ledger.sampleArrivals
    if !sample.isEmpty {
      try invocation.say(Phrases.sampleCountsForNothing(sample.map(PlanReport.name)))
    }
    if ledger.conference.roster.isSample { try invocation.say(Phrases.sampleRoster) }
    return .done
  }
}
