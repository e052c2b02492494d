import Conference

/// Which desks' clocks are wrong; no other time is ever corrected by theirs.
struct DeskClocks: Sendable {
  /// Seconds that a clock may be off: five minutes.
  static let tolerance: Int64 = 300

  private struct Reading: Hashable, Sendable {
    var sequence: Int64
    var seconds: Int64
    var id: EventID
    var origin: EventOrigin

    func isBefore(_ other: Reading) -> Bool {
      sequence == other.sequence ? id < other.id : sequence < other.sequence
    }
  }

  /// The times of one store's chain, and which desks wrote an earlier one than the event before.
  private struct Chain: Sendable {
    var readings: [Reading] = []
    var isSorted = true
    var wrong: Set<String> = []

    mutating func take(_ reading: Reading) {
      if let last = readings.last {
        if isSorted, last.isBefore(reading) {
          compare(last, reading)
        } else {
          isSorted = false
        }
      }
      readings.append(reading)
    }

    mutating func sort() {
      readings.sort { $0.isBefore($1) }
      isSorted = true
      wrong = []
      for (earlier, later) in zip(readings, readings.dropFirst()) { compare(earlier, later) }
    }

    private mutating func compare(_ earlier: Reading, _ later: Reading) {
      if DeskClocks.isAhead(earlier.seconds, of: later.seconds) { wrong.insert(later.origin.desk) }
    }
  }

  private var chains: [Chain] = []
  /// Places of the chains.
  private var numbers: [ChainID: Int] = [:]
  private var ahead: Set<String> = []

  var wrong: Set<String> { chains.reduce(ahead) { $0.union($1.wrong) } }

  /// Time that goes back along a store's chain shows a clock that was set.
  ///
  /// - Complexity: O(*n*) in the number of the events where they follow on what is known, otherwise
  ///   O(*m* log *m*) in the length of their stores' chains.
  mutating func take(_ events: ArraySlice<LogEvent>) {
    // Event after event has the same origin: its chain is not looked for again.
    var known: (origin: EventOrigin, number: Int)?
    for place in events.indices {
      let origin = events[place].origin
      let number =
        if let known, known.origin === origin { known.number } else { number(of: origin) }
      known = (origin, number)
      let reading = Reading(
        sequence: events[place].sequence,
        seconds: events[place].at.seconds,
        id: events[place].id,
        origin: origin
      )
      chains[number].take(reading)
    }
    for number in chains.indices where !chains[number].isSorted { chains[number].sort() }
  }

  private mutating func number(of origin: EventOrigin) -> Int {
    if let number = numbers[origin.store] { return number }
    numbers[origin.store] = chains.count
    chains.append(Chain())
    return chains.count - 1
  }

  /// An event of the future shows a clock that is ahead.
  mutating func take(_ event: LogEvent, received: Moment) {
    if Self.isAhead(event.at.seconds, of: received.seconds) { ahead.insert(event.desk) }
  }

  private static func isAhead(_ seconds: Int64, of other: Int64) -> Bool {
    let (difference, overflows) = seconds.subtractingReportingOverflow(other)
    return overflows ? seconds > other : difference > tolerance
  }
}
