import Attendance
import Conference

/// Which roster counts, and what its seats are called; it changes the one array of people in place,
/// since copying a long roster costs more than the rest of a step.
struct RosterInForce: Sendable {
  /// As the data has it.
  private let data: Roster
  private var names: [GivenName] = []
  /// Whom the store has, where the data's list counts; nil where the store's own does.
  private var stored: Set<PersonID>? = []
  /// Rows of people who turned out to be others, with where they stood.
  private(set) var hidden: [PersonID: (row: Delegate, place: Int)] = [:]
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
      // Whoever the data has is called as it calls them.
      let ofData = stored.people.isEmpty ? [] : Set(data.delegates.map(\.id))
      roster.append(stored.people.filter { !ofData.contains($0.id) })
    }
    self.stored = stored.isImported ? nil : Set(stored.people.map(\.id))
    names = stored.givenNames
    unnamed = [:]
    hidden = [:]
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

  /// People of the data who were made up, where a real list took their place.
  func sample(besides stored: StoredRoster) -> Set<PersonID> {
    guard stored.isImported, data.isSample else { return [] }
    let known = Set(stored.people.map(\.id))
    return Set(data.delegates.filter { $0.provenance.kind == .sample }.map(\.id))
      .subtracting(known)
  }

  /// Notes that the store has people.
  mutating func note(_ people: [Delegate]) { stored?.formUnion(people.map(\.id)) }

  /// The row of somebody who was not made up and whom the store does not have yet.
  func unstored(_ id: PersonID) -> Delegate? {
    guard let stored, !data.isSample, !stored.contains(id) else { return nil }
    return ofData(id)
  }

  /// Somebody of the data.
  func ofData(_ id: PersonID) -> Delegate? { data.delegates.first { $0.id == id } }

  /// Takes the rows of people away who turned out to be others of the roster, and puts those back who
  /// are themselves again.
  ///
  /// - Returns: Whether any row came or went.
  mutating func hide(_ same: [PersonID: PersonID], in roster: inout Roster) -> Bool {
    guard !same.isEmpty || !hidden.isEmpty else { return false }
    var isChanged = false
    for (id, known) in hidden.sorted(by: { $0.value.place < $1.value.place }) where same[id] == nil {
      roster.insert(known.row, at: known.place)
      hidden[id] = nil
      isChanged = true
    }
    guard !same.isEmpty else { return isChanged }
    let known = Set(roster.delegates.map(\.id))
    for place in roster.delegates.indices.reversed() {
      let id = roster.delegates[place].id
      guard let stays = same[id], known.contains(stays) else { continue }
      hidden[id] = (roster.remove(at: place), place)
      isChanged = true
    }
    return isChanged
  }
}
