import Attendance
import Conference
import Ledger
import Wording

/// The screen of the roster: sorted once, narrowed by province and category.
struct RosterList: Browsable {
  /// Nil before the screen is shown for the first time.
  private(set) var listing: RosterListing?
  private var recording = ListRecording()

  func content(in context: Context) -> any ScreenContent {
    RosterScreen(context: context, listing: listing)
  }

  mutating func refresh(_ change: Change, in context: Context) {
    guard listing == nil || change.contains(.people) else { return }
    let filter = listing?.filter
    listing = context.sortedRoster ?? RosterListing(context.conference)
    if let filter { listing?.apply(filter) }
  }

  /// A filter that hides somebody gives way.
  mutating func reveal(_ id: String, in context: Context) {
    let position = context.conference.roster.delegates.firstIndex { $0.id.rawValue == id }
    guard let position, listing?.entry(of: position) == nil else { return }
    listing?.apply(RosterListing.Filter())
  }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    guard var filter = listing?.filter else { return nil }
    switch input {
    case .action(.province):
      return open(Phrases.province, .province(filter.province), Self.provinces(filter))
    case .action(.category):
      return open(Phrases.category, .category(filter.category), Self.categories(filter))
    case .action(.edit): return edit(at: spot, in: context)
    case .action(.undoPerson): return undo(at: spot, in: context)
    case .command(let command): return recording.ask(command)
    case .action(.clearFilters): filter = RosterListing.Filter()
    case .chosen(.province(let id)): filter.province = id
    case .chosen(.category(let id)): filter.category = id
    default: return nil
    }
    listing?.apply(filter)
    return Answer(cursor: .follows)
  }

  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool {
    switch action {
    case .province, .category: !context.conference.roster.delegates.isEmpty
    case .edit: person(at: spot, in: context) != nil
    case .undoPerson:
      person(at: spot, in: context).map {
        !context.ledger.steps(of: $0.id, on: context.ledger.door(at: context.now).id).isEmpty
      } ?? false
    case .clearFilters: listing?.filter != RosterListing.Filter()
    default: false
    }
  }

  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    usual.open + usual.going + [.province, .category, .edit, .undoPerson, .clearFilters]
      + usual.rest + [.quit]
  }

  // MARK: Editing

  private func person(at spot: Spot, in context: Context) -> Delegate? {
    spot.item.map { context.conference.roster.delegates[$0] }
  }

  private func edit(at spot: Spot, in context: Context) -> Answer? {
    guard let person = person(at: spot, in: context) else { return nil }
    return Answer(
      requests: [.open { DeskFormSurface(.edit(person.id), for: person, in: $0) }],
      isChanged: false
    )
  }

  /// Takes back what was done with somebody at the day's door, or set of them.
  private func undo(at spot: Spot, in context: Context) -> Answer? {
    guard let person = person(at: spot, in: context) else { return nil }
    let door = context.ledger.door(at: context.now).id
    return Answer(
      requests: [StepsSurface.undo(of: person.id, on: door, in: context)],
      isChanged: false
    )
  }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    recording.hear(news, in: context)
  }

  // MARK: Filters

  private func open(
    _ title: Localized,
    _ current: Choice.Value,
    _ choices: @escaping @Sendable (Context) -> [Choice]
  ) -> Answer {
    Answer(
      requests: [.open { _ in PickerSurface(title, current: current, offer: choices) }],
      isChanged: false
    )
  }

  private static func provinces(
    _ filter: RosterListing.Filter
  ) -> @Sendable (Context) -> [Choice] {
    { context in
      let counts = filter.countsOfProvinces(in: context.conference.roster)
      return [everyone(Phrases.everyProvince, counts, .province(nil))]
        + context.conference.info.provinces.map { province in
          choice(Localized(same: province.name), counts[province.id], .province(province.id))
        }
        + context.conference.info.guestPlaces(counts.keys).map { place in
          choice(Localized(same: place), counts[place], .province(place))
        }
    }
  }

  private static func categories(
    _ filter: RosterListing.Filter
  ) -> @Sendable (Context) -> [Choice] {
    { context in
      let counts = filter.countsOfCategories(in: context.conference.roster)
      return [everyone(Phrases.everyCategory, counts, .category(nil))]
        + context.conference.info.categories.map { category in
          choice(category.label, counts[category.id], .category(category.id))
        }
    }
  }
}

private func everyone(
  _ title: Localized,
  _ counts: [String?: Int],
  _ value: Choice.Value
) -> Choice {
  choice(title, counts.values.reduce(0, +), value)
}

private func choice(_ title: Localized, _ count: Int?, _ value: Choice.Value) -> Choice {
  Choice(
    title: title,
    synonyms: title.vi + " " + title.en,
    hint: "\(count ?? 0)",
    value: value
  )
}
