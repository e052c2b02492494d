import ArgumentParser
import Wording

/// `report`: documents to print, send and file.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Phrases.helpReport.spoken,
    subcommands: [Attendance.self]
  )
}

/// The forms of a report.
enum ReportFormat: String, Choice, Hashable, Sendable {
  case html, csv, md
}

/// How a report is made.
struct ReportFormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Phrases.helpReportFormat.spoken, valueName: "html|csv|md"),
    completion: .list(ReportFormat.words)
  )
  var format: String?

  @Flag(help: ArgumentHelp(Phrases.helpRaw.spoken))
  var raw = false

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(Phrases.helpOutput.spoken, valueName: Phrases.fileName.spoken),
    completion: .file()
  )
  var file: String?

  /// The form that was asked for.
  ///
  /// - Throws: ``SettingError`` for one that there is not.
  var chosen: ReportFormat {
    get throws(SettingError) {
      guard let format else { return .html }
      return try ReportFormat(format, of: "--format")
    }
  }
}

/// The options of a verb that makes a report.
struct ReportOptions: CommandOptions {
  // The parser hands what the root has read to a group of this name.
  @OptionGroup(title: Phrases.outputTitle.spoken) var output: ReportFormatOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  @OptionGroup(title: Phrases.attendanceTitle.spoken) var store: StoreOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var view: ViewOptions
  @OptionGroup(visibility: .hidden) var interface: InterfaceOptions

  var misplaced: [String] { interface.screen == nil ? [] : ["--screen"] }
}
