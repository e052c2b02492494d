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

/// Where a report goes.
struct ReportOutputOptions: ParsableArguments {
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(Phrases.helpOutput.spoken, valueName: Phrases.fileName.spoken),
    completion: .file()
  )
  var file: String?
}

/// The options of a verb that makes a report.
struct ReportOptions: FormattedOptions {
  @OptionGroup(title: Phrases.outputTitle.spoken) var output: FormatOptions
  @OptionGroup(title: Phrases.outputTitle.spoken) var place: ReportOutputOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var settings: SettingOptions
  @OptionGroup(title: Phrases.attendanceTitle.spoken) var store: StoreOptions
  @OptionGroup(title: Phrases.settingsTitle.spoken) var view: ViewOptions
  @OptionGroup(visibility: .hidden) var interface: InterfaceOptions

  var misplaced: [String] { interface.given }

  /// The form that was asked for.
  ///
  /// - Throws: ``SettingError`` for one that there is not.
  var format: ReportFormat {
    get throws(SettingError) {
      guard let format = output.format else { return .html }
      return try ReportFormat(format, of: "--format")
    }
  }
}
