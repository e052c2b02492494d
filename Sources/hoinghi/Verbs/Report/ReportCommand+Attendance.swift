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
    @OptionGroup var options: ReportOptions

    func perform(_ context: inout Context) throws -> ExitStatus {
      let format = try format
      let opened = try context.opened()
      let book = opened.book
      let sheet = AttendanceSheet(book, try list.chosen(in: book.conference))
      let report = AttendanceReport(sheet, opened)
      let scope = missing ? AttendanceReport.Scope.missing : .everybody
      let language = context.language
      let text =
        switch format {
        case .md: report.markdown(scope, in: language)
        case .csv: report.csv(scope, in: language, isRaw: options.output.raw)
        case .html, .odt: report.html(scope, in: language)
        }
      try deliver(Array(text.utf8), as: format, of: opened, &context)
      if report.isSample { try context.say(Phrases.sampleRoster) }
      return .done
    }
  }
}

extension AttendanceReport {
  init(_ sheet: AttendanceSheet, _ opened: OpenedConference) {
    self.init(
      info: sheet.conference.info,
      list: sheet.list,
      // Who is withdrawn and has not come is nobody to wait for.
      lines: sheet.rows.filter { $0.status != "withdrawn" }.map(Line.init),
      isSample: sheet.conference.roster.isSample,
      isRehearsal: opened.mode.isRehearsal,
      madeAt: opened.clock.now
    )
  }
}

extension AttendanceReport.Line {
  fileprivate init(_ row: AttendanceSheet.Row) {
    let delegate = row.delegate
    let kind: Kind =
      switch delegate?.standing {
      case .listed: .listed
      case .substitute: .substitute
      case .withdrawn, .walkIn, .unnamed, nil: .extra
      }
    let name = delegate.map { $0.isVacantSeat ? nil : Localized(same: $0.name) } ?? row.stranger
    self.init(
      kind: kind,
      name: name,
      arrival: row.presence.firstArrival?.at,
      isExcused: row.presence.status == .excused,
      status: Phrases.attendanceStatus(row.status)
    )
    code = delegate?.code
    honorific = delegate?.honorific
    position = delegate?.position
    office = delegate?.office
    province = delegate?.province
    category = delegate?.category
    phone = delegate?.phone
    desk = row.presence.firstArrival?.desk
    provenance = delegate?.provenance
  }
}
