import Attendance
package import Conference

/// How many of a list are expected, have arrived, are present and are missing, by ``PersonOnList``.
package struct ListStanding: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package fileprivate(set) var expected = 0
    package fileprivate(set) var arrived = 0
    package fileprivate(set) var present = 0
    package fileprivate(set) var missing = 0

    package init() {}

    /// Adds so many such people; less than none where they leave it.
    fileprivate mutating func add(_ person: PersonOnList, _ sign: Int) {
      expected += person.isExpected ? sign : 0
      arrived += person.hasArrived ? sign : 0
      present += person.isPresent ? sign : 0
      missing += person.isMissing ? sign : 0
    }
  }

  package let list: ListID
  package private(set) var total = Count()
  package private(set) var excused = 0
  package private(set) var withdrawn = 0
  package private(set) var walkIns = 0
  /// By the id of the province or category; of those without one under nil.
  package private(set) var provinces: [String?: Count] = [:]
  package private(set) var categories: [String?: Count] = [:]

  package var expected: Int { total.expected }
  package var arrived: Int { total.arrived }
  package var present: Int { total.present }
  package var missing: Int { total.missing }

  init(list: ListID) {
    self.list = list
  }

  mutating func add(_ row: CountedRow, _ sign: Int) {
    total.add(row.place, sign)
    provinces[row.province, default: Count()].add(row.place, sign)
    categories[row.category, default: Count()].add(row.place, sign)
    excused += row.place.isExcused ? sign : 0
    withdrawn += row.place.isWithdrawn ? sign : 0
    walkIns += row.place.isWalkIn ? sign : 0
  }
}

/// What one person adds to a count.
struct CountedRow: Hashable, Sendable {
  var place: PersonOnList
  var province: String?
  var category: String?

  init(_ place: PersonOnList, _ delegate: Delegate?) {
    self.place = place
    province = delegate?.province
    category = delegate?.category
  }

  /// Somebody of whom the log says nothing.
  init(untouched delegate: Delegate?, on list: AttendanceList) {
    let place = PersonOnList(delegate, on: list, here: Presence(), door: Presence())
    self.init(place, delegate)
  }
}

/// A list's standing, kept up person by person.
struct ListCount: Sendable {
  let list: AttendanceList
  private(set) var standing: ListStanding
  /// The people with events on this list or at the door, as they are counted now, where that differs from
  /// how the roster alone counts them.
  private var touched: [PersonID: CountedRow] = [:]

  /// Counts a roster of which the log says nothing.
  ///
  /// - Complexity: O(*n*) in the number of the groups; in the length of the roster where the list names
  ///   its people one by one.
  init(_ list: AttendanceList, _ roster: [Delegate], _ census: RosterCensus) {
    self.list = list
    standing = ListStanding(list: list.id)
    if list.codes == nil {
      for group in census.groups {
        standing.add(CountedRow(untouched: group.person, on: list), group.count)
      }
    } else {
      for delegate in roster { standing.add(CountedRow(untouched: delegate, on: list), 1) }
    }
  }

  /// Counts a person anew; one who is not on the roster yet is counted without a province.
  mutating func count(_ id: PersonID, _ delegate: Delegate?, _ place: PersonOnList) {
    let row = CountedRow(place, delegate)
    let untouched = delegate.map { CountedRow(untouched: $0, on: list) }
    let before = touched[id] ?? untouched
    // Whoever came to the door alone is as if untouched on all other lists: a dozen tables of all who
    // came would be most of what is known.
    let isAsUntouched = row == untouched ?? CountedRow(untouched: nil, on: list)
    touched[id] = isAsUntouched ? nil : row
    guard before != row else { return }
    if let before { standing.add(before, -1) }
    standing.add(row, 1)
  }

  /// Counts somebody of whom something else is known now.
  mutating func count(
    _ id: PersonID,
    _ delegate: Delegate,
    _ place: PersonOnList,
    inPlaceOf before: Delegate
  ) {
    let counted = touched[id] ?? CountedRow(untouched: before, on: list)
    let row = CountedRow(place, delegate)
    // Kept even where nothing differs: the row of the roster no longer tells how it was counted.
    touched[id] = row
    guard counted != row else { return }
    standing.add(counted, -1)
    standing.add(row, 1)
  }

  /// Counts somebody whom the roster did not have.
  mutating func admit(_ delegate: Delegate, _ place: PersonOnList) {
    if let before = touched[delegate.id] { standing.add(before, -1) }
    let row = CountedRow(place, delegate)
    standing.add(row, 1)
    touched[delegate.id] = row
  }
}
