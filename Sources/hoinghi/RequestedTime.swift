import Conference
import Wording

/// The time of `--at`: ISO 8601, with an offset or by the clock of the conference.
struct RequestedTime: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00 on the clock that it was written by.
  private var seconds: Int64
  /// Minutes east of UTC; nil where none was written.
  private var offset: Int?

  /// - Throws: ``SettingError`` when it is no such time.
  init(option text: String) throws(SettingError) {
    guard let time = RequestedTime(text) else {
      throw SettingError(
        name: "at",
        value: text,
        origin: .option("--at"),
        choices: [],
        form: Phrases.timeForm
      )
    }
    self = time
  }

  /// Reads "2023-09-18", "2023-09-18T08:00" with optional seconds, fraction and offset ("Z",
  /// "+07:00", "+0700", "+07"); nil for anything else.
  init?(_ text: String) {
    var scanner = Scanner(Array(text.utf8))
    guard let year = scanner.number(digits: 4), scanner.take("-"),
      let month = scanner.number(digits: 2), scanner.take("-"),
      let day = scanner.number(digits: 2),
      let days = Self.days(year: year, month: month, day: day)
    else { return nil }
    seconds = Int64(days) * 86_400
    guard !scanner.isAtEnd else { return }
    guard scanner.take("T") || scanner.take("t") || scanner.take(" "),
      let hour = scanner.number(digits: 2), hour < 24, scanner.take(":"),
      let minute = scanner.number(digits: 2), minute < 60
    else { return nil }
    seconds += Int64(hour * 3600 + minute * 60)
    if scanner.take(":") {
      guard let second = scanner.number(digits: 2), second < 60 else { return nil }
      seconds += Int64(second)
      if scanner.take(".") || scanner.take(",") {
        guard scanner.skipDigits() else { return nil }
      }
    }
    if scanner.take("Z") || scanner.take("z") {
      offset = 0
    } else if let sign = scanner.sign() {
      guard let hours = scanner.number(digits: 2), hours < 24 else { return nil }
      var minutes = 0
      if !scanner.isAtEnd {
        _ = scanner.take(":")
        guard let rest = scanner.number(digits: 2), rest < 60 else { return nil }
        minutes = rest
      }
      offset = sign * (hours * 60 + minutes)
    }
    guard scanner.isAtEnd else { return nil }
  }

  /// The point in time; `utcOffset` is that of the conference, in minutes east of UTC.
  func moment(utcOffset: Int) -> Moment {
    let offset = offset ?? utcOffset
    return Moment(seconds: seconds - Int64(offset) * 60, offset: offset)
  }

  /// Days since 1970-01-01 in the Gregorian calendar; nil for a day that there is not.
  private static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (1...12).contains(month), day >= 1 else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let past = year - 1
    let years = past * 365 + past / 4 - past / 100 + past / 400
    // 719,162 days lie between 0001-01-01 and 1970-01-01.
    return years + lengths[..<(month - 1)].reduce(0, +) + day - 1 - 719_162
  }
}

/// Reads fixed fields off the front of a text.
private struct Scanner {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard bytes.first.map(Unicode.Scalar.init) == character else { return false }
    bytes.removeFirst()
    return true
  }

  mutating func number(digits: Int) -> Int? {
    let field = bytes.prefix(digits)
    guard field.count == digits, field.allSatisfy({ (48...57).contains($0) }) else { return nil }
    bytes.removeFirst(digits)
    return field.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  mutating func skipDigits() -> Bool {
    let count = bytes.prefix { (48...57).contains($0) }.count
    bytes.removeFirst(count)
    return count > 0
  }

  /// 1 for "+", -1 for "-".
  mutating func sign() -> Int? {
    if take("+") { return 1 }
    return take("-") ? -1 : nil
  }
}
