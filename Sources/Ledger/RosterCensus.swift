import Conference

/// How many people of a roster are alike in all that lists ask of those who have not come: their standing,
/// province and category.
///
/// A conference has a dozen lists and few such groups, so that each list is counted by groups and not by
/// people.
struct RosterCensus: Sendable {
  struct Group: Sendable {
    /// Any one of them.
    var person: Delegate
    var count: Int
  }

  private(set) var groups: [Group] = []

  private struct Key: Hashable {
    var standing: Standing
    var province: String?
    var category: String?
  }

  /// - Complexity: O(*n*) in the length of the roster.
  init(_ people: [Delegate]) {
    var places: [Key: Int] = [:]
    // Lists go by province: most are like the one before.
    var last: (key: Key, place: Int)?
    for index in people.indices {
      let key = Key(
        standing: people[index].standing,
        province: people[index].province,
        category: people[index].category
      )
      let place: Int
      if let last, last.key == key {
        place = last.place
      } else {
        place = { (place: inout Int) in place }(&places[key, default: groups.count])
        if place == groups.count { groups.append(Group(person: people[index], count: 0)) }
        last = (key, place)
      }
      groups[place].count += 1
    }
  }
}
