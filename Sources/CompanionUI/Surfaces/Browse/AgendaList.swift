import Conference
import Wording

/// The screen of the programme: what the organiser knows better is set where it stands.
struct AgendaList: Browsable {
  private var editing = ProgrammeEditing()
  private var order = AgendaOrder.time
  /// The room that the grid begins with.
  private var firstRoom = 0
  /// What is not as it was and is looked at now: it stays marked until the cursor leaves it.
  private var held: ProgrammeChanges.Change?
  private var hasLooked = false
  /// Nil before the screen is shown for the first time.
  private var arrangement: AgendaArrangement?

  func content(in context: Context) -> any ScreenContent {
    AgendaScreen(context: context, arrangement: arrangement)
  }

  mutating func refresh(_ change: Change, in context: Context) {
    var shown: Change = [.programme, .minute, .marks]
    if arrangement?.grid != nil { shown.insert(.size) }
    guard arrangement == nil || !change.isDisjoint(with: shown) else { return }
    arrange(in: context)
  }

  private mutating func arrange(in context: Context) {
    arrangement = AgendaArrangement(order, firstRoom: firstRoom, held: held, in: context)
  }

  /// In another order than that of time somebody may not be there at all.
  mutating func reveal(_ id: String, in context: Context) {
    // From the grid a session is opened in the order of time, where its text has room.
    let place = context.conference.agenda.firstIndex { $0.id == id }
    guard let place, arrangement?.entries.contains(.item(place)) == false else { return }
    order = .time
    arrange(in: context)
  }

  func innerKeys(at spot: Spot) -> [KeyMap.Place] {
    arrangement?.grid == nil || spot.readsDetail ? [] : [.grid]
  }

  mutating func looks(at item: Int?) -> [Request] {
    guard let arrangement else { return [] }
    guard !arrangement.isFirstLook else {
      defer { hasLooked = true }
      return hasLooked ? [] : [.effect(.see(.everything))]
    }
    let change = item.flatMap { arrangement.change(of: $0) }
    guard change != held else { return [] }
    if let held { self.arrangement?.forget(held) }
    held = change
    return change.map { [.effect(.see(.change($0)))] } ?? []
  }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    switch input {
    case .action(.arrange):
      let orders = arrangement?.orders ?? [.time]
      guard let place = orders.firstIndex(of: arrangement?.order ?? .time), orders.count > 1 else {
        return nil
      }
      order = orders[(place + 1) % orders.count]
      arrange(in: context)
      return Answer(cursor: .follows)
    case .action(let action) where action == .nextRooms || action == .previousRooms:
      guard let room = arrangement?.grid?.roomBeside(isNext: action == .nextRooms) else {
        return nil
      }
      firstRoom = room
      arrange(in: context)
      return Answer()
    case .action(let action) where action == .nextGroup || action == .previousGroup:
      let isNext = action == .nextGroup
      guard let item = arrangement?.neighbour(of: spot.item, isNext: isNext) else { return nil }
      let content = AgendaScreen(context: context, arrangement: arrangement)
      return Answer(cursor: .atTop(id: content.id(item)))
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
    case .nextRooms, .previousRooms:
      return arrangement?.grid?.roomBeside(isNext: action == .nextRooms) != nil
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
    let own: [Action] = [.help, .star, .edit, .arrange, .nextGroup, .nextRooms, .previousRooms]
    return usual.open + usual.going + own + usual.rest.filter { !own.contains($0) } + [.quit]
  }

  func words(for action: Action, at spot: Spot) -> Localized? { editing.words(for: action) }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    editing.hear(news, in: context)
  }
}
