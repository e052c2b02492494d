package import Attendance
package import Conference

/// Who is expected, has arrived, is present and is missing; the rule is ``PersonOnList``.
extension Ledger {
  /// The list of an id; nil for one that the conference does not have.
  package func list(_ id: ListID) -> AttendanceList? {
    lists.first { $0.id == id }
      ?? id.doorDay.map { _ in AttendanceList(id: id, subject: .door) }
  }

  /// What the log says of a person on a list, whoever it is.
  package func presence(of person: PersonID, on list: ListID) -> Presence {
    attendance.presence(of: person, on: list)
  }

  /// The first arrival of whom a check-in that was undone let in, where another keeps the person in.
  package func stillIn(after undone: LogEvent) -> Arrival? {
    guard undone.kind == .checkIn, let person = undone.delegate else { return nil }
    let presence = presence(of: person, on: undone.list)
    return presence.status == .present ? presence.firstArrival : nil
  }

  /// Who came in a person's place: on this list, else at the door; nil where nobody did.
  package func substitute(of person: PersonID, on list: ListID) -> (id: PersonID, list: ListID)? {
    for list in [list, ListID.door] {
      if let id = presence(of: person, on: list).substitute { return (id, list) }
    }
    return nil
  }

  /// Where a person stands on a list.
  package func place(of person: PersonID, on list: AttendanceList) -> PersonOnList {
    place(of: person, self.person(person), on: list)
  }

  func place(of id: PersonID, _ delegate: Delegate?, on list: AttendanceList) -> PersonOnList {
    PersonOnList(
      delegate,
      on: list,
      here: presence(of: id, on: list.id),
      door: presence(of: id, on: ListID.door)
    )
  }

  /// How a list stands.
  ///
  /// - Complexity: O(1) once ``prepare()`` was called, before that O(*n*) in the length of the
  ///   roster.
  package func standing(on list: AttendanceList) -> ListStanding {
    (counts[list.id] ?? count(list)).standing
  }

  /// Everybody whom a list expects, in the order of the roster.
  package func expected(on list: AttendanceList) -> [Delegate] {
    conference.roster.delegates.filter { place(of: $0.id, $0, on: list).isExpected }
  }

  /// Everybody who is expected on a list and has not arrived, in the order of the roster.
  package func missing(on list: AttendanceList) -> [Delegate] {
    conference.roster.delegates.filter { place(of: $0.id, $0, on: list).isMissing }
  }

  /// Those who are in at the door and not on a list that admits them, in the order of the roster:
  /// whom a bus can still wait for.
  ///
  /// Whoever got off a bus is among them; whoever left a session is not, having been to it.
  ///
  /// Nobody is nearby to the door itself.
  package func nearby(to list: AttendanceList) -> [Delegate] {
    guard list.subject != .door else { return [] }
    return attendance.people(on: ListID.door).compactMap { id -> Int? in
      guard presence(of: id, on: ListID.door).status == .present,
        let place = position(of: id), list.admits(conference.roster.delegates[place])
      else { return nil }
      let here = presence(of: id, on: list.id)
      let isThere = list.kind == .visit ? here.status == .present : here.firstArrival != nil
      return isThere || here.status == .excused ? nil : place
    }.sorted().map { conference.roster.delegates[$0] }
  }

  /// Whether anybody has come to the door: before that nobody is nearby to anything.
  package var isDoorUsed: Bool { attendance.arrived(on: ListID.door) > 0 }

  func count(_ list: AttendanceList) -> ListCount {
    count(list, list.id == ListID.door ? [] : sensitiveAtDoor)
  }

  /// The same where ``sensitiveAtDoor``, which is the same for every list, is known.
  func count(_ list: AttendanceList, _ others: [PersonID]) -> ListCount {
    let roster = conference.roster.delegates
    var count = ListCount(list, roster, census.value { RosterCensus(roster) })
    let touched = attendance.people(on: list.id)
    func add(_ id: PersonID) {
      let delegate = person(id)
      count.count(id, delegate, place(of: id, delegate, on: list))
    }
    for id in touched { add(id) }
    if list.id != ListID.door, !others.isEmpty {
      let known = Set(touched)
      for id in others where !known.contains(id) { add(id) }
    }
    return count
  }

  /// Those of whom what they did at the door says something on other lists, too: who is excused, and who is
  /// not simply on the roster.
  var sensitiveAtDoor: [PersonID] {
    attendance.people(on: ListID.door).filter { id in
      person(id)?.standing != .listed || presence(of: id, on: ListID.door).status == .excused
    }
  }
}

/// One person whom a list concerns.
package struct ListedPerson: Identifiable, Hashable, Sendable {
  package let id: PersonID
  /// Nil for somebody whose name has not come from another store yet.
  package let delegate: Delegate?
  package let presence: Presence
  package let place: PersonOnList
}

extension Ledger {
  /// Everybody whom a list concerns: the roster as far as it admits them, whoever else the log
  /// speaks of on it, and behind the roster those without a name.
  package func people(on list: AttendanceList) -> [ListedPerson] {
    func listed(_ id: PersonID, _ delegate: Delegate?) -> ListedPerson? {
      let presence = presence(of: id, on: list.id)
      let place = place(of: id, delegate, on: list)
      let isTouched = presence.firstArrival != nil || presence.status != .expected
      let isConcerned =
        switch delegate?.standing {
        case .listed?, .withdrawn?: delegate.map(list.admits) ?? false
        case .substitute?: place.isExpected
        case .walkIn?, .unnamed?, nil: false
        }
      guard isConcerned || isTouched else { return nil }
      return ListedPerson(id: id, delegate: delegate, presence: presence, place: place)
    }
    let known = conference.roster.delegates.compactMap { listed($0.id, $0) }
    let others = attendance.people(on: list.id).filter { person($0) == nil }.sorted()
    return known + others.compactMap { listed($0, nil) }
  }
}

extension Ledger {
  /// What was done with somebody on a list, or set of them, and counts, newest first: what can be undone
  /// of them.
  package func steps(of person: PersonID, on list: ListID) -> [EventID] {
    (attendance.steps(of: person, on: list) + attendance.settings(of: person)).sorted(by: >)
  }
}
