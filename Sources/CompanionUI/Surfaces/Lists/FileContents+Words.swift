import Conference
import Ledger
import Wording

extension FileContents {
  /// What it is called.
  func title(in context: Context) -> Localized {
    switch self {
    case .conference: Phrases.fileOnConference
    case .visit(let id):
      context.conference.visits.first { $0.id == id }.map { Phrases.fileOnVisit($0.title) }
        ?? Phrases.fileOnVisits
    case .model(let id):
      context.conference.model(id).map { Phrases.fileOnModel($0.title) } ?? Phrases.fileOnModels
    case .reviews: Phrases.fileOnReviews
    case .attendance(let id):
      context.ledger.list(id).map { Phrases.fileOnAttendance(context.ledger.name(of: $0)) }
        ?? Phrases.fileOnAllAttendance
    case .log: Phrases.fileOfLog
    case .ownMarks: Phrases.fileOfOwnMarks
    case .roster: Phrases.fileOfRoster
    case .data: Phrases.folderOfData
    }
  }

  /// How to ask for it.
  var help: Localized {
    switch self {
    case .conference, .visit, .model, .reviews, .attendance: Phrases.makeReportHelp
    case .log, .ownMarks: Phrases.exportHelp
    case .roster: Phrases.exportRosterHelp
    case .data: Phrases.exportDataHelp
    }
  }

  /// A name for its file in the folder where the program was started.
  var fileName: Localized {
    let (name, id) =
      switch self {
      case .conference: (Phrases.fileNameConference, "")
      case .visit(let id): (Phrases.fileNameVisit, id ?? "")
      case .model(let id): (Phrases.fileNameModel, id.rawValue)
      case .reviews: (Phrases.fileNameReviews, "")
      case .attendance: (Phrases.fileNameAttendance, "")
      case .log: (Phrases.fileNameLog, "")
      case .ownMarks: (Phrases.fileNameOwnMarks, "")
      case .roster: (Phrases.fileNameRoster, "")
      case .data: (Phrases.folderNameData, "")
      }
    let form =
      switch self {
      case .conference, .visit, .model, .reviews, .attendance: ".html"
      case .log, .ownMarks: ".jsonl"
      case .roster: ".csv"
      case .data: ""
      }
    // An id is any text.
    let clean = String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    let end = (clean.isEmpty ? "" : "-" + clean) + form
    return Localized(vi: name.vi + end, en: name.en + end)
  }
}

extension PickerSurface {
  /// The reports, beginning with what one has before oneself.
  static func reports(first: FileContents?) -> PickerSurface {
    PickerSurface(Phrases.makeReportTitle, opener: .makeReport) { context in
      let visits: [FileContents] = context.conference.visits.isEmpty ? [] : [.visit(nil)]
      let door = context.ledger.doorInUse(at: context.now).id
      let usual = [.conference] + visits + [.reviews, .attendance(door)]
      let all = [first].compactMap(\.self) + usual.filter { $0 != first }
      return all.map { choice($0, in: context) }
    }
  }

  static var exports: PickerSurface {
    PickerSurface(Phrases.exportTitle, opener: .export) { context in
      [.log, .ownMarks, .roster, .data].map { choice($0, in: context) }
    }
  }

  private static func choice(_ contents: FileContents, in context: Context) -> Choice {
    let title = contents.title(in: context)
    return Choice(title: title, synonyms: title.vi + " " + title.en, value: .file(contents))
  }
}
