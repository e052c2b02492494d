import Conference

/// A date, or a date and time, as calendars write it: "20240203", "20240203T093000", "20240203T093000Z".
struct CalendarTime: Hashable, Sendable {
  var date: CalendarDate
  /// Minutes since midnight; nil of a date alone.
  var minute: Int?
  var isUTC = false

  init?(_ text: String) {
    let bytes = Array(ScheduleTime.trimmed(text).utf8)
    guard bytes.count >= 8, let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[4..<6]), let day = Self.number(bytes[6..<8]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    self.date = date
    guard bytes.count > 8 else { return }
    guard bytes.count >= 15, bytes[8] == UInt8(ascii: "T"),
      let hour = Self.number(bytes[9..<11]), let minute = Self.number(bytes[11..<13]),
      let second = Self.number(bytes[13..<15]), hour < 24, minute < 60, second <= 60
    else { return nil }
    self.minute = hour * 60 + minute
    if bytes.count == 16, bytes[15] == UInt8(ascii: "Z") {
      isUTC = true
    } else if bytes.count != 15 {
      return nil
    }
  }

  /// Minutes of "+0700", "-033000".
  static func offset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || bytes.count == 7, let hours = number(bytes[1..<3]),
      let minutes = number(bytes[3..<5]), hours <= 14, minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }

  /// Minutes of a DURATION: "PT1H30M", "P1DT2H", "P1W".
  static func length(_ text: String) -> Int? {
    var rest = Substring(text.uppercased())
    if rest.hasPrefix("+") { rest.removeFirst() }
    guard rest.hasPrefix("P") else { return nil }
    rest.removeFirst()
    var minutes = 0
    var isTime = false
    var isAny = false
    while let first = rest.first {
      if first == "T", !isTime {
        isTime = true
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard (1...5).contains(digits.utf8.count), let number = Int(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      switch (rest.first, isTime) {
      case ("W", false): minutes += number * 7 * 24 * 60
      case ("D", false): minutes += number * 24 * 60
      case ("H", true): minutes += number * 60
      case ("M", true): minutes += number
      case ("S", true): minutes += number / 60
      default: return nil
      }
      rest.removeFirst()
      isAny = true
    }
    return isAny ? minutes : nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
