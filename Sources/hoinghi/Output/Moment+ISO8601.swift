import Conference

extension Moment {
  /// "2023-09-18T08:00:00+07:00", on the clock of the offset.
  var iso8601: String {
    let local = seconds + Int64(offset) * 60
    let days = (local >= 0 ? local : local - 86_399) / 86_400
    let second = local - days * 86_400
    let date = Self.date(days: Int(days))
    let clock = [second / 3600, second / 60 % 60, second % 60].map { Self.padded(Int($0), to: 2) }
    let away = abs(offset)
    return
      "\(Self.padded(date.year, to: 4))-\(Self.padded(date.month, to: 2))-"
      + "\(Self.padded(date.day, to: 2))T" + clock.joined(separator: ":")
      + (offset < 0 ? "-" : "+") + Self.padded(away / 60, to: 2) + ":"
      + Self.padded(away % 60, to: 2)
  }

  private static func padded(_ number: Int, to digits: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// The Gregorian date so many days after 1970-01-01.
  ///
  /// Counts eras of 400 years that begin in March, so that the leap day is a year's last (Howard
  /// Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
  private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }
}
