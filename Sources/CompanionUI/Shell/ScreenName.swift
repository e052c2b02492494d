import Conference
import ConferenceSearch
import Wording

/// The screens, in the order of the row of tabs.
package enum ScreenName: String, CaseIterable, Hashable, Sendable {
  case overview, agenda, remarks, roster, visits, models, figures, sources, checkin

  /// Its place in the row of tabs, from 1.
  package var digit: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The screen `steps` further along the row of tabs, going round.
  package func stepping(_ steps: Int) -> ScreenName {
    let all = Self.allCases
    let place = (digit - 1 + steps) % all.count
    return all[place < 0 ? place + all.count : place]
  }
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
        make: { BrowseSurface(.agenda, AgendaList()) }
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
