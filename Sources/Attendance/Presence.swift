package import Conference

/// Somebody's coming in, once.
package struct Arrival: Hashable, Sendable {
  package var event: EventID
  package var at: Moment
  private var origin: EventOrigin

  init(_ event: LogEvent) {
    self.event = event.id
    at = event.at
    origin = event.origin
  }

  package var desk: String { origin.desk }
  package var `operator`: String { origin.operator }

  /// By time at the desk, then by id.
  package func isBefore(_ other: Arrival) -> Bool {
    at.seconds == other.at.seconds ? event < other.event : at.seconds < other.at.seconds
  }
}

/// Where one delegate stands on one list, by all that counts in the log.
package struct Presence: Hashable, Sendable {
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case expected, present, left, excused
  }

  package var status = Status.expected
  /// The earliest, by time at the desk and then by id; nil where nobody came.
  package var firstArrival: Arrival?
  /// Further arrivals without a check-out between: one badge read at two unconnected desks.
  ///
  /// At most ``mostDoubles`` are kept, the oldest ones.
  package var doubles: [Arrival] = []
  /// How often a delegate who had come was scanned again.
  package var tries = 0
  /// Who came in the delegate's place.
  package var substitute: PersonID?

  package static let mostDoubles = 8

  package init() {}

  /// Takes in the next event of one delegate on one list that is in force, in the order of ids.
  ///
  /// Ids and not times say what came last: a store's ids never fall, so that a clock that is set
  /// back does not undo a check-out that the desk has confirmed. Which arrival was the first goes
  /// by the time at the desk, as people know it.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - delegate: Whose presence it is: a substitute's event excuses another.
  ///   - newcomer: Who came by it, under the id that counts.
  ///   - entry: The earliest arrival since the delegate was last out; nil before the first event.
  mutating func take(
    _ event: LogEvent,
    of delegate: PersonID,
    newcomer: PersonID?,
    _ entry: inout Arrival?
  ) {
    switch event.kind {
    case .checkIn, .walkIn: arrive(Arrival(event), &entry)
    case .substitute where newcomer == delegate: arrive(Arrival(event), &entry)
    case .substitute:
      substitute = newcomer
      excuse()
    case .excuse: excuse()
    case .checkOut where status == .present:
      status = .left
      entry = nil
    case .again where firstArrival != nil: tries += 1
    default: break
    }
  }

  private mutating func excuse() {
    if status == .expected { status = .excused }
  }

  private mutating func arrive(_ arrival: Arrival, _ entry: inout Arrival?) {
    status = .present
    if firstArrival.map(arrival.isBefore) ?? true { firstArrival = arrival }
    guard let known = entry else {
      entry = arrival
      return
    }
    let isEarlier = arrival.isBefore(known)
    if isEarlier { entry = arrival }
    if doubles.count < Self.mostDoubles { doubles.append(isEarlier ? known : arrival) }
  }
}

/// What an event changed for one delegate on one list.
package struct AttendanceChange: Hashable, Sendable {
  package var list: ListID
  package var delegate: PersonID
  package var before: Presence
  package var after: Presence
}

/// Somebody was let in twice on one list, without leaving between.
package struct DoubleArrival: Hashable, Sendable {
  package var list: ListID
  package var delegate: PersonID
  package var first: Arrival
  package var second: Arrival
}
