import Attendance
import Conference

/// Which roster counts, and what was said anew of its people; it changes the one array of people in
/// place, since copying a long roster costs more than the rest of a step.
///
/// What was said is an overlay: a pure function of the events that are in force and not erased,
/// whatever order they came in. Of two for one field of one person the greatest id wins, and a row
/// that is written anew by an import stays under it.
struct RosterInForce: Sendable {
  /// Somebody whom the overlay made different, before and after.
  struct Change: Sendable {
    var before: Delegate
    var after: Delegate
  }

  /// As the data has it.
  private let data: Roster
  /// Names that were given to seats, and what the organiser set, by their events.
  private var names: [EventID: GivenName] = [:]
  private var edits: [EventID: PersonEdit] = [:]
  /// Whom the store has, where the data's list counts; nil where the store's own does.
  private var stored: Set<PersonID>? = []
  private var codesMayBeRefs = false
  /// Rows of people who turned out to be others, with where they stood.
  private(set) var hidden: [PersonID: (row: Delegate, place: Int)] = [:]
  /// The rows themselves of the people on whom the overlay lies now.
  private var rows: [PersonID: Delegate] = [:]

  init(data: Roster) {
    self.data = data
  }

  var hasOverlay: Bool { !names.isEmpty || !edits.isEmpty || !rows.isEmpty }

  /// Puts the store's list in the place of the one in force where one was imported, else the data's
  /// with whomever desks have added; the overlay is yet to be laid.
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
    codesMayBeRefs = stored.codesMayBeRefs
    hidden = [:]
    (names, edits, rows) = ([:], [:], [:])
    add(stored.givenNames, stored.edits)
  }

  mutating func add(_ names: [GivenName], _ edits: [PersonEdit]) {
    for name in names { self.names[name.event] = name }
    for edit in edits { self.edits[edit.event] = edit }
  }

  /// Lays over each person what was said anew and counts; where nothing counts any more the row shows
  /// again.
  ///
  /// - Complexity: O(*n* log *n*) in the number of the names and edits.
  mutating func layOverlay(
    on roster: inout Roster,
    _ attendance: AttendanceState,
    _ places: [PersonID: Int]
  ) -> [Change] {
    let overlay = overlay(attendance)
    var changes: [Change] = []
    func put(_ delegate: Delegate, _ roster: inout Roster) {
      guard let place = places[delegate.id] else { return }
      let before = roster.delegates[place]
      guard before != delegate else { return }
      roster.replace(at: place, with: delegate)
      changes.append(Change(before: before, after: delegate))
    }
    // Whoever is hidden keeps the row until they stand in the roster again.
    for (id, row) in rows where overlay[id] == nil && places[id] != nil {
      put(row, &roster)
      rows[id] = nil
    }
    for (id, says) in overlay {
      guard let place = places[id] else { continue }
      let row = rows[id] ?? roster.delegates[place]
      rows[id] = row
      // Once the list names a seat it is called as the list has it.
      put(row.saying(row.isVacantSeat ? says : says.filter { $0.provenance != nil }), &roster)
    }
    return changes
  }

  /// What counts of each person, in the order of the events' ids.
  private func overlay(_ attendance: AttendanceState) -> [PersonID: [Saying]] {
    var overlay: [PersonID: [Saying]] = [:]
    for name in names.values where attendance.isInForce(name.event) {
      overlay[name.delegate, default: []].append(Saying(event: name.event, [.name: name.name]))
    }
    for edit in edits.values where attendance.isInForce(edit.event) {
      overlay[edit.person, default: []].append(
        Saying(event: edit.event, edit.change.values, edit.provenance)
      )
    }
    return overlay.mapValues { $0.sorted { $0.event < $1.event } }
  }
}

/// What one event says anew of a person.
private struct Saying {
  var event: EventID
  var values: [PersonField: String]
  /// Nil of a seat's name, which is what a desk was told and no edit.
  var provenance: Provenance?

  init(event: EventID, _ values: [PersonField: String], _ provenance: Provenance? = nil) {
    self.event = event
    self.values = values
    self.provenance = provenance
  }
}

extension Delegate {
  fileprivate func saying(_ says: [Saying]) -> Delegate {
    var person = self
    for one in says {
      for (field, text) in one.values {
        person[field] = text
        person.edits[field] = one.provenance
      }
    }
    return person
  }
}

extension RosterInForce {
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

  /// What the store has of the roster in force.
  func stored(of roster: Roster) -> StoredRoster {
    let shown = roster.delegates.map { rows[$0.id] ?? $0 }
    let people = (shown + hidden.values.map(\.row)).filter { stored?.contains($0.id) ?? true }
    return StoredRoster(
      people: people,
      givenNames: Array(names.values),
      edits: Array(edits.values),
      isImported: stored == nil,
      codesMayBeRefs: codesMayBeRefs
    )
  }

  /// Somebody of the data.
  func ofData(_ id: PersonID) -> Delegate? { data.delegates.first { $0.id == id } }

  /// Takes the rows of people away who turned out to be others of the roster, and puts those back who
  /// are themselves again.
  ///
  /// Where the one who stays has no row, that of the first who goes stands for both.
  mutating func hide(_ same: [PersonID: PersonID], in roster: inout Roster) {
    guard !same.isEmpty || !hidden.isEmpty else { return }
    // From the front, since each place was noted when those before it stood there.
    for known in hidden.values.sorted(by: { $0.place < $1.place }) {
      roster.insert(known.row, at: known.place)
    }
    hidden = [:]
    guard !same.isEmpty else { return }
    var shown = Set(roster.delegates.map(\.id).filter { same[$0] == nil })
    var going: [Int] = []
    for (place, delegate) in roster.delegates.enumerated() {
      guard let stays = same[delegate.id] else { continue }
      if !shown.insert(stays).inserted { going.append(place) }
    }
    for place in going.reversed() {
      let row = roster.remove(at: place)
      hidden[row.id] = (row, place)
    }
  }
}
