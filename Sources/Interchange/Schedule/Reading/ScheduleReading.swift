package import Conference
import VietnameseText

/// Reads a programme in any form that conferences publish it in.
package struct ScheduleReading {
  /// The rules of a zone of time by its name, as the system keeps them (RFC 8536); nil where it has none.
  package typealias Zones = (_ name: String) -> [UInt8]?

  /// Minutes east of UTC where a file does not say at which offset its times are: Vietnam's.
  package static let assumedOffset = 7 * 60

  /// What a person says of a file that does not say it itself.
  package struct Choices: Hashable, Sendable {
    /// Minutes east of UTC of times without an offset.
    package var offset: Int?
    /// Of texts that are there in two languages.
    package var language: Language

    package init(offset: Int? = nil, language: Language) {
      self.offset = offset
      self.language = language
    }
  }

  let choices: Choices
  let zones: Zones

  package init(_ choices: Choices, zones: @escaping Zones) {
    self.choices = choices
    self.zones = zones
  }

  /// - Throws: ``ScheduleFaults``; nothing of the file is taken then.
  package func read(_ bytes: [UInt8]) throws(ScheduleFaults) -> PublishedSchedule {
    guard bytes.count <= ScheduleLimits.bytes else {
      throw Self.fault(.tooLarge(ScheduleLimits.bytes))
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    switch first {
    case nil: throw Self.fault(.empty)
    case UInt8(ascii: "<"): return try readXML(bytes)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try readJSON(bytes)
    default: break
    }
    // UTF-16, which only XML says of itself.
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      return try readXML(bytes)
    }
    let head = String(decoding: bytes[start...].prefix(200), as: UTF8.self)
    guard ScheduleTime.trimmed(head).uppercased().hasPrefix("BEGIN:VCALENDAR") else {
      let line = head.split { $0.isNewline }.first.map { String($0.prefix(40)) } ?? ""
      throw Self.fault(.unknownForm(ForeignText.visible(line)))
    }
    return try readCalendar(bytes)
  }

  static func fault(_ reason: ScheduleFault.Reason, at position: TextPosition? = nil)
    -> ScheduleFaults
  {
    ScheduleFaults(faults: [ScheduleFault(position: position, reason: reason)], more: 0)
  }

  /// The minutes east of UTC of a zone at a local time; nil where nobody knows it.
  func offset(of zone: String, at date: CalendarDate, minute: Int) -> Int? {
    ["UTC", "Etc/UTC", "GMT", "Z"].contains(zone)
      ? 0 : ZoneRules(named: zone, zones)?.offset(atLocal: date, minute: minute)
  }
}
