import Attendance
import Conference

/// Which roster counts, and what its seats are called; it changes the one array of people in place,
/// since copying a long roster costs more than the rest of a step.
struct RosterInForce: Sendable {
  /// As the data has it.
  private let data: Roster
  private var names: [GivenName] = []
  /// The names in the rows themselves, of the seats that bear a given name now.
  private var unnamed: [PersonID: String] = [:]

  init(data: Roster) {
    self.data = data
  }

  var hasNames: Bool { !names.isEmpty || !unnamed.isEmpty }

  /// Puts the store's list in the place of the one in force where one was imported, else the data's
  /// with whomever desks have added; names are yet to be given.
  mutating func replace(with stored: StoredRoster, in roster: inout Roster) {
    if stored.isImported {
      roster = Roster(delegates: stored.people)
    } else {
      roster = data
      roster.append(stored.people)
    }
    names = stored.givenNames
    unnamed = [:]
  }

  mutating func add(_ new: [GivenName]) {
    let known = Set(names.map(\.event))
    names += new.filter { !known.contains($0.event) }
  }

  /// Calls each seat by the last name that was given to it and counts, else as its row does.
  mutating func nameSeats(
    of roster: inout Roster,
    _ attendance: AttendanceState,
    _ places: [PersonID: Int]
  ) {
    var last: [PersonID: GivenName] = [:]
    for name in names where attendance.isInForce(name.event) {
      if let known = last[name.delegate], known.event > name.event { continue }
      last[name.delegate] = name
    }
    for (id, name) in unnamed where last[id] == nil {
      if let place = places[id] { roster.rename(at: place, to: name) }
      unnamed[id] = nil
    }
    for (id, name) in last {
      guard let place = places[id] else { continue }
      if unnamed[id] == nil { unnamed[id] = roster.delegates[place].name }
      roster.rename(at: place, to: name.name)
    }
  }
}
