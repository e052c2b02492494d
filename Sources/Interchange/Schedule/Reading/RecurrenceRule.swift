import Conference

/// How often something recurs, as calendars say it (RFC 5545, 3.3.10): the parts that programmes use.
struct RecurrenceRule: Hashable, Sendable {
  enum Frequency: String, Hashable, Sendable { case DAILY, WEEKLY, MONTHLY, YEARLY }

  /// A weekday, 1 for Monday; of a month or a year perhaps the n-th alone, from its end where it is
  /// negative.
  struct Weekday: Hashable, Sendable {
    var ordinal: Int?
    var day: Int
  }

  enum Fault: Error, Hashable, Sendable {
    case bad(String)
    case unknown(String)
  }

  var frequency: Frequency
  var interval = 1
  var count: Int?
  /// The last day, or the last moment where it has a time.
  var until: String?
  var weekdays: [Weekday] = []
  var monthDays: [Int] = []
  var months: [Int] = []

  /// "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4".
  init(_ text: String) throws(Fault) {
    var parts: [String: String] = [:]
    for part in text.uppercased().split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { throw .bad(String(part)) }
      parts[String(sides[0])] = String(sides[1])
    }
    guard let name = parts.removeValue(forKey: "FREQ") else { throw .bad(text) }
    guard let frequency = Frequency(rawValue: name) else { throw .unknown("FREQ=" + name) }
    self.frequency = frequency
    for (key, value) in parts.sorted(by: { $0.key < $1.key }) {
      switch key {
      case "INTERVAL": interval = try Self.number(value, 1...1000)
      case "COUNT": count = try Self.number(value, 1...Int(Int32.max))
      case "UNTIL": until = value
      case "BYDAY": weekdays = try Self.weekdays(value)
      case "BYMONTHDAY": monthDays = try Self.numbers(value, -31...31)
      case "BYMONTH": months = try Self.numbers(value, 1...12)
      // The days of a week are the same, whichever is the first, unless weeks are left out.
      case "WKST" where interval == 1 || frequency != .WEEKLY || value == "MO": break
      default: throw .unknown(key)
      }
    }
    if frequency == .WEEKLY || frequency == .DAILY, weekdays.contains(where: { $0.ordinal != nil })
    {
      throw .unknown("BYDAY")
    }
  }

  private static func number(_ text: String, _ allowed: ClosedRange<Int>) throws(Fault) -> Int {
    guard let number = Int(text), allowed.contains(number), number != 0 else { throw .bad(text) }
    return number
  }

  private static func numbers(_ text: String, _ allowed: ClosedRange<Int>) throws(Fault) -> [Int] {
    var numbers: [Int] = []
    for part in text.split(separator: ",") { numbers.append(try number(String(part), allowed)) }
    return numbers
  }

  private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private static func weekdays(_ text: String) throws(Fault) -> [Weekday] {
    var days: [Weekday] = []
    for part in text.split(separator: ",") {
      guard let place = names.firstIndex(of: String(part.suffix(2))) else { throw .bad(text) }
      let ordinal = part.dropLast(2)
      days.append(
        Weekday(
          ordinal: ordinal.isEmpty ? nil : try number(String(ordinal), -5...5),
          day: place + 1
        )
      )
    }
    return days
  }
}

extension RecurrenceRule {
  /// The dates from a first one on, in order; the first is one of them, none is behind the last, and
  /// there are no more than the limit.
  func dates(from first: CalendarDate, through last: CalendarDate, limit: Int) -> [CalendarDate] {
    let most = min(count ?? limit, limit)
    var dates = [first]
    var period = 0
    // Bounded: periods that hold no date (the 31st of February) come to an end too.
    while dates.count < most, period < 20 * ScheduleLimits.recurrences {
      guard let (days, isOver) = days(ofPeriod: period, from: first, last), !isOver else { break }
      for day in days where day > first && day <= last && dates.count < most { dates.append(day) }
      period += 1
    }
    return dates
  }

  /// The dates of the n-th day, week, month or year, and whether it is behind the last.
  private func days(
    ofPeriod number: Int,
    from first: CalendarDate,
    _ last: CalendarDate
  ) -> (days: [CalendarDate], isOver: Bool)? {
    let step = number * interval
    switch frequency {
    case .DAILY:
      let day = CalendarDate(daysSinceEpoch: first.daysSinceEpoch + step)
      return ([day].filter(fits), day > last)
    case .WEEKLY:
      let monday = first.daysSinceEpoch - first.weekday + 1 + 7 * step
      let days = weekdays.isEmpty ? [first.weekday] : weekdays.map(\.day).sorted()
      let dates = days.map { CalendarDate(daysSinceEpoch: monday + $0 - 1) }
      return (dates.filter(fitsMonth), CalendarDate(daysSinceEpoch: monday) > last)
    case .MONTHLY:
      let months = first.year * 12 + first.month - 1 + step
      let (year, month) = (months / 12, months % 12 + 1)
      guard let start = CalendarDate(year: year, month: month, day: 1) else { return nil }
      return (days(of: month, year, first).filter(fitsMonth), start > last)
    case .YEARLY:
      let year = first.year + step
      guard let start = CalendarDate(year: year, month: 1, day: 1) else { return nil }
      let months = months.isEmpty ? [first.month] : months.sorted()
      return (months.flatMap { days(of: $0, year, first) }, start > last)
    }
  }

  private func days(of month: Int, _ year: Int, _ first: CalendarDate) -> [CalendarDate] {
    var dates: [CalendarDate] = []
    if weekdays.isEmpty {
      let days = monthDays.isEmpty ? [first.day] : monthDays
      dates = days.compactMap { Self.date(day: $0, month: month, year: year) }
    } else {
      for weekday in weekdays {
        let ordinals = weekday.ordinal.map { [$0] } ?? [1, 2, 3, 4, 5]
        dates += ordinals.compactMap {
          Self.date(ordinal: $0, weekday: weekday.day, month: month, year: year)
        }
      }
      if !monthDays.isEmpty {
        let days = monthDays.compactMap { Self.date(day: $0, month: month, year: year) }
        dates = dates.filter(days.contains)
      }
    }
    return Set(dates).sorted()
  }

  private func fitsMonth(_ date: CalendarDate) -> Bool {
    months.isEmpty || months.contains(date.month)
  }

  private func fits(_ date: CalendarDate) -> Bool {
    let isDay =
      monthDays.isEmpty
      || monthDays.contains { Self.date(day: $0, month: date.month, year: date.year) == date }
    return fitsMonth(date) && isDay
      && (weekdays.isEmpty || weekdays.contains { $0.day == date.weekday })
  }

  /// A day of a month, counted from its end where it is negative; nil where the month has none.
  private static func date(day: Int, month: Int, year: Int) -> CalendarDate? {
    if day > 0 { return CalendarDate(year: year, month: month, day: day) }
    return length(of: month, year).flatMap {
      CalendarDate(year: year, month: month, day: $0 + day + 1)
    }
  }

  /// The n-th of a weekday in a month, from its end where n is negative; nil where the month has none.
  static func date(ordinal: Int, weekday: Int, month: Int, year: Int) -> CalendarDate? {
    guard ordinal != 0, let first = CalendarDate(year: year, month: month, day: 1),
      let length = length(of: month, year)
    else { return nil }
    let start = (weekday - first.weekday + 7) % 7 + 1
    let day =
      ordinal > 0 ? start + 7 * (ordinal - 1) : start + 7 * ((length - start) / 7 + ordinal + 1)
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func length(of month: Int, _ year: Int) -> Int? {
    [31, 30, 29, 28].first { CalendarDate(year: year, month: month, day: $0) != nil }
  }
}
