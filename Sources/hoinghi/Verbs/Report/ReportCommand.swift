import ArgumentParser
import Attendance
import Conference
import Interchange
import Wording

/// `report`: documents to print, send and file.
struct ReportCommand: ParsableCommand {
  private static let verbs: [any ReportVerb.Type] = [
    OnConference.self, OnVisit.self, OnModel.self, OnReviews.self, Attendance.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Phrases.helpReport.spoken,
    subcommands: verbs
  )

  /// The forms that the report of this name has.
  static func formats(of name: String) -> [ReportFormat] {
    verbs.first { $0.configuration.commandName == name }?.formats ?? []
  }
}

/// The forms of a document.
protocol DocumentFormat: Choice, Hashable, Sendable {
  /// That of standard output unless another is asked for.
  static var usual: Self { get }
  /// Whether its bytes are no text, and would do a terminal harm.
  var isBinary: Bool { get }
  /// What files of it end in.
  var endings: [String] { get }
  /// What a file of it begins with so that programs know its encoding; standard output has none of it.
  var mark: String { get }
}

extension DocumentFormat {
  var endings: [String] { rawValue == "html" ? ["html", "htm"] : [rawValue] }
  var mark: String { "" }
}

/// The forms of a report.
enum ReportFormat: String, DocumentFormat {
  case html, csv, md, odt, pdf

  static let usual = ReportFormat.html

  var isBinary: Bool { self == .odt || self == .pdf }
  // Without this mark Excel takes UTF-8 for the Western encoding of Windows.
  var mark: String { self == .csv ? "\u{FEFF}" : "" }
}

/// A verb that makes a document in one of several forms.
protocol DocumentVerb: Verb where Options == ReportOptions {
  associatedtype Format: DocumentFormat
  /// The forms that it has.
  static var formats: [Format] { get }
}

/// A verb that makes a report.
protocol ReportVerb: DocumentVerb where Format == ReportFormat {}

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
}

/// Who reports, for the head of an official paper.
struct ReporterOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Phrases.helpOrganisation.spoken, valueName: Phrases.nameName.spoken))
  var organisation: String?

  @Option(help: ArgumentHelp(Phrases.helpSuperior.spoken, valueName: Phrases.nameName.spoken))
  var superior: String?
}

/// Whose reviews a report tells of.
struct ReviewScopeOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(Phrases.helpReviewsMine.spoken))
  var mine = false

  @Option(
    help: ArgumentHelp(Phrases.helpReviewsOf.spoken, valueName: Phrases.reviewerName.spoken)
  )
  var reviewer: String?

  @Option(
    help: ArgumentHelp(Phrases.helpReviewsFrom.spoken, valueName: Phrases.provinceName.spoken),
    completion: CompletionValues.provinces
  )
  var province: String?

  /// - Throws: ``UsageError`` for one's own and another's at once, ``NothingFound`` for a name that is
  ///   not there; whoever has reviewed nothing has no reviews.
  func scope(
    in opened: OpenedConference,
    path: [String]
  ) throws -> ReviewScope {
    guard !mine || reviewer == nil else {
      throw UsageError(.contradiction("--mine", "--reviewer"), path: path)
    }
    let finder = ReviewerFinder(opened)
    let reviewers =
      try mine
      ? (try? finder.reviewers(named: opened.operator)) ?? []
      : reviewer.map { try finder.reviewers(named: $0) }
    return ReviewScope(
      reviewers: reviewers.map { Set($0.map(\.id)) },
      province: try province.map { try RosterFilter.province($0, in: opened.conference.info) },
      isMine: mine
    )
  }
}
