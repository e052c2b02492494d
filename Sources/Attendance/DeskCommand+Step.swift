package import Conference

extension DeskCommand {
  /// What the command comes to, on what is known now; pure, so that the store can ask for it inside
  /// its transaction.
  ///
  /// - Parameters:
  ///   - table: Everything recorded so far.
  ///   - people: The roster.
  ///   - list: The list that is ticked.
  ///   - newID: Gives ids for people who are added: random, never used before.
  /// - Returns: what to record and to answer.
  package func step(
    _ table: AttendanceTable,
    _ people: DeskPeople,
    list: AttendanceList,
    newID: () -> PersonID
  ) -> DeskStep {
    let desk = Desk(table: table, people: people, list: list)
    switch self {
    case .checkIn(let ids): return ids.count == 1 ? desk.checkIn(ids[0]) : desk.checkIn(all: ids)
    case .checkOut(let id, let reason): return desk.checkOut(id, reason)
    case .excuse(let id, let reason): return desk.excuse(id, reason)
    case .note(let id, let text): return desk.note(id, text)
    case .walkIn(let registration, let reason):
      return desk.walkIn(registration, id: newID(), reason)
    case .substitute(let seat, let registration, let reason):
      return desk.substitute(seat, registration, id: newID(), reason)
    case .nameSeat(let id, let name): return desk.nameSeat(id, name)
    case .undo(let events, let reason): return desk.undo(events, reason)
    case .refuse(let scan):
      return DeskStep(
        drafts: [EventDraft(.refused, list: list.id, refused: scan)],
        answer: .refused(scan.reason)
      )
    }
  }
}

/// The rules of one desk on one list, as things stand.
private struct Desk {
  let table: AttendanceTable
  let people: DeskPeople
  let list: AttendanceList

  private func presence(_ id: PersonID) -> Presence { table.presence(of: id, on: list.id) }

  private func cannot(_ obstacle: DeskObstacle) -> DeskStep {
    DeskStep(drafts: [], answer: .cannot(obstacle))
  }

  private func draft(_ kind: EventKind, _ id: PersonID, text: String? = nil) -> EventDraft {
    EventDraft(kind, delegate: id, list: list.id, text: text)
  }

  /// Why a delegate is not let in; nil where nothing is against it.
  private func refusal(_ delegate: Delegate) -> DeskAnswer.NotAdmitted? {
    if table.isWithdrawn(delegate, on: list.id) { return .withdrawn }
    return list.admits(delegate) ? nil : .wrongList(list.id)
  }

  private func refuse(_ delegate: Delegate, _ reason: DeskAnswer.NotAdmitted) -> DeskStep {
    let scan = RefusedScan(reason: .notAdmitted, scanned: delegate.code)
    return DeskStep(
      drafts: [EventDraft(.refused, list: list.id, refused: scan)],
      answer: .notAdmitted(delegate.id, reason)
    )
  }

  func checkIn(_ id: PersonID) -> DeskStep {
    guard let delegate = people.delegate(id) else { return cannot(.unknownDelegate(id)) }
    if let reason = refusal(delegate) { return refuse(delegate, reason) }
    let presence = presence(id)
    guard presence.status != .present else {
      return DeskStep(drafts: [draft(.again, id)], answer: .alreadyIn(id, presence))
    }
    return DeskStep(
      drafts: [draft(.checkIn, id)],
      answer: .checkedIn(id, isReentry: presence.status == .left)
    )
  }

  /// Of a delegation only those go in who can and are not in.
  func checkIn(all ids: [PersonID]) -> DeskStep {
    let known = ids.unique.compactMap(people.delegate).filter { refusal($0) == nil }.map(\.id)
    let new = known.filter { presence($0).status != .present }
    return DeskStep(
      drafts: new.map { draft(.checkIn, $0) },
      answer: .checkedInTogether(new, alreadyIn: known.count - new.count)
    )
  }

  func checkOut(_ id: PersonID, _ reason: String?) -> DeskStep {
    guard people.delegate(id) != nil else { return cannot(.unknownDelegate(id)) }
    guard presence(id).status == .present else { return cannot(.isNotIn(id)) }
    return DeskStep(drafts: [draft(.checkOut, id, text: reason)], answer: .checkedOut(id))
  }

  func excuse(_ id: PersonID, _ reason: String?) -> DeskStep {
    guard people.delegate(id) != nil else { return cannot(.unknownDelegate(id)) }
    switch presence(id).status {
    case .present, .left: return cannot(.isIn(id))
    case .excused: return cannot(.isExcused(id))
    case .expected:
      return DeskStep(drafts: [draft(.excuse, id, text: reason)], answer: .excused(id))
    }
  }

  func note(_ id: PersonID, _ text: String) -> DeskStep {
    guard people.delegate(id) != nil else { return cannot(.unknownDelegate(id)) }
    return DeskStep(drafts: [draft(.note, id, text: text)], answer: .noted(id))
  }

  func walkIn(_ registration: Registration, id: PersonID, _ reason: String?) -> DeskStep {
    guard !registration.name.isEmpty else { return cannot(.nameMissing) }
    return DeskStep(
      drafts: [draft(.walkIn, id, text: reason)],
      people: [NewPerson(id: id, registration: registration, standing: .walkIn)],
      answer: .walkedIn(id)
    )
  }

  func substitute(
    _ seat: PersonID,
    _ registration: Registration,
    id: PersonID,
    _ reason: String?
  ) -> DeskStep {
    guard let delegate = people.delegate(seat) else { return cannot(.unknownDelegate(seat)) }
    guard !registration.name.isEmpty else { return cannot(.nameMissing) }
    let presence = presence(seat)
    guard presence.firstArrival == nil else { return cannot(.isIn(seat)) }
    if let other = presence.substitute { return cannot(.isReplaced(seat, by: other)) }
    if let reason = refusal(delegate) { return refuse(delegate, reason) }
    // Whoever comes in a delegate's place comes for the delegate's office and province.
    var newcomer = registration
    newcomer.office = registration.office ?? delegate.office
    newcomer.province = registration.province ?? delegate.province
    newcomer.category = registration.category ?? delegate.category
    let event = EventDraft(.substitute, delegate: id, list: list.id, seat: seat, text: reason)
    return DeskStep(
      drafts: [event],
      people: [NewPerson(id: id, registration: newcomer, standing: .substitute)],
      answer: .substituted(id, seat: seat)
    )
  }

  func nameSeat(_ id: PersonID, _ name: String) -> DeskStep {
    guard let delegate = people.delegate(id) else { return cannot(.unknownDelegate(id)) }
    guard !name.isEmpty else { return cannot(.nameMissing) }
    // The people may be older than the log: another program may have named the seat just now.
    guard delegate.isVacantSeat, table.naming(of: id, on: list.id) == nil else {
      return cannot(.isNamed(id))
    }
    return DeskStep(drafts: [draft(.seat, id, text: name)], answer: .seatNamed(id))
  }

  func undo(_ ids: [EventID], _ reason: String?) -> DeskStep {
    guard !ids.isEmpty else { return cannot(.nothingToUndo) }
    let wanted = ids.unique
    let events = wanted.compactMap(table.event)
    guard events.count == wanted.count else { return cannot(.unknownEvent) }
    guard events.allSatisfy({ AttendanceTable.canBeUndone($0.kind) }) else {
      return cannot(.cannotBeUndone)
    }
    let inForce = events.filter { table.isInForce($0.id) }
    guard !inForce.isEmpty else { return cannot(.isUndone) }
    let drafts = inForce.map { event in
      EventDraft(
        .undo,
        delegate: event.delegate,
        list: event.list,
        target: event.id,
        text: reason
      )
    }
    return DeskStep(drafts: drafts, answer: .undone(inForce.map(\.id)))
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
