package import Conference

/// Who is in, folded from the events of the log: a pure function of their set, whatever order they
/// come in and however often.
package struct AttendanceTable: Sendable {
  private struct Key: Hashable {
    var list: String
    var delegate: String
  }

  private var events: [EventID: LogEvent] = [:]
  /// In the order of coming.
  private var order: [EventID] = []
  private var force = UndoForce()
  /// Events of each delegate on each list, in force or not, in the order of time and id.
  private var histories: [Key: [EventID]] = [:]
  private var presences: [Key: Presence] = [:]
  private var tallies: [String: ListTally] = [:]
  private var strangers = Strangers()
  private var clocks = DeskClocks()

  package init() {}

  package init(_ events: some Sequence<LogEvent>) {
    for event in events { add(event) }
  }

  /// How many events it holds.
  package var count: Int { order.count }

  /// Takes an event in; one that it has already changes nothing.
  ///
  /// - Returns: whose presence it changed, on which list.
  @discardableResult
  package mutating func add(_ event: LogEvent) -> [AttendanceChange] {
    guard events.updateValue(event, forKey: event.id) == nil else { return [] }
    order.append(event.id)
    clocks.take(event)
    strangers.take(event)
    let turned = force.add(event)
    var keys: [Key] = []
    for key in Self.keys(of: event) {
      insert(event, into: key)
      keys.append(key)
    }
    for id in turned {
      guard let other = events[id] else { continue }
      for key in Self.keys(of: other) where !keys.contains(key) { keys.append(key) }
    }
    return keys.compactMap { refold($0) }
  }

  /// Whom an event is about: its delegate, and who is excused by a substitute.
  private static func keys(of event: LogEvent) -> [Key] {
    guard event.kind != .undo, event.kind != .refused else { return [] }
    return [event.delegate, event.seat].compactMap { $0 }.map {
      Key(list: event.list, delegate: $0)
    }
  }

  private mutating func insert(_ event: LogEvent, into key: Key) {
    var history = histories[key, default: []]
    let place = history.lastIndex { id in events[id].map { $0.isBefore(event) } ?? true }
    history.insert(event.id, at: place.map { $0 + 1 } ?? 0)
    histories[key] = history
  }

  private mutating func refold(_ key: Key) -> AttendanceChange? {
    let inForce = histories[key, default: []].filter(force.isInForce).compactMap { events[$0] }
    let before = presences[key] ?? Presence()
    let after = Presence(inForce, of: key.delegate)
    guard before != after else { return nil }
    presences[key] = after
    tallies[key.list, default: ListTally()].turn(from: before, to: after)
    return AttendanceChange(list: key.list, delegate: key.delegate, before: before, after: after)
  }
}

/// What can be asked of it.
extension AttendanceTable {
  package func presence(of delegate: String, on list: String) -> Presence {
    presences[Key(list: list, delegate: delegate)] ?? Presence()
  }

  package func event(_ id: EventID) -> LogEvent? { events[id] }

  /// Whether an event counts; one that has not come counts as soon as it does.
  package func isInForce(_ id: EventID) -> Bool { force.isInForce(id) }

  /// How many delegates have arrived on a list, whoever they are.
  package func arrived(on list: String) -> Int { tallies[list]?.arrived ?? 0 }

  /// How many first arrivals a desk has recorded on a list.
  package func arrivals(at desk: String, on list: String) -> Int {
    tallies[list]?.desks[desk] ?? 0
  }

  /// First arrivals of each quarter of an hour, from the first to the last, empty ones too.
  ///
  /// - Parameters:
  ///   - list: Whose arrivals.
  ///   - offset: Minutes east of UTC, for the starts.
  /// - Returns: At most a day and a half of quarters, the last ones.
  package func arrivalsByQuarter(on list: String, offset: Int) -> [(start: Moment, count: Int)] {
    tallies[list]?.quarters(offset: offset) ?? []
  }

  /// The last steps on a list that count, newest first, each with all of its events; for undoing.
  package func lastSteps(_ count: Int, on list: String) -> [[EventID]] {
    var steps: [[EventID]] = []
    var places: [EventID: Int] = [:]
    for id in order.reversed() {
      guard let event = events[id], event.list == list, force.isInForce(id),
        Self.canBeUndone(event.kind)
      else { continue }
      if let place = places[event.batch ?? id] {
        steps[place].insert(id, at: 0)
        continue
      }
      guard steps.count < count else {
        // The rest of the oldest step may still come; steps are not longer than a delegation.
        if event.batch == nil { break }
        continue
      }
      places[event.batch ?? id] = steps.count
      steps.append([id])
    }
    return steps
  }

  /// Whether the kind changes anything that could be taken back.
  package static func canBeUndone(_ kind: EventKind) -> Bool {
    kind != .refused && kind != .again
  }

  /// The last arrivals on a list that count, newest first.
  package func lastArrivals(_ count: Int, on list: String) -> [LogEvent] {
    var found: [LogEvent] = []
    for id in order.reversed() where found.count < count {
      guard let event = events[id], event.list == list, event.isArrival, force.isInForce(id) else {
        continue
      }
      found.append(event)
    }
    return found.sorted { $1.isBefore($0) }
  }

  /// Desks whose clock went wrong by more than five minutes.
  package var wrongClocks: Set<String> { clocks.wrong }

  /// Tells when this store took an event in, so that a clock that is ahead shows.
  package mutating func noteReceived(_ event: LogEvent, at received: Moment) {
    clocks.take(event, received: received)
  }

  /// Somebody whom a desk registered: the how manieth of that desk's store, and which desk.
  package func unnamed(_ delegate: String) -> (number: Int, desk: String)? {
    strangers.number(of: delegate)
  }

  /// Everybody whom an event speaks of.
  package var delegates: Set<String> { Set(histories.keys.map(\.delegate)) }

  /// The event that gave a seat its name and counts, the last one where there are several.
  package func naming(of delegate: String, on list: String) -> EventID? {
    histories[Key(list: list, delegate: delegate)]?.last { id in
      events[id]?.kind == .seat && force.isInForce(id)
    }
  }
}

extension LogEvent {
  /// The order in which events count: by time at the desk, then by id.
  package func isBefore(_ other: LogEvent) -> Bool {
    at.seconds == other.at.seconds ? id < other.id : at.seconds < other.at.seconds
  }

  /// Whether somebody came in by it.
  package var isArrival: Bool { kind == .checkIn || kind == .walkIn || kind == .substitute }
}
