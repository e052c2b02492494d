package import Attendance
package import Conference

extension Ledger {
  /// What a desk's command comes to, on what is known now; pure, so that the store can ask for it
  /// inside its transaction.
  ///
  /// - Parameters:
  ///   - command: What the desk is asked to do.
  ///   - list: The list that is ticked.
  ///   - newID: Gives ids for people who are added: random, never used before.
  /// - Returns: what to record and to answer.
  package func decide(
    _ command: DeskCommand,
    on list: AttendanceList,
    newID: () -> PersonID
  ) -> DeskStep {
    var step = step(command, on: list, newID: newID)
    step.copies = copies(for: step.drafts)
    return step
  }

  private func step(
    _ command: DeskCommand,
    on list: AttendanceList,
    newID: () -> PersonID
  ) -> DeskStep {
    let rules = DeskRules(ledger: self, list: list)
    switch command {
    case .checkIn(let ids): return ids.count == 1 ? rules.checkIn(ids[0]) : rules.checkIn(all: ids)
    case .checkOut(let id, let reason): return rules.checkOut(id, reason)
    case .excuse(let id, let reason): return rules.excuse(id, reason)
    case .note(let id, let text): return rules.note(id, text)
    case .walkIn(let registration, let reason):
      return rules.walkIn(registration, id: newID(), reason)
    case .substitute(let seat, let registration, let reason):
      return rules.substitute(seat, registration, id: newID(), reason)
    case .nameSeat(let id, let name): return rules.nameSeat(id, name)
    case .edit(let id, let change): return rules.edit(id, change)
    case .setProgramme(let change): return rules.set(change)
    case .undo(let events, let reason): return rules.undo(events, reason)
    case .refuse(let scan):
      return DeskStep(
        drafts: [EventDraft(.refused, list: list.id, refused: scan)],
        answer: .refused(scan.reason)
      )
    }
  }

  /// The same for the list of an id, which may be gone.
  package func decide(
    _ command: DeskCommand,
    on id: ListID,
    newID: () -> PersonID
  ) -> DeskStep {
    guard let list = list(id) else {
      return DeskStep(drafts: [], answer: .cannot(.unknownList(id)))
    }
    return decide(command, on: list, newID: newID)
  }

  /// Whether a desk can do something with a person on a list now; what is to be said of it is still to
  /// be asked.
  package func allows(
    _ command: PersonalCommand,
    of id: PersonID,
    on list: AttendanceList
  ) -> Bool {
    guard let delegate = person(id) else { return false }
    return DeskRules(ledger: self, list: list).objection(to: command, of: delegate) == nil
  }

  /// What a command for reviews comes to, on what is known now.
  ///
  /// - Parameters:
  ///   - command: What is asked for.
  ///   - at: By the clock of the desk.
  /// - Returns: What is to be recorded; empty where the log says all of it already.
  package func decide(_ command: ReviewCommand, at: Moment) -> ReviewStep {
    command.step(reviews, at: at)
  }
}

/// The rules of one desk on one list, as things stand.
private struct DeskRules {
  let ledger: Ledger
  let list: AttendanceList

  private func presence(_ id: PersonID) -> Presence { ledger.presence(of: id, on: list.id) }

  private func cannot(_ obstacle: DeskObstacle) -> DeskStep {
    DeskStep(drafts: [], answer: .cannot(obstacle))
  }

  private func draft(_ kind: EventKind, _ id: PersonID, text: String? = nil) -> EventDraft {
    EventDraft(kind, delegate: id, list: list.id, text: text)
  }

  /// Why a delegate is not let in; nil where nothing is against it.
  private func refusal(_ delegate: Delegate) -> DeskAnswer.NotAdmitted? {
    if ledger.place(of: delegate.id, on: list).status == .withdrawn { return .withdrawn }
    if delegate.standing == .walkIn || delegate.standing == .substitute,
      ledger.attendance.isRegistrationUndone(of: delegate.id)
    {
      return .undone
    }
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
    guard let delegate = ledger.person(id) else { return cannot(.unknownDelegate(id)) }
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
    let known = ids.unique.compactMap { ledger.person($0) }.filter { refusal($0) == nil }.map(\.id)
    let new = known.filter { presence($0).status != .present }
    return DeskStep(
      drafts: new.map { draft(.checkIn, $0) },
      answer: .checkedInTogether(new, alreadyIn: known.count - new.count)
    )
  }

  /// What a command comes to that cannot be done, whatever is said of it; nil where nothing is against
  /// it.
  func objection(to command: PersonalCommand, of delegate: Delegate) -> DeskStep? {
    let id = delegate.id
    let presence = presence(id)
    switch command {
    case .checkOut: return presence.status == .present ? nil : cannot(.isNotIn(id))
    case .excuse:
      switch presence.status {
      case .present, .left: return cannot(.isIn(id))
      case .excused: return cannot(.isExcused(id))
      case .expected: return nil
      }
    case .note: return nil
    case .substitute:
      guard presence.firstArrival == nil else { return cannot(.isIn(id)) }
      if let other = presence.substitute { return cannot(.isReplaced(id, by: other)) }
      return refusal(delegate).map { refuse(delegate, $0) }
    case .nameSeat:
      // The people may be older than the log: another program may have named the seat just now.
      let isNamed = ledger.attendance.naming(of: id, on: list.id) != nil
      return delegate.isVacantSeat && !isNamed ? nil : cannot(.isNamed(id))
    }
  }

  func checkOut(_ id: PersonID, _ reason: String?) -> DeskStep {
    guard let delegate = ledger.person(id) else { return cannot(.unknownDelegate(id)) }
    if let objection = objection(to: .checkOut, of: delegate) { return objection }
    return DeskStep(drafts: [draft(.checkOut, id, text: reason)], answer: .checkedOut(id))
  }

  func excuse(_ id: PersonID, _ reason: String?) -> DeskStep {
    guard let delegate = ledger.person(id) else { return cannot(.unknownDelegate(id)) }
    if let objection = objection(to: .excuse, of: delegate) { return objection }
    return DeskStep(drafts: [draft(.excuse, id, text: reason)], answer: .excused(id))
  }

  func note(_ id: PersonID, _ text: String) -> DeskStep {
    guard let delegate = ledger.person(id) else { return cannot(.unknownDelegate(id)) }
    if let objection = objection(to: .note, of: delegate) { return objection }
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
    guard let delegate = ledger.person(seat) else { return cannot(.unknownDelegate(seat)) }
    guard !registration.name.isEmpty else { return cannot(.nameMissing) }
    if let objection = objection(to: .substitute, of: delegate) { return objection }
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
    guard let delegate = ledger.person(id) else { return cannot(.unknownDelegate(id)) }
    guard !name.isEmpty else { return cannot(.nameMissing) }
    if let objection = objection(to: .nameSeat, of: delegate) { return objection }
    return DeskStep(drafts: [draft(.seat, id, text: name)], answer: .seatNamed(id))
  }

  /// Only what differs is recorded: what was merely confirmed must not stand over what another desk
  /// sets before it hears of it.
  func edit(_ id: PersonID, _ change: PersonChange) -> DeskStep {
    guard let delegate = ledger.person(id) else { return cannot(.unknownDelegate(id)) }
    guard change.values[.name]?.isEmpty != true else { return cannot(.nameMissing) }
    let values = change.values.filter { delegate[$0] != $1 }
    guard !values.isEmpty else { return cannot(.saysSo(id)) }
    let body = PersonChange(values, reason: change.reason).body
    return DeskStep(
      drafts: [EventDraft(.person, delegate: id, list: .people, text: body)],
      answer: .edited(id, PersonField.allCases.filter { values[$0] != nil })
    )
  }

  func set(_ change: ProgrammeChange) -> DeskStep {
    let isNew = change.values[.added] != nil
    let values = change.values.filter { field, text in
      ledger.conference.says(field, of: change.subject) != text || field == .added
    }
    guard isNew || ledger.conference.says(.title, of: change.subject) != nil else {
      return cannot(.unknownSubject(change.subject))
    }
    guard !values.isEmpty else { return cannot(.programmeSaysSo(change.subject)) }
    let known = ledger.setters(of: change.subject, values.keys)
    let body = ProgrammeChange(change.subject, values, over: known, reason: change.reason).body
    return DeskStep(
      drafts: [EventDraft(.programme, list: .programme, text: body)],
      answer: .programmeSet(
        change.subject,
        ProgrammeField.allCases.filter { values[$0]?.isEmpty == false },
        cleared: ProgrammeField.allCases.filter { values[$0]?.isEmpty == true }
      )
    )
  }

  func undo(_ ids: [EventID], _ reason: String?) -> DeskStep {
    guard !ids.isEmpty else { return cannot(.nothingToUndo) }
    let wanted = ids.unique
    let events = wanted.compactMap(ledger.attendance.event)
    guard events.count == wanted.count else { return cannot(.unknownEvent) }
    guard events.allSatisfy(\.canBeUndone) else {
      return cannot(.cannotBeUndone)
    }
    let inForce = events.filter { ledger.attendance.isInForce($0.id) }
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
