import Attendance
package import Conference

/// A programme as frab's `schedule.xml`, which Giggity and EventFahrplan read: what has a time.
///
/// The form wants a length and a room of every event: where nobody set an end the length is 00:00, and
/// where nobody set a room it is the conference's place.
package struct FrabSchedule {
  private let info: ConferenceInfo
  private let events: [ProgrammeEvent]
  private let language: Language
  private let version: String

  /// - Parameters:
  ///   - info: Whose programme it is.
  ///   - events: What has a time, in the order of time; what takes all day the form has no place for.
  ///   - language: In which its words are.
  ///   - stamp: When it is written, by the clock of the conference.
  package init(
    _ info: ConferenceInfo,
    _ events: [ProgrammeEvent],
    language: Language,
    stamp: Moment
  ) {
    self.info = info
    self.events = events.filter { !$0.isAllDay }
    self.language = language
    version = stamp.at(offset: info.utcOffset).iso8601
  }

  package var text: String {
    let days = Dictionary(grouping: events, by: \.day)
    let dates = days.keys.sorted { $0.iso8601 < $1.iso8601 }
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule>\n"
    xml += "  <generator name=\"hoinghi\"/>\n"
    xml += element("version", version, 2)
    xml += "  <conference>\n"
    xml += element("acronym", info.id, 4) + element("title", info.title[language], 4)
    xml += element("start", dates.first?.iso8601 ?? info.date, 4)
    xml += element("end", dates.last?.iso8601 ?? info.date, 4)
    xml += element("days", "\(dates.count)", 4) + element("timeslot_duration", "00:05", 4)
    xml += "  </conference>\n"
    for (number, date) in dates.enumerated() {
      xml += day(number + 1, date, days[date] ?? [])
    }
    return xml + "</schedule>\n"
  }

  private func day(_ number: Int, _ date: CalendarDate, _ events: [ProgrammeEvent]) -> String {
    let start = Moment(date: date, minuteOfDay: 0, offset: info.utcOffset)
    // A day goes on past midnight with what belongs to it.
    let midnight = Moment(date: date, minuteOfDay: 24 * 60 - 1, offset: info.utcOffset)
    let last = events.map { $0.ends ?? $0.starts }.max() ?? midnight
    let end = max(midnight, last).at(offset: info.utcOffset)
    var xml = "  <day index=\"\(number)\" date=\"\(date.iso8601)\""
    xml += " start=\"\(start.iso8601)\" end=\"\(end.iso8601)\">\n"
    var rooms: [String] = []
    for event in events where !rooms.contains(room(event)) { rooms.append(room(event)) }
    for room in rooms {
      xml += "    <room name=\"\(Markup.html(room))\">\n"
      for event in events where self.room(event) == room { xml += self.event(event) }
      xml += "    </room>\n"
    }
    return xml + "  </day>\n"
  }

  private func room(_ event: ProgrammeEvent) -> String {
    event.place?[language] ?? info.place[language]
  }

  private func event(_ event: ProgrammeEvent) -> String {
    let name = "\(event.kind.rawValue)/\(event.id)"
    let starts = event.starts.at(offset: info.utcOffset)
    let minutes = event.ends.map { max(0, Int(($0.seconds - starts.seconds) / 60)) } ?? 0
    let own = event.guid.flatMap { Self.isUUID($0) ? $0 : nil }
    let id = Self.publishedNumber(event.id) ?? number(name)
    var xml = "      <event id=\"\(id)\" guid=\"\(own ?? guid(name))\">\n"
    xml += element("date", starts.iso8601, 8)
    xml += element("start", clock(starts.minuteOfDay), 8)
    xml += element("duration", clock(minutes), 8)
    xml += element("room", room(event), 8)
    xml += element("slug", "\(info.id)-\(event.kind.rawValue)-\(event.id)", 8)
    xml += element("title", event.name[language], 8)
    xml += element("subtitle", event.subtitle?[language] ?? "", 8)
    xml += element("track", event.track?[language] ?? "", 8) + element("type", event.type, 8)
    xml += element("language", event.language ?? "", 8)
    xml += element("abstract", event.summary?[language] ?? "", 8)
    let description = event.description.map { $0[language] }.joined(separator: "\n\n")
    xml += element("description", description, 8)
    if !event.people.isEmpty {
      xml += "        <persons>\n" + event.people.map(person).joined() + "        </persons>\n"
    }
    if !event.links.isEmpty {
      xml += "        <links>\n" + event.links.map(link).joined() + "        </links>\n"
    }
    return xml + "      </event>\n"
  }

  /// What was published with a number or a UUID has it again, and what had a name alone has none; ids of
  /// our own are told by a number that stays.
  private func person(_ person: Person) -> String {
    var known = " id=\"\(number("person/" + person.id))\""
    if person.id.hasPrefix("p-") {
      let id = String(person.id.dropFirst(2))
      known = Self.publishedNumber(id).map { " id=\"\($0)\"" } ?? ""
      if Self.isUUID(id) { known = " guid=\"\(id)\"" }
    }
    return "          <person\(known)>\(Markup.html(person.name))</person>\n"
  }

  private func link(_ link: SessionLink) -> String {
    let (url, title) = (Markup.html(link.url), Markup.html(link.title ?? link.url))
    return "          <link href=\"\(url)\">\(title)</link>\n"
  }

  /// The number that an id is; nil where it is none that the form has.
  private static func publishedNumber(_ id: String) -> UInt32? {
    guard id.first != "0", let number = UInt32(id), number <= 0x7FFF_FFFF, "\(number)" == id else {
      return nil
    }
    return number
  }

  /// Thirty-two digits in five groups.
  static func isUUID(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.joined().allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
      }
  }

  private func element(_ name: String, _ text: String, _ indent: Int) -> String {
    let blanks = String(repeating: " ", count: indent)
    // A paragraph's end stays one; every other control is shown.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { Markup.html(String($0)) }.joined(separator: "\n")
    return "\(blanks)<\(name)>\(shown)</\(name)>\n"
  }

  /// "08:05".
  private func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }

  /// A number that is the same at every export: readers know an event by it.
  private func number(_ name: String) -> UInt32 {
    digest(name).prefix(4).reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
  }

  /// A UUID of the same (RFC 9562, version 8).
  private func guid(_ name: String) -> String {
    var bytes = Array(digest(name).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(bytes.hex)
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return parts.map { String(digits[$0]) }.joined(separator: "-")
  }

  private func digest(_ name: String) -> [UInt8] {
    Digest(of: Array("\(info.id)/\(name)".utf8)).bytes
  }
}
