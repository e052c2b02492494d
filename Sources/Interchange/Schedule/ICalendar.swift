package import Conference
import VietnameseText

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
    ]
    for event in events { lines += component(event) }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func component(_ event: ProgrammeEvent) -> [String] {
    var lines = [
      "BEGIN:VEVENT",
      // The same at every export: a calendar that has the event changes it.
      "UID:\(event.kind.rawValue)-\(Self.escaped(event.id))@\(info.id).hoinghi",
      "DTSTAMP:" + Self.utc(stamp), "DTSTART:" + Self.utc(event.starts),
    ]
    if let ends = event.ends { lines.append("DTEND:" + Self.utc(ends)) }
    lines.append("SUMMARY:" + Self.escaped(event.name[language]))
    let place = [event.place, info.place].compactMap { $0?[language] }.joined(separator: ", ")
    if !place.isEmpty { lines.append("LOCATION:" + Self.escaped(place)) }
    let people = event.people.map { "\($0.name), \($0.role[language])" }
    let description = ([event.summary?[language]].compactMap(\.self) + people)
      .joined(separator: "\n")
    if !description.isEmpty { lines.append("DESCRIPTION:" + Self.escaped(description)) }
    if let track = event.track { lines.append("CATEGORIES:" + Self.escaped(track[language])) }
    return lines + ["END:VEVENT"]
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
