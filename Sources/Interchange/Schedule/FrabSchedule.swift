import Attendance
package import Conference
import Wording

/// A programme as frab's `schedule.xml`, which Giggity and EventFahrplan read: what has a time or a day.
///
/// The form wants a start, a length and a room of every event: where nobody set an end the length is
/// 00:00, what takes all day goes from midnight to midnight, and where nobody set a room it is the
/// conference's place. What that hides stands in ``OwnInstruction``.
package struct FrabSchedule {
  private let info: ConferenceInfo
  private let events: [ProgrammeEvent]
  private let language: Language
  private let version: String

  /// - Parameters:
  ///   - info: Whose programme it is.
  ///   - events: What has a time or a day, in the order of time.
  ///   - language: In which its words are.
  ///   - stamp: When it is written, by the clock of the conference.
  package init(
    _ info: ConferenceInfo,
    _ events: [ProgrammeEvent],
    language: Language,
    stamp: Moment
  ) {
    self.info = info
    self.events = events
    self.language = language
    version = stamp.at(offset: info.utcOffset).iso8601
  }

  package var text: String {
    let days = Dictionary(grouping: events, by: \.day)
    let dates = days.keys.sorted()
    // An event's UUID is one event's in the form.
    let guids = Dictionary(grouping: events.compactMap(\.guid).filter(Self.isUUID)) { $0 }
    let shared = Set(guids.filter { $0.value.count > 1 }.keys)
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule>\n"
    xml += "  <generator name=\"hoinghi\"/>\n"
    xml += element("version", version, 2)
    xml += "  <conference>\n"
    xml += element("acronym", info.id, 4) + element("title", info.title[language], 4)
    xml += element("start", min(dates.first?.iso8601 ?? info.date, info.date), 4)
    xml += element("end", dates.last?.iso8601 ?? info.date, 4)
    xml += element("days", "\(dates.count)", 4) + element("timeslot_duration", "00:05", 4)
    let place = info.knownPlace?[language]
    xml += OwnInstruction.written([(.place, place.map(OwnInstruction.Value.text))], indent: 4)
    xml += "  </conference>\n"
    let places = Dictionary(events.enumerated().map { ($1.publishedID, $0) }) { first, _ in first }
    for (number, date) in dates.enumerated() {
      xml += day(number + 1, date, days[date] ?? [], Numbers(places: places, shared: shared))
    }
    return xml + "</schedule>\n"
  }

  /// What an event is told by among all.
  private struct Numbers {
    let places: [String: Int]
    /// UUIDs that several events have.
    let shared: Set<String>
  }

  private func day(
    _ number: Int,
    _ date: CalendarDate,
    _ events: [ProgrammeEvent],
    _ numbers: Numbers
  ) -> String {
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
      for event in events where self.room(event) == room { xml += self.event(event, numbers) }
      xml += "    </room>\n"
    }
    return xml + "  </day>\n"
  }

  private func room(_ event: ProgrammeEvent) -> String {
    event.place?[language] ?? info.knownPlace?[language] ?? ""
  }

  private func event(_ event: ProgrammeEvent, _ numbers: Numbers) -> String {
    let name = "\(event.kind.rawValue)/\(event.id)"
    let starts = event.starts.at(offset: info.utcOffset)
    let minutes = event.ends.map { max(0, Int(($0.seconds - starts.seconds) / 60)) } ?? 0
    let own = event.guid.flatMap { Self.isUUID($0) && !numbers.shared.contains($0) ? $0 : nil }
    let id = Self.publishedNumber(event.id) ?? number(name)
    var xml = "      <event id=\"\(id)\" guid=\"\(own ?? guid(name))\">\n"
    xml += element("date", starts.iso8601, 8)
    xml += element("start", clock(starts.minuteOfDay), 8)
    xml += element("duration", clock(event.isAllDay ? 24 * 60 : minutes), 8)
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
    return xml + instruction(event, numbers) + "      </event>\n"
  }

  private func instruction(_ event: ProgrammeEvent, _ numbers: Numbers) -> String {
    let people = event.people.map(\.id)
    return OwnInstruction.written(
      [
        (.order, numbers.places[event.publishedID].map(OwnInstruction.Value.integer)),
        (.guid, event.guid.map(OwnInstruction.Value.text)),
        (.kind, event.session.map { .text($0.rawValue) }),
        (.allDay, event.isAllDay ? .yes : nil), (.room, event.place == nil ? .no : nil),
        (.people, people.isEmpty ? nil : .texts(people)),
      ],
      indent: 8
    )
  }

  /// What was published with a number has it again; others are told by a number that stays.
  private func person(_ person: Person) -> String {
    let digits = person.id.hasPrefix("p-") ? String(person.id.dropFirst(2)) : ""
    let published = Self.publishedNumber(digits)
    let id = published ?? number("person/" + person.id)
    return "          <person id=\"\(id)\">\(Markup.html(person.name))</person>\n"
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
