import Conference
package import Wording

extension Action {
  package var words: ActionWords { Phrases.action(rawValue) }
}

/// A screen's names and its help.
struct ScreenWords {
  var name: Localized
  /// Short enough for the row of tabs.
  var tab: Localized
  var help: Localized
}

func screenWords(_ screen: ScreenName) -> ScreenWords {
  switch screen {
  case .overview:
    ScreenWords(name: Phrases.overview, tab: Phrases.overviewTab, help: Phrases.overviewHelp)
  case .agenda:
    ScreenWords(name: Phrases.agenda, tab: Phrases.agendaTab, help: Phrases.agendaHelp)
  case .remarks:
    ScreenWords(name: Phrases.remarks, tab: Phrases.remarks, help: Phrases.remarksHelp)
  case .roster:
    ScreenWords(name: Phrases.delegates, tab: Phrases.rosterTab, help: Phrases.rosterHelp)
  case .visits:
    ScreenWords(name: Phrases.visits, tab: Phrases.visitsTab, help: Phrases.visitsHelp)
  case .models:
    ScreenWords(name: Phrases.models, tab: Phrases.modelsTab, help: Phrases.modelsHelp)
  case .figures:
    ScreenWords(name: Phrases.figures, tab: Phrases.figures, help: Phrases.figuresHelp)
  case .sources:
    ScreenWords(name: Phrases.sources, tab: Phrases.sources, help: Phrases.sourcesHelp)
  case .checkin:
    ScreenWords(name: Phrases.checkin, tab: Phrases.checkin, help: Phrases.checkinHelp)
  }
}

extension Model {
  /// What the terminal's window is called.
  package var windowTitle: String { "hoinghi: " + context.say(conference.info.title) }
}
