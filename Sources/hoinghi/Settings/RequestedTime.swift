import Conference
import Wording

/// The time of `--at`: ISO 8601, with an offset or by the clock of the conference.
struct RequestedTime: Hashable, Sendable {
  /// The time, read as UTC where no offset was given.
  private var written: Moment
  private var hasOffset: Bool

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

  /// Reads a date, or a date and a time with optional seconds, fraction and offset ("Z", "+07:00",
  /// "+0700", "+07"); nil for anything else.
  init?(_ text: String) {
    if let date = CalendarDate(text) {
      written = Moment(date: date, minuteOfDay: 0, offset: 0)
      hasOffset = false
      return
    }
    let head = text.prefix(16)
    let tail = text.dropFirst(16)
    let zone = tail.firstIndex { "Z+-".contains($0) } ?? tail.endIndex
    guard let seconds = Self.withoutFraction(tail[..<zone]),
      let moment = Moment(head + seconds + Self.extended(tail[zone...]), defaultOffset: 0)
    else { return nil }
    written = moment
    hasOffset = zone != tail.endIndex
  }

  /// The point in time; `utcOffset` is that of the conference, in minutes east of UTC.
  func moment(utcOffset: Int) -> Moment {
    guard !hasOffset else { return written }
    return Moment(seconds: written.seconds - Int64(utcOffset) * 60, offset: utcOffset)
  }

  /// ":30" of ":30.25"; nil where a point has no digits behind it.
  private static func withoutFraction(_ seconds: Substring) -> Substring? {
    guard let point = seconds.firstIndex(where: { ".,".contains($0) }) else { return seconds }
    let digits = seconds[point...].dropFirst()
    guard point != seconds.startIndex, !digits.isEmpty,
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return seconds[..<point]
  }

  /// "+07:00" of "+07" or "+0700"; anything else as it is.
  private static func extended(_ zone: Substring) -> String {
    guard let sign = zone.first, sign != "Z", !zone.contains(":") else { return String(zone) }
    switch zone.count {
    case 3: return zone + ":00"
    case 5: return zone.prefix(3) + ":" + zone.suffix(2)
    default: return String(zone)
    }
  }
}
