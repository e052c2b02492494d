import Conference

/// Which desks' clocks are off; their times never move ours.
struct DeskClocks: Sendable {
  /// Seconds that a clock may be off: five minutes.
  static let tolerance: Int64 = 300

  private(set) var wrong: Set<String> = []
  /// The sequence and time of the latest event of each store.
  private var latest: [String: (sequence: Int64, seconds: Int64)] = [:]

  /// Time that goes back along a store's chain shows a clock that was set.
  mutating func take(_ event: LogEvent) {
    guard let last = latest[event.store] else {
      latest[event.store] = (event.sequence, event.at.seconds)
      return
    }
    let isLater = event.sequence > last.sequence
    let back = isLater ? last.seconds - event.at.seconds : event.at.seconds - last.seconds
    if back > Self.tolerance { wrong.insert(event.desk) }
    if isLater { latest[event.store] = (event.sequence, event.at.seconds) }
  }

  /// An event of the future shows a clock that is ahead.
  mutating func take(_ event: LogEvent, received: Moment) {
    if event.at.seconds - received.seconds > Self.tolerance { wrong.insert(event.desk) }
  }
}
