import ArgumentParser
import Attendance
import Conference
import Interchange
import Wording

/// A report that is an official paper: Markdown, a page, or a document to go on with.
protocol PaperVerb: ReportVerb {
  var reporter: ReporterOptions { get }

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
      isRehearsal: opened.mode.isRehearsal
    )
    let paper = try paper(takeHome)
    let bytes =
      switch format {
      case .md: Array(paper.markdown.utf8)
      case .html: Array(paper.html.utf8)
      case .odt: try paper.archive()
      case .csv: Array(takeHome.reviewsCSV(isRaw: options.output.raw).utf8)
      }
    try deliver(bytes, as: format, of: opened, &invocation)
    return .done
  }
}

extension Paper {
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
    static let formats: [ReportFormat] = [.md, .html, .odt]

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
    static let formats: [ReportFormat] = [.md, .html, .odt]

    @Argument(
      help: ArgumentHelp(Phrases.helpVisitID.spoken, valueName: Phrases.visitName.spoken),
      completion: CompletionValues.visits
    )
    var visit: String?

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
    static let formats: [ReportFormat] = [.md, .html, .odt]

    @Argument(
      help: ArgumentHelp(Phrases.helpModelID.spoken, valueName: Phrases.modelName.spoken),
      completion: CompletionValues.models
    )
    var model: String

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
    static let formats: [ReportFormat] = [.csv, .md, .html]

    @OptionGroup var reporter: ReporterOptions
    @OptionGroup var options: ReportOptions

    func paper(_ takeHome: TakeHome) -> Paper { takeHome.reviewsPaper }
  }
}
