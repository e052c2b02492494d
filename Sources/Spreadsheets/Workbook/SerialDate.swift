/// The days that a spreadsheet counts, as dates and times.
struct SerialDate {
  enum Epoch: Hashable {
    /// Day 1 is 1 January 1900, day 60 a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1).
    case year1900
    /// Day 0 is 1 January 1904.
    case year1904
  }

  /// What a number format shows of a moment.
  struct Parts: Hashable {
    var date = false
    var time = false
    /// Hours beyond 24: [h]:mm.
    var isElapsed = false
  }

  private static let secondsOfDay = 86_400.0
  /// The day after Excel's last, 31 December 9999, by the epoch of 1900.
  private static let end = 2_958_466.0
  /// How many days later the epoch of 1904 is.
  private static let daysBetween = 1_462.0

  /// Appends a number of days as ISO 8601, to the second; false where no date is that number.
  static func append(_ serial: Double, _ parts: Parts, _ epoch: Epoch, to target: inout [UInt8])
    -> Bool
  {
    guard serial >= 0, serial < (epoch == .year1904 ? end - daysBetween : end) else {
      return false
    }
    let seconds = Int((serial * secondsOfDay).rounded())
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    if parts.isElapsed {
      appendTime(seconds, to: &target)
      return true
    }
    // Below 1 there is no day, whatever the format says.
    let showsDate = parts.date && (day > 0 || epoch == .year1904)
    if showsDate { appendDate(day, epoch, to: &target) }
    if !showsDate || parts.time && second != 0 {
      if showsDate { target.append(UInt8(ascii: "T")) }
      appendTime(second, to: &target)
    }
    return true
  }

  private static func appendDate(_ day: Int, _ epoch: Epoch, to target: inout [UInt8]) {
    let (year, month, dayOfMonth): (Int, Int, Int)
    switch (epoch, day) {
    case (.year1900, 60): (year, month, dayOfMonth) = (1900, 2, 29)
    // 25569 and 24107 are 1 January 1970.
    case (.year1900, ..<60): (year, month, dayOfMonth) = civil(day - 25_568)
    case (.year1900, _): (year, month, dayOfMonth) = civil(day - 25_569)
    case (.year1904, _): (year, month, dayOfMonth) = civil(day - 24_107)
    }
    append(year, digits: 4, to: &target)
    target.append(UInt8(ascii: "-"))
    append(month, digits: 2, to: &target)
    target.append(UInt8(ascii: "-"))
    append(dayOfMonth, digits: 2, to: &target)
  }

  /// Appends a time of day, or a longer one: 08:30:00.
  static func appendTime(_ seconds: Int, to target: inout [UInt8]) {
    append(seconds / 3600, digits: 2, to: &target)
    target.append(UInt8(ascii: ":"))
    append(seconds / 60 % 60, digits: 2, to: &target)
    target.append(UInt8(ascii: ":"))
    append(seconds % 60, digits: 2, to: &target)
  }

  private static func append(_ value: Int, digits: Int, to target: inout [UInt8]) {
    let text = String(value)
    for _ in 0..<max(digits - text.utf8.count, 0) { target.append(UInt8(ascii: "0")) }
    target += text.utf8
  }

  /// The date of a number of days since 1 January 1970 (Howard Hinnant, chrono-compatible low-level
  /// date algorithms, civil_from_days).
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1
    )
  }
}
