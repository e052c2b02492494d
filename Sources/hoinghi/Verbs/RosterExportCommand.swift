import ArgumentParser
import Attendance
import Conference
import Interchange
import Ledger
import Store
import Wording

extension RosterCommand {
  /// `roster export FILE`: the people with their ids and codes, for a second laptop.
  struct Export: Verb {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: Phrases.helpRosterExport.spoken
    )

    @OptionGroup var file: FileArgument

    @OptionGroup var options: RosterExportOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = try file.required(by: ["roster", "export"])
      let opened = try invocation.opened()
      let people = try opened.peopleToCarry()
      guard !people.isEmpty else { throw NobodyToExport() }
      let text = RosterExport(people).csv(isRaw: options.output.raw)
      guard path != InputLines.standard else {
        try invocation.output.write(invocation.shown(text))
        return .done
      }
      var file = try NewFile.begin(path)
      try file.write(text)
      try file.finish()
      try invocation.say(Phrases.rosterExported(path, people: people.count))
      try invocation.note(path, .roster, in: opened.store)
      return .done
    }
  }
}

extension OpenedConference {
  /// Whom another laptop does not know: everyone but the sample, seats as the list has them.
  func peopleToCarry() throws(StoreError) -> [Delegate] {
    let stored = try store?.roster()
    // Who turned out to be somebody else travels with the log.
    let same = ledger.attendance.same
    if stored?.isImported ?? false { return stored?.people.filter { same[$0.id] == nil } ?? [] }
    let ofData = Set(data.roster.delegates.map(\.id))
    let others = (stored?.people ?? []).filter { !ofData.contains($0.id) && same[$0.id] == nil }
    return (data.roster.delegates + others).filter { $0.provenance.kind != .sample }
  }
}

/// There is no list but the sample, which every laptop has.
struct NobodyToExport: StatedError, Hashable {
  var status: ExitStatus { .nothingFound }
  var words: Localized { Phrases.nobodyToExport }
}

/// The options of `roster export`, which has one form and may leave its cells unguarded.
struct RosterExportOptions: CommandOptions {
  @OptionGroup(title: Phrases.outputTitle.spoken) var output: FormatOptions
  @OptionGroup(title: Phrases.attendanceTitle.spoken) var store: StoreOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  // Accepted and ignored.
  @OptionGroup(visibility: .hidden) var view: ViewOptions
  @OptionGroup(visibility: .hidden) var interface: InterfaceOptions

  var misplaced: [String] { (output.format == nil ? [] : ["--format"]) + interface.given }
}
