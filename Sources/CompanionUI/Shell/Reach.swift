import Conference

/// How far somebody at this screen comes.
package enum Reach: Hashable, Sendable {
  /// Everything: a desk of the organiser's.
  case desk
  /// Browsing alone, on a delegate's own phone: nothing is recorded, written or run.
  case browsing(showsRoster: Bool, keepsStars: Bool)

  /// Whether a scanner's keys are told from a person's.
  var takesScans: Bool { self == .desk }

  /// The screens, in the order of the row of tabs.
  var screens: [ScreenName] { ScreenName.allCases.filter(shows) }

  func shows(_ screen: ScreenName) -> Bool {
    guard case .browsing(let showsRoster, _) = self else { return true }
    switch screen {
    case .overview, .agenda, .remarks, .visits, .models, .figures, .sources: return true
    case .roster: return showsRoster
    default: return false
    }
  }

  /// Whether an action may be asked for at all: what is not named here may not, so that a new action
  /// has to be let in.
  func allows(_ action: Action) -> Bool {
    guard case .browsing(_, let keepsStars) = self else { return true }
    if let screen = action.screen { return shows(screen) }
    switch action {
    case .nextScreen, .previousScreen, .down, .up, .halfPageDown, .halfPageUp, .pageDown, .pageUp,
      .top, .bottom, .open, .back, .search, .nextHit, .previousHit, .palette, .help, .source, .copy,
      .language, .filter, .legend, .province, .clearFilters, .compare, .previousPartner,
      .nextPartner, .mark, .whatIf, .reset, .fieldLeft, .fieldRight, .fieldStart, .fieldEnd,
      .eraseBackward, .eraseForward, .eraseWord, .eraseLine, .arrange, .nextGroup, .previousGroup,
      .nextRooms, .previousRooms,
      .undoTyping, .redoTyping, .spellTyping, .repaint, .quit, .interrupt:
      return true
    case .star, .ownMarks: return keepsStars
    default: return false
    }
  }

  /// Whether something may be asked of the loop; the same again, should an action's way be wrong.
  package func allows(_ effect: Effect) -> Bool {
    guard case .browsing(_, let keepsStars) = self else { return true }
    switch effect {
    case .prepare, .copy, .repaint, .retitle, .ring, .quit, .interrupt: return true
    case .mark(.star): return keepsStars
    default: return false
    }
  }

  /// Those of them that have something to show of a conference.
  func tabs(of conference: Conference) -> [ScreenName] {
    ScreenName.tabs(of: conference).filter(shows)
  }
}
