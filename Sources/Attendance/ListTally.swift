import Conference

/// Counts of one list, kept as delegates come and go.
struct ListTally: Sendable {
  private(set) var arrived = 0
  private(set) var desks: [String: Int] = [:]
  /// First arrivals by quarter of an hour since 1970.
  private var quarterCounts: [Int64: Int] = [:]

  private static let quarter: Int64 = 900
  /// The most quarters that are shown (36 hours): a wrong clock must not stretch a chart to years.
  private static let mostQuarters: Int64 = 144
  /// The farthest quarter from 1970 that is counted apart: some 28,000 years either way.
  private static let sane: Int64 = 1_000_000_000

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
    let isNone = { (count: inout Int) in
      count += step
      return count == 0
    }(&counts[key, default: 0])
    if isNone { counts[key] = nil }
  }

  private static func number(_ moment: Moment) -> Int64 {
    let (number, rest) = moment.seconds.quotientAndRemainder(dividingBy: quarter)
    // Times that no calendar has count as the first or the last quarter.
    return min(max(rest < 0 ? number - 1 : number, -sane), sane)
  }

  func quarters(offset: Int) -> [(start: Moment, count: Int)] {
    guard let shown else { return [] }
    return shown.map { number in
      (Moment(seconds: number * Self.quarter, offset: offset), quarterCounts[number] ?? 0)
    }
  }

  /// The stretch with the most arrivals, the last of several.
  private var shown: ClosedRange<Int64>? {
    let numbers = quarterCounts.keys.sorted()
    var best: (range: ClosedRange<Int64>, sum: Int)?
    var first = 0
    var sum = 0
    for number in numbers {
      sum += quarterCounts[number] ?? 0
      while number - numbers[first] >= Self.mostQuarters {
        sum -= quarterCounts[numbers[first]] ?? 0
        first += 1
      }
      if sum >= best?.sum ?? 0 { best = (numbers[first]...number, sum) }
    }
    return best?.range
  }
}
