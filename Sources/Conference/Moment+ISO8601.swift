extension Moment {
  /// Reads "2023-09-18T08:30+07:00"; seconds may stand behind the minutes, "Z" for the offset.
  ///
  /// Where the text has no offset, `defaultOffset` (minutes east of UTC) is taken; without one
  /// such a text is refused.
  package init?(_ text: String, defaultOffset: Int? = nil) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let date = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)),
      let minutes = Self.minutes(bytes[11..<16], hours: 0...23)
    else { return nil }
    var rest = bytes[16...]
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      guard rest.count >= 3, let read = Int(digits: rest.dropFirst().prefix(2)), read < 60 else {
        return nil
      }
      second = read
      rest = rest.dropFirst(3)
    }
    guard let offset = Self.offset(rest, defaultOffset: defaultOffset) else { return nil }
    self.init(
      seconds: Int64(date.daysSinceEpoch * 86_400 + (minutes - offset) * 60 + second),
      offset: offset
    )
  }

  /// The moment that is some minutes after midnight of a local date.
  package init(date: CalendarDate, minuteOfDay: Int, offset: Int) {
    self.init(
      seconds: Int64(date.daysSinceEpoch * 86_400 + (minuteOfDay - offset) * 60),
      offset: offset
    )
  }

  /// "2023-09-18T08:30:00+07:00".
  package var iso8601: String {
    let minute = minuteOfDay
    let clock = [minute / 60, minute % 60, localSeconds - localSeconds.floorDivided(by: 60) * 60]
      .map { $0.padded(to: 2) }
      .joined(separator: ":")
    let size = abs(offset)
    let sign = offset < 0 ? "-" : "+"
    return "\(date.iso8601)T\(clock)\(sign)"
      + "\((size / 60).padded(to: 2)):\((size % 60).padded(to: 2))"
  }

  /// The calendar date at the moment's own offset.
  package var date: CalendarDate {
    CalendarDate(daysSinceEpoch: localSeconds.floorDivided(by: 86_400))
  }

  /// Minutes since midnight at the moment's own offset.
  package var minuteOfDay: Int {
    (localSeconds - localSeconds.floorDivided(by: 86_400) * 86_400) / 60
  }

  /// The same point in time told at another offset, in minutes east of UTC.
  package func at(offset: Int) -> Moment { Moment(seconds: seconds, offset: offset) }

  /// Clamped to the years 0 to 9999, which the form has digits for: a damaged log may hold
  /// anything.
  private var localSeconds: Int {
    Int(min(max(seconds, -62_167_132_800), 253_402_214_400)) + min(max(offset, -840), 840) * 60
  }

  /// The minutes of "HH:MM".
  private static func minutes(_ text: ArraySlice<UInt8>, hours: ClosedRange<Int>) -> Int? {
    guard text.count == 5, text[text.startIndex + 2] == UInt8(ascii: ":"),
      let hour = Int(digits: text.prefix(2)), let minute = Int(digits: text.suffix(2)),
      hours.contains(hour), minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private static func offset(_ text: ArraySlice<UInt8>, defaultOffset: Int?) -> Int? {
    switch text.first {
    case nil: return defaultOffset
    case UInt8(ascii: "Z"): return text.count == 1 ? 0 : nil
    case UInt8(ascii: "+"): return minutes(text.dropFirst(), hours: 0...14)
    case UInt8(ascii: "-"): return minutes(text.dropFirst(), hours: 0...14).map { -$0 }
    default: return nil
    }
  }
}
