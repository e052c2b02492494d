import ArgumentParser
import Attendance
import Conference
import Interchange
import Wording

/// A report that is an official paper: Markdown, a page, or a document to go on with.
protocol PaperVerb: ReportVerb {
  var reporter: ReporterOptions { get }
  var reviews: ReviewScopeOptions { get }

  /// The paper.
  ///
  /// - Throws: ``NothingFound`` where it is about something that the conference does not have.
  func paper(_ takeHome: TakeHome) throws(NothingFound) -> Paper
}

extension PaperVerb {
  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let format = try format
    try refuseTerminal(format, invocation)
    let opened = try invocation.openedWithReviews()
    let takeHome = TakeHome(
      opened.ledger,
      language: invocation.language,
      organisation: reporter.organisation,
      superior: reporter.superior,
      isRehearsal: opened.mode.isRehearsal,
      reviewsOf: try reviews.scope(
        in: opened,
        path: ["report", Self.configuration.commandName ?? ""]
      )
    )
    let paper = try paper(takeHome)
    let bytes =
      try paper.bytes(format) ?? Array(takeHome.reviewsCSV(isRaw: options.output.raw).utf8)
    try deliver(bytes, as: format, of: opened, &invocation)
    return .done
  }
}

extension Paper {
  /// The paper in a form; nil for the table, which has one of its own.
  ///
  /// - Throws: ``ZipError``, `TypesettingError`.
  func bytes(_ format: ReportFormat) throws -> [UInt8]? {
    switch format {
    case .md: Array(markdown.utf8)
    case .html: Array(html.utf8)
    case .odt: try archive()
    case .pdf: try pdf()
    case .csv: nil
    }
  }

  /// The document's archive.
  ///
  /// - Throws: ``ZipError``.
  func archive() throws(ZipError) -> [UInt8] {
    var archive = try ZipArchive()
    for part in openDocument {
      archive.add(part.name, part.bytes, isCompressed: part.isCompressed)
    }
    return try archive.finish()
  }
}

extension ReportCommand {
  /// `report conference`: all of it, to take home.
  struct OnConference: PaperVerb {
    static let configuration = CommandConfiguration(
      commandName: "conference",
      abstract: Phrases.helpReportConference.spoken
    )
    static let formats: [ReportFormat] = [.md, .html, .odt, .pdf]

    @OptionGroup var reviews: ReviewScopeOptions
    @OptionGroup var reporter: ReporterOptions
    @OptionGroup var options: ReportOptions

    func paper(_ takeHome: TakeHome) -> Paper { takeHome.conferencePaper }
  }

  /// `report visit`: one visit, or all of them.
  struct OnVisit: PaperVerb {
    static let configuration = CommandConfiguration(
      commandName: "visit",
      abstract: Phrases.helpReportVisit.spoken
    )
    static let formats: [ReportFormat] = [.md, .html, .odt, .pdf]

    @Argument(
      help: ArgumentHelp(Phrases.helpVisitID.spoken, valueName: Phrases.visitName.spoken),
      completion: CompletionValues.visits
    )
    var visit: String?

    @OptionGroup var reviews: ReviewScopeOptions
    @OptionGroup var reporter: ReporterOptions
    @OptionGroup var options: ReportOptions

    func paper(_ takeHome: TakeHome) throws(NothingFound) -> Paper {
      guard let visit else { return takeHome.visitPaper(takeHome.conference.visits) }
      return takeHome.visitPaper([try takeHome.conference.visit(named: visit)])
    }
  }

  /// `report model`: one model.
  struct OnModel: PaperVerb {
    static let configuration = CommandConfiguration(
      commandName: "model",
      abstract: Phrases.helpReportModel.spoken
    )
    static let formats: [ReportFormat] = [.md, .html, .odt, .pdf]

    @Argument(
      help: ArgumentHelp(Phrases.helpModelID.spoken, valueName: Phrases.modelName.spoken),
      completion: CompletionValues.models
    )
    var model: String

    @OptionGroup var reviews: ReviewScopeOptions
    @OptionGroup var reporter: ReporterOptions
    @OptionGroup var options: ReportOptions

    func paper(_ takeHome: TakeHome) throws(NothingFound) -> Paper {
      takeHome.modelPaper(try takeHome.conference.model(named: model))
    }
  }

  /// `report reviews`: what all reviews say.
  struct OnReviews: PaperVerb {
    static let configuration = CommandConfiguration(
      commandName: "reviews",
      abstract: Phrases.helpReportReviews.spoken
    )
    static let formats: [ReportFormat] = [.csv, .md, .html, .odt, .pdf]

    @OptionGroup var reviews: ReviewScopeOptions
    @OptionGroup var reporter: ReporterOptions
    @OptionGroup var options: ReportOptions

    func paper(_ takeHome: TakeHome) -> Paper { takeHome.reviewsPaper }
  }
}
