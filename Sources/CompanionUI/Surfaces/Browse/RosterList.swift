import Conference
import Wording

/// The screen of the roster: sorted once, narrowed by province and category.
struct RosterList: Browsable {
  /// Nil before the screen is shown for the first time.
  private(set) var listing: RosterListing?

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
    case .province, .category: true
    case .clearFilters: listing?.filter != RosterListing.Filter()
    default: false
    }
  }

  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    usual.open + usual.going + [.province, .category, .clearFilters] + usual.rest + [.quit]
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
