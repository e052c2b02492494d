import Conference
import ConferenceSearch
import Wording

/// What the shell knows of a screen: its action, its words, and how it is made.
struct ScreenRow: Sendable {
  /// Opens it.
  let action: Action
  let name: Localized
  /// Short enough for the row of tabs.
  let tab: Localized
  let help: Localized
  /// How many things it lists, where that is worth telling.
  var count: (@Sendable (Conference) -> Int)?
  /// What of a search's hits it shows; nil where none leads to it.
  var finds: SearchHit.Kind?
  /// Whether it is where scans go.
  var takesScans = false
  /// The screen as it is before it was ever shown.
  let make: @Sendable () -> any Surface
}

extension ScreenName {
  /// The table of screens: the one place where the shell is told of them.
  var row: ScreenRow {
    switch self {
    case .overview:
      ScreenRow(
        action: .overview,
        name: Phrases.overview,
        tab: Phrases.overviewTab,
        help: Phrases.overviewHelp,
        make: { BrowseSurface(.overview, OverviewList()) }
      )
    case .agenda:
      ScreenRow(
        action: .agenda,
        name: Phrases.agenda,
        tab: Phrases.agendaTab,
        help: Phrases.agendaHelp,
        count: { $0.$agenda.count },
        finds: .session,
        make: { BrowseSurface(.agenda, PlainList { AgendaScreen(context: $0) }) }
      )
    case .remarks:
      ScreenRow(
        action: .remarks,
        name: Phrases.remarks,
        tab: Phrases.remarks,
        help: Phrases.remarksHelp,
        count: { $0.$remarks.count },
        finds: .remark,
        make: { BrowseSurface(.remarks, PlainList { RemarksScreen(context: $0) }) }
      )
    case .roster:
      ScreenRow(
        action: .roster,
        name: Phrases.delegates,
        tab: Phrases.rosterTab,
        help: Phrases.rosterHelp,
        count: { $0.$roster.count },
        finds: .delegate,
        make: { BrowseSurface(.roster, RosterList()) }
      )
    case .visits:
      ScreenRow(
        action: .visits,
        name: Phrases.visits,
        tab: Phrases.visitsTab,
        help: Phrases.visitsHelp,
        count: { $0.$visits.count },
        finds: .visit,
        make: { BrowseSurface(.visits, VisitsList()) }
      )
    case .models:
      ScreenRow(
        action: .models,
        name: Phrases.models,
        tab: Phrases.modelsTab,
        help: Phrases.modelsHelp,
        count: { $0.$models.count },
        finds: .model,
        make: { BrowseSurface(.models, ModelsList()) }
      )
    case .figures:
      ScreenRow(
        action: .figures,
        name: Phrases.figures,
        tab: Phrases.figures,
        help: Phrases.figuresHelp,
        count: { $0.$figures.count },
        finds: .figure,
        make: { BrowseSurface(.figures, FiguresList()) }
      )
    case .sources:
      ScreenRow(
        action: .sources,
        name: Phrases.sources,
        tab: Phrases.sources,
        help: Phrases.sourcesHelp,
        make: { BrowseSurface(.sources, SourcesList()) }
      )
    case .checkin:
      ScreenRow(
        action: .checkin,
        name: Phrases.checkin,
        tab: Phrases.checkin,
        help: Phrases.checkinHelp,
        takesScans: true,
        make: { DeskSurface() }
      )
    }
  }

  /// The screen where scans go.
  static let forScans = allCases.first { $0.row.takesScans }
}

extension Action {
  /// The screen that the action opens, where it opens one.
  package var screen: ScreenName? { Self.screens[self] }

  /// The action that opens a screen.
  package static func showing(_ screen: ScreenName) -> Action { screen.row.action }

  private static let screens = Dictionary(
    uniqueKeysWithValues: ScreenName.allCases.map { ($0.row.action, $0) }
  )
}
