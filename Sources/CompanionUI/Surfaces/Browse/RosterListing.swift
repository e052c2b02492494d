import Conference
import VietnameseText

/// The roster in the order of its screen, sorted once; a filter only walks through it.
struct RosterListing: Sendable {
  struct Filter: Hashable, Sendable {
    /// Ids; absent where everyone is shown.
    var province: String?
    var category: String?
  }

  struct Group: Hashable, Sendable {
    var province: String?
    /// How many of it the filter shows.
    var shown: Int
  }

  private let delegates: [Delegate]
  /// Positions of the delegates: by province in the conference's order, guests' places, those without
  /// one; in each by given name.
  private let order: [Int]
  private(set) var filter = Filter()
  private(set) var entries: [Entry] = []
  private(set) var groups: [Group] = []

  init(_ conference: Conference) {
    let delegates = conference.roster.delegates
    self.delegates = delegates
    let guests = conference.info.guestPlaces(delegates.lazy.map(\.province))
    let places = conference.info.provinces.map(\.id) + guests
    var rank: [String: Int] = [:]
    for (i, place) in places.enumerated() where rank[place] == nil { rank[place] = i }
    let last = places.count
    let keyed = delegates.indices.map { i in
      (
        province: delegates[i].province.flatMap { rank[$0] } ?? last,
        key: CollationKey(personalName: delegates[i].name), position: i
      )
    }
    order = keyed.sorted { left, right in
      if left.province != right.province { return left.province < right.province }
      if left.key != right.key { return left.key < right.key }
      return left.position < right.position
    }.map(\.position)
    apply(Filter())
  }

  var shown: Int { groups.reduce(0) { $0 + $1.shown } }

  mutating func apply(_ filter: Filter) {
    self.filter = filter
    entries = []
    groups = []
    for position in order {
      let delegate = delegates[position]
      if let wanted = filter.province, delegate.province != wanted { continue }
      if let wanted = filter.category, delegate.category != wanted { continue }
      let province = delegate.province
      if groups.isEmpty || groups[groups.count - 1].province != province {
        entries.append(.heading(groups.count))
        groups.append(Group(province: province, shown: 0))
      }
      groups[groups.count - 1].shown += 1
      entries.append(.item(position))
    }
  }

  /// Where a delegate stands among the entries; nil where the filter hides them.
  func entry(of position: Int) -> Int? { entries.firstIndex(of: .item(position)) }
}

extension RosterListing.Filter {
  /// How many delegates of each province the category's filter leaves.
  ///
  /// - Complexity: O(*n*) in the length of the roster.
  func countsOfProvinces(in roster: Roster) -> [String?: Int] {
    roster.delegates.reduce(into: [:]) { counts, delegate in
      if category == nil || category == delegate.category {
        counts[delegate.province, default: 0] += 1
      }
    }
  }

  /// How many delegates of each category the province's filter leaves.
  ///
  /// - Complexity: O(*n*) in the length of the roster.
  func countsOfCategories(in roster: Roster) -> [String?: Int] {
    roster.delegates.reduce(into: [:]) { counts, delegate in
      if province == nil || province == delegate.province {
        counts[delegate.category, default: 0] += 1
      }
    }
  }
}
