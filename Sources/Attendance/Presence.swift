package import Conference

/// Somebody's coming in, once.
package struct Arrival: Hashable, Sendable {
  package var event: EventID
  package var at: Moment
  package var desk: String
  package var `operator`: String

  init(_ event: LogEvent) {
    self.event = event.id
    at = event.at
    desk = event.desk
    `operator` = event.operator
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
  /// Later arrivals without a check-out between: the same badge at two desks that were apart.
  package var doubles: [Arrival] = []
  /// How often a delegate who was in was scanned again.
  package var tries = 0

  package init() {}

  /// Folds the events of one delegate on one list that are in force.
  ///
  /// - Parameters:
  ///   - events: In the order of time at the desk and then of ids.
  ///   - delegate: Whose presence it is: a substitute's event excuses another.
  init(_ events: some Sequence<LogEvent>, of delegate: String) {
    var isExcused = false
    for event in events {
      switch event.kind {
      case .excuse: isExcused = true
      case .substitute where event.delegate != delegate: isExcused = true
      case .checkIn, .walkIn, .substitute:
        let arrival = Arrival(event)
        if status == .present { doubles.append(arrival) }
        if firstArrival == nil { firstArrival = arrival }
        status = .present
      case .checkOut:
        if status == .present { status = .left }
      case .again: tries += 1
      default: break
      }
    }
    if status == .expected, isExcused { status = .excused }
  }
}

/// What an event changed for one delegate on one list.
package struct AttendanceChange: Hashable, Sendable {
  package var list: String
  package var delegate: String
  package var before: Presence
  package var after: Presence
}
