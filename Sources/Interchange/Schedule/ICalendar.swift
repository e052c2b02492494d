package import Conference
import VietnameseText
import Wording

/// A programme as an iCalendar file (RFC 5545): what has a time, in UTC.
package struct ICalendar {
  private let info: ConferenceInfo
  private let events: [ProgrammeEvent]
  private let language: Language
  private let stamp: Moment

  /// - Parameters:
  ///   - info: Whose programme it is.
  ///   - events: What has a time.
  ///   - language: In which its words are.
  ///   - stamp: When it is written.
  package init(
    _ info: ConferenceInfo,
    _ events: [ProgrammeEvent],
    language: Language,
    stamp: Moment
  ) {
    self.info = info
    self.events = events
    self.language = language
    self.stamp = stamp
  }

  /// The whole file, its lines ended by CRLF and folded at 75 octets.
  package var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//hoinghi//hoinghi//" + language.rawValue.uppercased(), "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + Self.escaped(info.title[language]),
      // What our own reader takes beside; others pass over it (RFC 5545, 3.8.8.2).
      "X-HOINGHI-CONFERENCE:" + Self.escaped(info.id),
      "X-HOINGHI-OFFSET:" + Self.offset(info.utcOffset),
    ]
    if let date = CalendarDate(info.date) { lines.append("X-HOINGHI-START:" + Self.date(date)) }
    if let place = info.knownPlace {
      lines.append("X-HOINGHI-PLACE:" + Self.escaped(place[language]))
    }
    for event in events { lines += component(event) }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func component(_ event: ProgrammeEvent) -> [String] {
    var lines = [
      "BEGIN:VEVENT",
      // The same at every export: a calendar that has the event changes it.
      "UID:\(event.kind.rawValue)-\(Self.escaped(event.id))@\(info.id).hoinghi",
      "DTSTAMP:" + Self.utc(stamp),
      event.isAllDay
        ? "DTSTART;VALUE=DATE:" + Self.date(event.day) : "DTSTART:" + Self.utc(event.starts),
    ]
    if let ends = event.ends, !event.isAllDay { lines.append("DTEND:" + Self.utc(ends)) }
    lines.append("SUMMARY:" + Self.escaped(event.name[language]))
    let place = [event.place, info.knownPlace].compactMap { $0?[language] }.joined(separator: ", ")
    if !place.isEmpty { lines.append("LOCATION:" + Self.escaped(place)) }
    let people = event.people.map { "\($0.name), \($0.role[language])" }
    let told = [event.summary?[language]].compactMap(\.self)
    let description = (told + event.description.map { $0[language] } + people)
      .joined(separator: "\n")
    if !description.isEmpty { lines.append("DESCRIPTION:" + Self.escaped(description)) }
    if let track = event.track { lines.append("CATEGORIES:" + Self.escaped(track[language])) }
    if let link = event.links.first { lines.append("URL:" + link.url) }
    return lines + own(event, summaries: told.count) + ["END:VEVENT"]
  }

  /// What calendars have no property for, so that a schedule which is read back is the same.
  private func own(_ event: ProgrammeEvent, summaries: Int) -> [String] {
    var lines = ["X-HOINGHI-ID:" + Self.escaped(event.publishedID)]
    func add(_ name: String, _ text: String?) {
      if let text { lines.append("X-HOINGHI-\(name):" + Self.escaped(text)) }
    }
    add("GUID", event.guid)
    add("ROOM", event.place?[language])
    add("TYPE", event.type)
    add("KIND", event.session?.rawValue)
    add("SUBTITLE", event.subtitle?[language])
    add("LANGUAGE", event.language)
    if event.day != event.starts.at(offset: info.utcOffset).date {
      lines.append("X-HOINGHI-DAY:" + Self.date(event.day))
    }
    lines.append("X-HOINGHI-TEXT:\(summaries),\(event.description.count)")
    for person in event.people {
      lines.append("X-HOINGHI-SPEAKER;X-ID=\(person.id):" + Self.escaped(person.name))
    }
    for link in event.links {
      let title = link.title.map { ";X-TITLE=\"\(Self.quoted($0))\"" } ?? ""
      lines.append("X-HOINGHI-LINK\(title):" + link.url)
    }
    return lines
  }

  /// A parameter's value: no quotation mark and no control can stand in it (RFC 6868 spells them).
  private static func quoted(_ text: String) -> String {
    ForeignText.visible(text).replacing("^", with: "^^").replacing("\"", with: "^'")
  }

  /// "20230918".
  private static func date(_ date: CalendarDate) -> String { date.iso8601.filter { $0 != "-" } }

  /// "+0700".
  private static func offset(_ minutes: Int) -> String {
    Moment(seconds: 0, offset: minutes).iso8601.suffix(6).filter { $0 != ":" }
  }

  /// "20230918T010000Z".
  private static func utc(_ moment: Moment) -> String {
    let utc = moment.at(offset: 0)
    // "2023-09-18T01:00:00+00:00", without its signs and its offset.
    return utc.iso8601.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }

  /// Text as a value: no sign of it parts or ends the value, nothing in it is hidden.
  static func escaped(_ text: String) -> String {
    Composition.composed(text)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        let escaped = ForeignText.visible(String(line)).map { character in
          "\\;,".contains(character) ? "\\\(character)" : String(character)
        }
        return escaped.joined()
      }
      .joined(separator: "\\n")
  }

  /// A line in pieces of at most 75 octets; no letter is divided, and none is parted from its marks.
  static func folded(_ line: String) -> String {
    var (result, room) = ("", limit)
    for letter in line.flatMap(pieces) {
      let size = letter.utf8.count
      if size > room {
        result += "\r\n "
        room = limit - 1
      }
      result += letter
      room -= size
    }
    return result
  }

  private static let limit = 75

  /// A letter that is longer than a line, of marks without end, scalar by scalar.
  private static func pieces(_ letter: Character) -> [String] {
    letter.utf8.count < limit
      ? [String(letter)] : letter.unicodeScalars.map { String(Character($0)) }
  }
}
