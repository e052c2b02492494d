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
    static let formats: [ReportFormat] = [.html, .csv, .md]

    @Flag(help: ArgumentHelp(Phrases.helpReportMissing.spoken))
    var missing = false

    @OptionGroup var list: ListOptions
    @OptionGroup var reporter: ReporterOptions
    @OptionGroup var options: ReportOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let format = try format
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
      let text =
        switch format {
        case .md: report.markdown(scope, in: language)
        case .csv: report.csv(scope, in: language, isRaw: options.output.raw)
        case .html, .odt: report.html(scope, in: language)
        }
      try deliver(Array(text.utf8), as: format, of: opened, &invocation)
      if report.isSample { try invocation.say(Phrases.sampleRoster) }
      return .done
    }
  }
}
