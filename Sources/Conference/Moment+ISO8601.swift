extension Moment {
  /// Reads "2023-09-18T08:30+07:00"; seconds may stand behind the minutes, "Z" for the offset.
  ///
  /// Where the text has no offset, `defaultOffset` (minutes east of UTC) is taken; without one
  /// such a text is refused.
  package init?(_ text: String, defaultOffset: Int? = nil) {
    var text = text
    // A large programme has thousands of times, all of which are read before its first frame.
    let read = text.withUTF8 { Self.read($0, defaultOffset: defaultOffset) }
    guard let read else { return nil }
    self = read
  }

  private static func read(_ text: UnsafeBufferPointer<UInt8>, defaultOffset: Int?) -> Moment? {
    guard text.count >= 16, text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " "),
      text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text, 0, digits: 4), let month = number(text, 5, digits: 2),
      let day = number(text, 8, digits: 2),
      let date = CalendarDate(year: year, month: month, day: day),
      let minutes = minutes(text, 11, hours: 0...23)
    else { return nil }
    var place = 16
    var second = 0
    if place < text.count, text[place] == UInt8(ascii: ":") {
      guard let read = number(text, 17, digits: 2), read < 60 else { return nil }
      second = read
      place = 19
    }
    guard let offset = offset(text, place, defaultOffset: defaultOffset) else { return nil }
    return Moment(
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
    let (date, minute, size) = (date, minuteOfDay, abs(offset))
    let second = localSeconds - localSeconds.floorDivided(by: 60) * 60
    // Every event of a log is written so: digit by digit, without a text for each number.
    return String(unsafeUninitializedCapacity: 40) { text in
      var end = 0
      func add(_ mark: Unicode.Scalar) {
        text[end] = UInt8(ascii: mark)
        end += 1
      }
      func add(_ number: Int) {
        text[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10)
        text[end + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
        end += 2
      }
      add(date.year / 100)
      add(date.year)
      add("-")
      add(date.month)
      add("-")
      add(date.day)
      add("T")
      add(minute / 60)
      add(":")
      add(minute % 60)
      add(":")
      add(second)
      add(offset < 0 ? "-" : "+")
      // A damaged log may hold any offset.
      for digit in (size / 60).padded(to: 2).utf8 {
        text[end] = digit
        end += 1
      }
      add(":")
      add(size % 60)
      return end
    }
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

  /// The minutes of "HH:MM" at a place; behind it may stand more.
  private static func minutes(
    _ text: UnsafeBufferPointer<UInt8>,
    _ place: Int,
    hours: ClosedRange<Int>
  ) -> Int? {
    guard let hour = number(text, place, digits: 2), hours.contains(hour),
      let minute = number(text, place + 3, digits: 2), minute < 60,
      text[place + 2] == UInt8(ascii: ":")
    else { return nil }
    return hour * 60 + minute
  }

  /// The offset that stands from a place to the end.
  private static func offset(
    _ text: UnsafeBufferPointer<UInt8>,
    _ place: Int,
    defaultOffset: Int?
  ) -> Int? {
    guard place < text.count else { return defaultOffset }
    if text[place] == UInt8(ascii: "Z") { return text.count == place + 1 ? 0 : nil }
    guard text.count == place + 6, let size = minutes(text, place + 1, hours: 0...14) else {
      return nil
    }
    switch text[place] {
    case UInt8(ascii: "+"): return size
    case UInt8(ascii: "-"): return -size
    default: return nil
    }
  }

  /// The number that some digits at a place make; nil where other bytes stand there, or too few.
  private static func number(
    _ text: UnsafeBufferPointer<UInt8>,
    _ place: Int,
    digits: Int
  ) -> Int? {
    guard place + digits <= text.count else { return nil }
    var number = 0
    for byte in text[place..<place + digits] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
