import ArgumentParser
import Attendance
import Conference
import Interchange
import Store
import Wording

extension ReportCommand {
  /// `report attendance`: the list to sign, before and after, and who is missing.
  struct Attendance: ReportVerb {
    static let configuration = CommandConfiguration(
      commandName: "attendance",
      abstract: Phrases.helpReportAttendance.spoken
    )
    static let formats: [ReportFormat] = [.html, .csv, .md, .odt, .pdf]

    @Flag(help: ArgumentHelp(Phrases.helpReportMissing.spoken))
    var missing = false

    @OptionGroup var list: ListOptions
    @OptionGroup var reporter: ReporterOptions
    @OptionGroup var options: ReportOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let format = try format
      try refuseTerminal(format, invocation)
      let opened = try invocation.opened()
      let list = try list.chosen(in: opened.ledger, at: opened.clock.now, isRead: true)
      let report = AttendanceReport(
        opened.ledger,
        on: list,
        organisation: reporter.organisation,
        superior: reporter.superior,
        isRehearsal: opened.mode.isRehearsal,
        madeAt: opened.clock.now
      )
      let scope = missing ? AttendanceReport.Scope.missing : .everybody
      let language = invocation.language
      let bytes = try report.bytes(scope, format, in: language, isRaw: options.output.raw)
      try deliver(bytes, as: format, of: opened, &invocation)
      if self.list.list == nil {
        try invocation.sayIfOfAnotherDay(list, opened.ledger, at: opened.clock.now)
      }
      if report.isSample { try invocation.say(Phrases.sampleRoster) }
      return .done
    }
  }
}

extension AttendanceReport {
  /// The list in a form.
  ///
  /// - Throws: ``ZipError``, `TypesettingError`.
  func bytes(
    _ scope: Scope,
    _ format: ReportFormat,
    in language: Language,
    isRaw: Bool
  ) throws -> [UInt8] {
    switch format {
    case .md: Array(markdown(scope, in: language).utf8)
    case .csv: Array(csv(scope, in: language, isRaw: isRaw).utf8)
    case .html: Array(html(scope, in: language).utf8)
    case .odt: try paper(scope, in: language).archive()
    case .pdf: try paper(scope, in: language).pdf()
    }
  }
}
