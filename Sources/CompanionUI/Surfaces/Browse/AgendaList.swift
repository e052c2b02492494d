import Conference
import Wording

/// The screen of the programme: what the organiser knows better is set where it stands.
struct AgendaList: Browsable {
  private var editing = ProgrammeEditing()
  private var order = AgendaOrder.time
  /// Nil before the screen is shown for the first time.
  private var arrangement: AgendaArrangement?

  func content(in context: Context) -> any ScreenContent {
    AgendaScreen(context: context, arrangement: arrangement)
  }

  mutating func refresh(_ change: Change, in context: Context) {
    let shown: Change = [.programme, .minute, .marks]
    guard arrangement == nil || !change.isDisjoint(with: shown) else { return }
    arrangement = AgendaArrangement(order, in: context)
  }

  /// In another order than that of time somebody may not be there at all.
  mutating func reveal(_ id: String, in context: Context) {
    // From the grid a session is opened in the order of time, where its text has room.
    let place = context.conference.agenda.firstIndex { $0.id == id }
    guard let place, arrangement?.entries.contains(.item(place)) == false else { return }
    order = .time
    arrangement = AgendaArrangement(order, in: context)
  }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    switch input {
    case .action(.arrange):
      let orders = arrangement?.orders ?? [.time]
      guard let place = orders.firstIndex(of: arrangement?.order ?? .time), orders.count > 1 else {
        return nil
      }
      order = orders[(place + 1) % orders.count]
      arrangement = AgendaArrangement(order, in: context)
      return Answer(cursor: .follows)
    case .action(let action) where action == .nextGroup || action == .previousGroup:
      let isNext = action == .nextGroup
      guard let item = arrangement?.neighbour(of: spot.item, isNext: isNext) else { return nil }
      let content = AgendaScreen(context: context, arrangement: arrangement)
      return Answer(cursor: .on(id: content.id(item)))
    default:
      let subject = spot.item.flatMap {
        AgendaScreen.programmeSubject($0, in: context.conference)
      }
      return editing.handle(input, of: subject, in: context)
    }
  }

  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool {
    switch action {
    case .arrange: return (arrangement?.orders.count ?? 0) > 1
    case .nextGroup, .previousGroup:
      return (arrangement?.rows.count { if case .timed(.day) = $0 { true } else { false } } ?? 0)
        > 1
        || (arrangement?.order ?? .time) != .time
    default:
      let subject = spot.item.flatMap {
        AgendaScreen.programmeSubject($0, in: context.conference)
      }
      return editing.offers(action, of: subject)
    }
  }

  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    usual.open + usual.going + [.help, .arrange, .nextGroup, .edit]
      + usual.rest.filter { $0 != .help } + [.quit]
  }

  func words(for action: Action, at spot: Spot) -> Localized? { editing.words(for: action) }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    editing.hear(news, in: context)
  }
}
