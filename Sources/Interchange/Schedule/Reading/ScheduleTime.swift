import Conference

/// Dates, clock times and lengths as programmes write them.
enum ScheduleTime {
  /// "2024-02-03", alone or at the start of a date and time.
  static func date(_ text: String) -> CalendarDate? {
    let text = trimmed(text)
    guard let date = CalendarDate(String(text.prefix(10))) else { return nil }
    guard let next = text.dropFirst(10).first else { return date }
    return next == "T" || next == " " ? date : nil
  }

  /// Minutes since midnight of "09:30", "9:30" or "09:30:00".
  static func clock(_ text: String) -> Int? {
    guard let minutes = length(text), minutes < 24 * 60 else { return nil }
    return minutes
  }

  /// Minutes of "00:45", "1:30:00", or of a number of them.
  static func length(_ text: String) -> Int? {
    let text = trimmed(text)
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      (1...4).contains(part.count) ? Int(String(decoding: part, as: UTF8.self)) : nil
    }
    guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    switch numbers.count {
    case 1: return numbers[0]
    case 2 where numbers[1] < 60: return numbers[0] * 60 + numbers[1]
    case 3 where numbers[1] < 60 && numbers[2] < 60: return numbers[0] * 60 + numbers[1]
    default: return nil
    }
  }

  /// A date and time, "2024-02-03T09:30:00+01:00", also with a fraction of a second, without the colon
  /// in the offset, or without an offset where one is given.
  static func moment(_ text: String, offset: Int?) -> Moment? {
    var text = trimmed(text)
    if let point = text.firstIndex(of: ".") {
      let rest = text[text.index(after: point)...].drop { ("0"..."9").contains($0) }
      text = String(text[..<point]) + rest
    }
    let digits = Array(text.utf8)
    // "+0100", "+01"
    if let sign = digits.lastIndex(where: { $0 == 0x2B || $0 == 0x2D }), sign > 15 {
      let offset = digits[(sign + 1)...]
      if offset.count == 4, offset.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        text = String(text.dropLast(2)) + ":" + text.suffix(2)
      } else if offset.count == 2 {
        text += ":00"
      }
    }
    return Moment(text, defaultOffset: offset)
  }

  /// Whether a date and time says at which offset it is.
  static func hasOffset(_ text: String) -> Bool { moment(text, offset: nil) != nil }

  /// The minutes east of UTC at which a clock shows so many minutes past midnight at a moment; nil where
  /// the two are not whole quarters of an hour apart.
  static func offset(showing start: Int, at moment: Moment) -> Int? {
    let utc = moment.at(offset: 0).minuteOfDay
    var difference = start - utc
    // Between 11:45 west and 14 hours east, where people live.
    while difference <= -12 * 60 { difference += 24 * 60 }
    while difference > 14 * 60 { difference -= 24 * 60 }
    return difference % 15 == 0 ? difference : nil
  }

  static func trimmed(_ text: String) -> String {
    guard let first = text.first, let last = text.last,
      first.isWhitespace || last.isWhitespace
    else { return text }
    var rest = text.drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
