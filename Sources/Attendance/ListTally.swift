import Conference

/// Counts of one list, kept as delegates come and go.
struct ListTally: Sendable {
  private(set) var arrived = 0
  private(set) var desks: [String: Int] = [:]
  /// First arrivals by quarter of an hour since 1970.
  private var quarterCounts: [Int64: Int] = [:]

  private static let quarter: Int64 = 900
  /// A wrong clock must not make a chart of years.
  private static let mostQuarters: Int64 = 144

  mutating func turn(from before: Presence, to after: Presence) {
    guard before.firstArrival != after.firstArrival else { return }
    if let arrival = before.firstArrival { count(arrival, -1) }
    if let arrival = after.firstArrival { count(arrival, 1) }
  }

  private mutating func count(_ arrival: Arrival, _ step: Int) {
    arrived += step
    let quarter = Self.number(arrival.at)
    add(step, to: &desks, arrival.desk)
    add(step, to: &quarterCounts, quarter)
  }

  private func add<Key>(_ step: Int, to counts: inout [Key: Int], _ key: Key) {
    let count = counts[key, default: 0] + step
    counts[key] = count == 0 ? nil : count
  }

  private static func number(_ moment: Moment) -> Int64 {
    let (number, rest) = moment.seconds.quotientAndRemainder(dividingBy: quarter)
    return rest < 0 ? number - 1 : number
  }

  func quarters(offset: Int) -> [(start: Moment, count: Int)] {
    guard let last = quarterCounts.keys.max(), let first = quarterCounts.keys.min() else {
      return []
    }
    let start = last - first < Self.mostQuarters ? first : last - Self.mostQuarters + 1
    return (start...last).map { number in
      (Moment(seconds: number * Self.quarter, offset: offset), quarterCounts[number] ?? 0)
    }
  }
}
