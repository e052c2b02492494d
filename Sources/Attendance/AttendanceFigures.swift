package import Conference

/// How many of a list are in, kept up to date change by change.
package struct AttendanceFigures: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    /// The roster without excused, withdrawn and walk-ins.
    package var expected = 0
    /// Who came at least once, walk-ins too.
    package var arrived = 0
    /// Who is in now.
    package var present = 0
    /// Who is expected and has not come.
    package var missing = 0

    package init() {}

    fileprivate mutating func add(_ part: Part, _ sign: Int) {
      expected += part.isExpected ? sign : 0
      arrived += part.isArrived ? sign : 0
      present += part.isPresent ? sign : 0
      missing += part.isExpected && !part.isArrived ? sign : 0
    }
  }

  /// What one delegate adds to the counts.
  fileprivate struct Part {
    var isExpected: Bool
    var isArrived: Bool
    var isPresent: Bool
    var isExcused: Bool
    var isWithdrawn: Bool
    var isStranger: Bool

    init(_ presence: Presence, _ person: Person) {
      isArrived = presence.firstArrival != nil
      isPresent = presence.status == .present
      isExcused = presence.status == .excused
      isWithdrawn = person.standing == .withdrawn && !isArrived
      isStranger =
        (person.standing == .walkIn || person.standing == .unnamed) && isArrived
      let isOnList =
        switch person.standing {
        case .listed: person.isAdmitted
        // Whose coming was undone has no seat.
        case .substitute: isArrived
        // Who has come is no longer withdrawn.
        case .withdrawn: isArrived && person.isAdmitted
        case .walkIn, .unnamed: false
        }
      isExpected = isOnList && !isExcused
    }
  }

  fileprivate struct Person: Hashable, Sendable {
    var province: String?
    var category: String?
    var standing: Standing
    var isAdmitted: Bool
  }

  package let list: ListID
  package private(set) var total = Count()
  package private(set) var excused = 0
  package private(set) var withdrawn = 0
  package private(set) var walkIns = 0
  /// By the id of the province or category; of those without one under nil.
  package private(set) var provinces: [String?: Count] = [:]
  package private(set) var categories: [String?: Count] = [:]
  private var people: [PersonID: Person] = [:]

  package var expected: Int { total.expected }
  package var arrived: Int { total.arrived }
  package var present: Int { total.present }

  /// Counts a list afresh.
  ///
  /// - Complexity: O(*n*) in the length of the roster.
  package init(_ table: AttendanceTable, _ conference: Conference, list: AttendanceList) {
    self.list = list.id
    people.reserveCapacity(conference.roster.delegates.count)
    for delegate in conference.roster.delegates {
      let person = Person(
        province: delegate.province,
        category: delegate.category,
        standing: delegate.standing,
        isAdmitted: list.admits(delegate)
      )
      people[delegate.id] = person
      add(Part(table.presence(of: delegate.id, on: list.id), person), of: person, 1)
    }
    // Whom another store's events speak of and whose name has not come.
    for id in table.delegates where people[id] == nil {
      people[id] = .stranger
      add(Part(table.presence(of: id, on: list.id), .stranger), of: .stranger, 1)
    }
  }

  /// Follows one change; one of another list changes nothing.
  package mutating func apply(_ change: AttendanceChange) {
    guard change.list == list else { return }
    let person = people[change.delegate] ?? .stranger
    people[change.delegate] = person
    add(Part(change.before, person), of: person, -1)
    add(Part(change.after, person), of: person, 1)
  }

  private mutating func add(_ part: Part, of person: Person, _ sign: Int) {
    total.add(part, sign)
    provinces[person.province, default: Count()].add(part, sign)
    categories[person.category, default: Count()].add(part, sign)
    excused += part.isExcused ? sign : 0
    withdrawn += part.isWithdrawn ? sign : 0
    walkIns += part.isStranger ? sign : 0
  }
}

extension AttendanceFigures.Person {
  fileprivate static let stranger = Self(
    province: nil,
    category: nil,
    standing: .unnamed,
    isAdmitted: false
  )
}
