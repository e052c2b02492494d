package import Conference

/// Who is in, folded from the events of the log: a pure function of their set, whatever order they
/// come in and however often.
package struct AttendanceState: Sendable {
  private struct Key: Hashable {
    /// The list's place among ``lists``.
    var list: Int
    var delegate: PersonID
  }

  /// One delegate on one list.
  private struct Record: Sendable {
    var key: Key
    /// Places of the events in the log, in force or not, in the order of ids.
    var events = FewPlaces()
    var presence = Presence()
    /// The earliest arrival since the delegate was last out, as of the fold.
    var entry: Arrival?
    /// How many of the events are folded; 0 where all of them have to be anew.
    var folded = 0
    /// Whether some are not folded, and whether all are in the order of ids.
    var isStale = false
    var isSorted = true

    init(key: Key) { self.key = key }

    /// Where the person stands by all events; what is folded already is not folded again.
    mutating func fold(
      _ log: [LogEvent],
      _ force: UndoForce,
      _ identities: Identities
    ) -> Presence {
      let isAnew = folded == 0
      var after = isAnew ? Presence() : presence
      if isAnew { entry = nil }
      for index in folded..<events.count {
        let place = events[index]
        guard force.isInForce(log[place].id) else { continue }
        let newcomer = log[place].delegate.map(identities.who)
        after.take(log[place], of: key.delegate, newcomer: newcomer, &entry)
      }
      folded = events.count
      return after
    }
  }

  /// What is known of one list: places of its events in the log, in arrival order, and their count.
  private struct List: Sendable {
    let id: ListID
    var undoable: [Int] = []
    var arrivals: [Int] = []
    /// Of whom the list has a record, in arrival order.
    var slots: [Int] = []
    var tally = ListTally()

    init(_ id: ListID) { self.id = id }

    mutating func note(_ place: Int, isArrival: Bool) {
      undoable.append(place)
      if isArrival { arrivals.append(place) }
    }
  }

  /// In the order in which the events were taken in.
  private var log: [LogEvent] = []
  private var places = EventPlaces()
  private var slots: [Key: Int] = [:]
  private var records: [Record] = []
  private var lists: [List] = []
  /// Places of the lists.
  private var numbers: [ListID: Int] = [:]
  /// Places of the events that set something of a person, in arrival order.
  private var settings: [PersonID: [Int]] = [:]
  /// Places of the later events of each step, by its first event.
  private var batches: [EventID: [Int]] = [:]
  private var force = UndoForce()
  private var identities = Identities()
  private var registrations = DeskRegistrations()
  private var clocks = DeskClocks()
  /// Records of those who were let in twice without leaving between.
  private var doubledSlots: Set<Int> = []

  package init() {}

  package init(_ events: some Sequence<LogEvent>) {
    fill(with: Array(events))
  }

  /// Where its events and records lie in memory: what copies them moves them.
  package var buffers: [UnsafeRawPointer?] {
    [
      log.withUnsafeBufferPointer { $0.baseAddress.map { UnsafeRawPointer($0) } },
      records.withUnsafeBufferPointer { $0.baseAddress.map { UnsafeRawPointer($0) } },
    ]
  }

  /// Every event that it holds, in the order in which they were taken in.
  package var events: [LogEvent] { log }

  /// How many events it holds.
  package var count: Int { log.count }

  /// Whether it holds no event of attendance, only of who people are, and undos.
  package private(set) var isEmpty = true

  /// Takes an event in; one whose id it has already changes nothing.
  ///
  /// - Returns: whose presence it changed, on which list.
  @discardableResult
  package mutating func add(_ event: LogEvent) -> [AttendanceChange] {
    add(contentsOf: [event])
  }

  /// Takes events in, all at once; those whose ids it has already change nothing, nor do events of
  /// other families and of unknown kinds.
  ///
  /// - Returns: whose presence they changed, on which list; each at most once.
  /// - Complexity: O(*n*) in the number of the events, of those that are known already of the same
  ///   delegates, and of the undos that lead to what they undo.
  @discardableResult
  package mutating func add(contentsOf events: [LogEvent]) -> [AttendanceChange] {
    let first = admit(events)
    let stale = refresh(from: first)
    return settleIdentities(from: first) ?? refold(stale, isTold: true)
  }

  /// Takes in the first events of all, when nobody asks yet whose presence they change.
  ///
  /// - Complexity: As of ``add(contentsOf:)``, without an answer for each delegate.
  package mutating func fill(with events: [LogEvent]) {
    guard !events.isEmpty else { return }
    // And some more, so that the next event does not move them all.
    log.reserveCapacity(log.count + events.count + 1_024)
    places.reserveCapacity(log.count + events.count + 1_024)
    // The most that can be needed: reserved memory that is never touched costs nothing.
    slots.reserveCapacity(events.count)
    records.reserveCapacity(events.count)
    let first = admit(events)
    let stale = refresh(from: first)
    guard settleIdentities(from: first) == nil else { return }
    _ = refold(stale, isTold: false)
  }

  /// Puts new events at the end of the log.
  ///
  /// - Returns: The place of the first of them.
  private mutating func admit(_ events: [LogEvent]) -> Int {
    let first = log.count
    // By places: an event as a whole is copied once, into the log.
    for place in events.indices where Self.takes(events[place].kind) {
      if places.note(events[place].id, at: log.count) { log.append(events[place]) }
    }
    return first
  }

  /// Puts the events from a place on where they belong.
  ///
  /// - Returns: The records that are to be folded again.
  private mutating func refresh(from start: Int) -> [Int] {
    guard log.count > start else { return [] }
    if isEmpty { isEmpty = log[start...].allSatisfy { $0.kind.family != .attendance } }
    clocks.take(log[start...])
    registrations.take(log[start...])
    let turned = force.add(log[start...])
    var stale: [Int] = []
    // Read beside this value, which a look into its own log would copy as a whole.
    let events = log
    // Event after event has the same origin: its list is not looked for again.
    var last: (origin: EventOrigin, list: Int)?
    for place in start..<events.count {
      let origin = events[place].origin
      let list = if let last, last.origin === origin { last.list } else { number(of: origin.list) }
      last = (origin, list)
      note(events[place], at: place, of: list)
      insert(events[place], at: place, of: list, &stale)
    }
    for place in turned.compactMap({ places[$0] }) {
      for key in [key(of: log[place]), seatKey(of: log[place])] {
        guard let slot = key.flatMap({ slots[$0] }) else { continue }
        records[slot].folded = 0
        touch(slot, &stale)
      }
    }
    return stale
  }

  fileprivate static func takes(_ kind: EventKind) -> Bool {
    // An imported list is taken back where it was imported.
    if kind == .roster { return false }
    return switch kind.family {
    // What is set of a person is a step of a desk, too, to be taken back like one.
    case .attendance, .person, .programme, .undo: true
    case .review, nil: false
    }
  }

  /// The place of a list, which is given one where it has none.
  private mutating func number(of list: ListID) -> Int {
    if let number = numbers[list] { return number }
    numbers[list] = lists.count
    lists.append(List(list))
    return lists.count - 1
  }

  /// Where somebody's record on a list is; nil for none.
  private func slot(of delegate: PersonID, on list: ListID) -> Int? {
    numbers[list].flatMap { slots[Key(list: $0, delegate: identities.who(delegate))] }
  }

  /// Whom an event is about.
  private func key(of event: LogEvent) -> Key? {
    guard let delegate = event.subject, let list = numbers[event.list],
      !identities.isIgnored(delegate)
    else { return nil }
    return Key(list: list, delegate: identities.who(delegate))
  }

  /// Who is excused by a substitute.
  private func seatKey(of event: LogEvent) -> Key? {
    guard event.kind == .substitute, let seat = event.seat, let delegate = event.delegate,
      let list = numbers[event.list], !identities.isIgnored(seat),
      identities.who(seat) != identities.who(delegate)
    else { return nil }
    return Key(list: list, delegate: identities.who(seat))
  }

  private mutating func insert(
    _ event: LogEvent,
    at place: Int,
    of list: Int,
    _ stale: inout [Int]
  ) {
    guard let delegate = event.subject, !identities.isIgnored(delegate) else { return }
    let key = Key(list: list, delegate: identities.who(delegate))
    insert(event.id, at: place, into: key, &stale)
    guard event.kind == .substitute, let seat = seatKey(of: event) else { return }
    insert(event.id, at: place, into: seat, &stale)
  }

  /// Folds everything anew where events since a place changed whose ids are one person's.
  ///
  /// - Returns: What that changed; nil where nothing was said of ids.
  private mutating func settleIdentities(from start: Int) -> [AttendanceChange]? {
    guard log.count > start else { return nil }
    identities.take(log[start...])
    let mayDiffer = (start..<log.count).contains { place in
      log[place].kind == .same || log[place].kind == .undo
    }
    guard mayDiffer, identities.settle(force.isInForce) else { return nil }
    return rebuild()
  }

  /// Lets no event of some people count: those who were made up, once there is a real list.
  ///
  /// - Returns: What that changed.
  package mutating func ignore(_ people: Set<PersonID>) -> [AttendanceChange] {
    guard people != identities.ignored else { return [] }
    identities.ignored = people
    return rebuild()
  }

  /// Folds all records anew; costs as much as the log is long.
  private mutating func rebuild() -> [AttendanceChange] {
    let (known, knownSlots) = (records, slots)
    (slots, records, doubledSlots) = ([:], [], [])
    for list in lists.indices { (lists[list].slots, lists[list].tally) = ([], ListTally()) }
    var stale: [Int] = []
    let events = log
    for place in events.indices {
      insert(events[place], at: place, of: number(of: events[place].list), &stale)
    }
    _ = refold(stale, isTold: false)
    var changes = records.compactMap { record -> AttendanceChange? in
      let old = knownSlots[record.key].map { known[$0].presence } ?? Presence()
      guard old != record.presence else { return nil }
      return AttendanceChange(
        list: lists[record.key.list].id,
        delegate: record.key.delegate,
        before: old,
        after: record.presence
      )
    }
    for old in known where slots[old.key] == nil && old.presence != Presence() {
      changes.append(
        AttendanceChange(
          list: lists[old.key.list].id,
          delegate: old.key.delegate,
          before: old.presence,
          after: Presence()
        )
      )
    }
    return changes
  }

  /// Notes a new event under its list and its step.
  private mutating func note(_ event: LogEvent, at place: Int, of list: Int) {
    if let batch = event.batch { batches[batch, default: []].append(place) }
    guard event.canBeUndone else { return }
    lists[list].note(place, isArrival: event.kind.isArrival)
    if event.list == .people, let person = event.delegate {
      settings[person, default: []].append(place)
    }
  }

  private mutating func insert(
    _ id: EventID,
    at place: Int,
    into key: Key,
    _ stale: inout [Int]
  ) {
    // One look-up finds the slot or takes the next.
    let slot = { (slot: inout Int) in slot }(&slots[key, default: records.count])
    if slot == records.count {
      records.append(Record(key: key))
      lists[key.list].slots.append(slot)
    }
    if let last = records[slot].events.last, log[last].id > id {
      records[slot].isSorted = false
      records[slot].folded = 0
    }
    records[slot].events.append(place)
    touch(slot, &stale)
  }

  private mutating func touch(_ slot: Int, _ stale: inout [Int]) {
    guard !records[slot].isStale else { return }
    records[slot].isStale = true
    stale.append(slot)
  }

  /// Folds what of some records is not folded yet: what comes last costs no more than itself.
  ///
  /// - Returns: What that changed, where it is to be told.
  private mutating func refold(_ stale: [Int], isTold: Bool) -> [AttendanceChange] {
    // Read beside this value: nothing of it is copied for each record.
    let log = log
    let force = force
    let identities = identities
    var changes: [AttendanceChange] = []
    for slot in stale {
      if !records[slot].isSorted {
        records[slot].events.sort { log[$0].id < log[$1].id }
        records[slot].isSorted = true
      }
      records[slot].isStale = false
      let before = records[slot].presence
      let after = records[slot].fold(log, force, identities)
      guard before != after else { continue }
      records[slot].presence = after
      if !after.doubles.isEmpty {
        doubledSlots.insert(slot)
      } else if !before.doubles.isEmpty {
        doubledSlots.remove(slot)
      }
      let key = records[slot].key
      lists[key.list].tally.turn(from: before, to: after)
      guard isTold else { continue }
      changes.append(
        AttendanceChange(
          list: lists[key.list].id,
          delegate: key.delegate,
          before: before,
          after: after
        )
      )
    }
    return changes
  }
}

/// What can be asked of it.
extension AttendanceState {
  /// What is known of a list; nil where no event speaks of it.
  private func known(_ list: ListID) -> List? { numbers[list].map { lists[$0] } }

  package func presence(of delegate: PersonID, on list: ListID) -> Presence {
    slot(of: delegate, on: list).map { records[$0].presence } ?? Presence()
  }

  package func event(_ id: EventID) -> LogEvent? { places[id].map { log[$0] } }

  /// Whether an event counts, or would count as soon as it is taken in.
  package func isInForce(_ id: EventID) -> Bool { force.isInForce(id) }

  /// How many delegates have arrived on a list, whoever they are.
  package func arrived(on list: ListID) -> Int { known(list)?.tally.arrived ?? 0 }

  /// How many first arrivals a desk has recorded on a list.
  package func arrivals(at desk: String, on list: ListID) -> Int {
    known(list)?.tally.desks[desk] ?? 0
  }

  /// First arrivals of each quarter of an hour, from the first to the last, empty ones too.
  ///
  /// - Parameters:
  ///   - list: Whose arrivals.
  ///   - offset: Minutes east of UTC, for the starts.
  /// - Returns: At most a day and a half of quarters: those with the most arrivals, so that one
  ///   desk whose clock is years off does not hide the others.
  package func arrivalsByQuarter(on list: ListID, offset: Int) -> [(start: Moment, count: Int)] {
    known(list)?.tally.quarters(offset: offset) ?? []
  }

  /// The last steps on a list that count, newest first, each with all of its events; for undoing.
  ///
  /// - Parameters:
  ///   - count: How many at most.
  ///   - list: Whose steps.
  ///   - isWithWords: Whether what was set of people and of the programme is among them, which stands on
  ///     no list that is ticked.
  /// - Returns: The events' ids; a step's in arrival order.
  /// - Complexity: O(*n*) in the number of the events of those steps and of those undone since.
  package func lastSteps(
    _ count: Int,
    on list: ListID,
    isWithWords: Bool = false
  ) -> [[EventID]] {
    var steps: [[EventID]] = []
    var seen: Set<EventID> = []
    let wanted = isWithWords ? [list, .people, .programme] : [list]
    var places = wanted.map { (known($0)?.undoable ?? [])[...] }
    while steps.count < count {
      // What came last stands at the end of one of them.
      guard let last = places.indices.max(by: { places[$0].last ?? -1 < places[$1].last ?? -1 }),
        let place = places[last].popLast()
      else { break }
      let event = log[place]
      guard force.isInForce(event.id), isOfDesk(event), !isIgnored(event),
        seen.insert(event.batch ?? event.id).inserted
      else { continue }
      steps.append(step(event.batch ?? event.id, on: wanted))
    }
    return steps
  }

  /// The events of a step that are on some lists and count, in arrival order.
  private func step(_ first: EventID, on wanted: [ListID]) -> [EventID] {
    let all =
      [places[first]].compactMap { $0 }
      + batches[first, default: []].filter {
        log[$0].id != first
      }
    return all.sorted().map { log[$0] }.filter { event in
      wanted.contains(event.list) && event.canBeUndone && force.isInForce(event.id)
        && isOfDesk(event)
    }.map(\.id)
  }

  /// Whether an event is a step of a desk, or undoes one; an undo of a review, of an event of an
  /// unknown kind or of one that has not come is no step of a desk.
  private func isOfDesk(_ event: LogEvent) -> Bool {
    var event = event
    var passed: Set<EventID> = []
    // Undos may form a ring.
    while event.kind == .undo {
      guard passed.insert(event.id).inserted, let target = event.target.flatMap(self.event) else {
        return false
      }
      event = target
    }
    return true
  }

  /// Who was let in twice without leaving between, at desks that did not know of each other.
  package var doubled: [DoubleArrival] {
    doubledSlots.flatMap { slot -> [DoubleArrival] in
      let (key, presence) = (records[slot].key, records[slot].presence)
      guard let first = presence.firstArrival else { return [] }
      return presence.doubles.map {
        DoubleArrival(list: lists[key.list].id, delegate: key.delegate, first: first, second: $0)
      }
    }.sorted { $0.second.isBefore($1.second) }
  }

  /// The last arrivals on a list that count, newest first.
  package func lastArrivals(_ count: Int, on list: ListID) -> [LogEvent] {
    var found: [LogEvent] = []
    for place in (known(list)?.arrivals ?? []).reversed() {
      guard found.count < count else { break }
      if force.isInForce(log[place].id), !isIgnored(log[place]) { found.append(log[place]) }
    }
    return found.sorted { $1.isBefore($0) }
  }

  private func isIgnored(_ event: LogEvent) -> Bool {
    event.delegate.map(identities.isIgnored) ?? false
  }

  /// Every id of somebody, whichever of them is given; the one that stays first.
  package func ids(of person: PersonID) -> [PersonID] { identities.ids(of: person) }

  /// For each id that turned out to be another's the one that stays.
  package var same: [PersonID: PersonID] { identities.stays }

  /// Those of whom no event counts and who came in by one that otherwise would, in arrival order.
  package var ignoredArrivals: [PersonID] {
    guard !identities.ignored.isEmpty else { return [] }
    return log.filter { $0.isArrival && isIgnored($0) && force.isInForce($0.id) }
      .compactMap(\.delegate).unique
  }

  /// Desks whose clock went wrong by more than five minutes.
  package var wrongClocks: Set<String> { clocks.wrong }

  /// Notes when this store took an event in, so that a clock that is ahead is found out.
  package mutating func noteReceived(_ event: LogEvent, at received: Moment) {
    guard Self.takes(event.kind) else { return }
    clocks.take(event, received: received)
  }

  /// Somebody whom a desk registered: the ordinal among that store's registrations, and the desk.
  package func unnamed(_ delegate: PersonID) -> (number: Int, desk: String)? {
    registrations.number(of: delegate)
  }

  /// Whether a desk registered somebody and that was undone: nobody knows them as long as it is.
  package func isRegistrationUndone(of delegate: PersonID) -> Bool {
    registrations.event(of: delegate).map { !force.isInForce($0) } ?? false
  }

  /// Whose seat somebody took when a desk registered them; nil where that does not count.
  package func seat(ofSubstitute delegate: PersonID) -> PersonID? {
    guard let id = registrations.event(of: delegate), force.isInForce(id) else { return nil }
    return event(id)?.seat
  }

  /// What was done with somebody on a list and counts, newest first; for undoing.
  ///
  /// Of what was done in one step with others it is that person's part.
  package func steps(of delegate: PersonID, on list: ListID) -> [EventID] {
    guard let slot = slot(of: delegate, on: list) else { return [] }
    return records[slot].events.reversed().map { log[$0] }
      .filter { $0.canBeUndone && force.isInForce($0.id) }.map(\.id)
  }

  /// What was set of somebody and counts, which stands on no list; in no order.
  package func settings(of person: PersonID) -> [EventID] {
    identities.ids(of: person).flatMap { settings[$0, default: []] }.map { log[$0] }
      .filter { force.isInForce($0.id) && isOfDesk($0) && !isIgnored($0) }.map(\.id)
  }

  /// Whether an event names somebody as the operator of its desk.
  package func hasOperator(_ name: String) -> Bool { log.contains { $0.operator == name } }

  /// Everybody of whom an event on a list speaks, each once, in arrival order.
  package func people(on list: ListID) -> [PersonID] {
    known(list)?.slots.map { records[$0].key.delegate } ?? []
  }

  /// The lists that somebody was ticked on, by their ids.
  package var listsInUse: [ListID] { lists.filter { !$0.slots.isEmpty }.map(\.id).sorted() }

  /// Everybody whom an event speaks of.
  package var delegates: Set<PersonID> { Set(records.map(\.key.delegate)) }

  /// The notes on a delegate that count, whatever the list, and why one was excused; oldest first.
  package func notes(on delegate: PersonID) -> [LogEvent] {
    var notes: [LogEvent] = []
    for list in lists {
      guard let slot = slot(of: delegate, on: list.id) else { continue }
      for place in records[slot].events {
        let event = log[place]
        let isNote = event.kind == .note || event.kind == .excuse
        if isNote, force.isInForce(event.id) { notes.append(event) }
      }
    }
    return notes.sorted { $0.id < $1.id }
  }

  /// The event that gave a seat its name and counts, the last one where there are several.
  package func naming(of delegate: PersonID, on list: ListID) -> EventID? {
    guard let slot = slot(of: delegate, on: list) else { return nil }
    return records[slot].events.last { log[$0].kind == .seat && force.isInForce(log[$0].id) }
      .map { log[$0].id }
  }
}

extension LogEvent {
  /// Whom it is about, under the id that it names; nil for nobody whose presence it could change.
  fileprivate var subject: PersonID? {
    kind.family == .attendance && kind != .refused ? delegate : nil
  }

  /// Whether it is a step of a desk that changed anything which could be taken back.
  package var canBeUndone: Bool {
    AttendanceState.takes(kind) && kind != .refused && kind != .again && !introduces
  }

  /// The order in which arrivals count: by time at the desk, then by id.
  package func isBefore(_ other: LogEvent) -> Bool {
    at.seconds == other.at.seconds ? id < other.id : at.seconds < other.at.seconds
  }

  /// Whether somebody came in by it.
  package var isArrival: Bool { kind.isArrival }
}

extension EventKind {
  fileprivate var isArrival: Bool { self == .checkIn || self == .walkIn || self == .substitute }
}
