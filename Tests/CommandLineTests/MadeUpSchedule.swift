import Conference
import SeededRandom

@testable import Interchange

/// Programmes that hold whatever a reader of ours may give.
enum MadeUpSchedule {
  private static let texts = [
    "Vườn & ao", "A; b, c \\ d", "<b>không phải thẻ</b>", "\"ngoặc\" ?> ]]>", "Hội nghị 😀",
    "  ", "&amp; viết nguyên", "- một ý", "1. mục", "x" + String(repeating: " dài", count: 40),
    "^' mũ", "Chưa rõ", "https://example.org/a?b=c&d=e",
  ]

  static func schedule(_ random: inout SeededGenerator) -> PublishedSchedule {
    let offset = [420, 0, 60, -210, 345].randomElement(using: &random) ?? 420
    let first = CalendarDate(daysSinceEpoch: 19_860)
    let people = (0..<4).map { number in
      PublishedPerson(
        id: [
          "p-\(number + 1)", "p-0c16ffaa-709d-599f-959f-9a38b911361\(number)", "nguoi-\(number)",
        ]
        .randomElement(using: &random) ?? "p",
        name: "Người \(text(&random) ?? "") \(number)".trimmed,
        line: 1
      )
    }
    var sessions: [PublishedSession] = []
    for number in 0..<Int.random(in: 1...12, using: &random) {
      sessions.append(session(number, first, offset, people, &random))
    }
    // In the order of a reader.
    let sorted = sessions.enumerated().sorted { left, right in
      let keys = [left, right].map { entry in
        (
          entry.element.day?.daysSinceEpoch ?? .max, entry.element.starts?.seconds ?? .min,
          entry.offset
        )
      }
      return keys[0] < keys[1]
    }.map(\.element)
    let place = Bool.random(using: &random) ? text(&random) : nil
    let named = Set(sorted.flatMap(\.speakers))
    let days = sorted.compactMap(\.day).min() ?? first
    return PublishedSchedule(
      form: .own,
      id: ["hoi-thao", "A24", "x-y-session-z"].randomElement(using: &random),
      title: ("Hội thảo " + (text(&random) ?? "")).trimmed,
      place: place,
      // A conference may begin before its first session.
      start: CalendarDate(
        daysSinceEpoch: min(days, first).daysSinceEpoch - Int.random(in: 0...1, using: &random)
      ),
      utcOffset: offset,
      version: nil,
      sessions: sorted,
      people: people.filter { named.contains($0.id) },
      notes: []
    )
  }

  private static func session(
    _ number: Int,
    _ first: CalendarDate,
    _ offset: Int,
    _ people: [PublishedPerson],
    _ random: inout SeededGenerator
  ) -> PublishedSession {
    let ids = ["\(number + 100)", "ABC-\(number)", "s-\(number)-20240701", "0\(number)"]
    var session = PublishedSession(
      id: ids.randomElement(using: &random) ?? "s",
      title: "Phiên \(number) " + (text(&random) ?? "x"),
      line: 1
    )
    session.guid =
      [
        nil, "tag:example.org;\(number)", "5f0f4e1c-0d9b-8b0c-9a56-5f1f4c5d7e0\(number % 10)",
        "5f0f4e1c-0d9b-4b0c-9a56-5f1f4c5d7e01",
      ].randomElement(using: &random) ?? nil
    session.subtitle = text(&random)
    session.summary = text(&random)
    session.description = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
      text(&random)
    }
    if Bool.random(using: &random), let summary = session.summary {
      session.description.insert(summary, at: 0)
    }
    session.room = [nil, "Phòng A", "Phòng \"B\" <2>", "Nhà"].randomElement(using: &random) ?? nil
    session.track = text(&random)
    session.kind = AgendaItem.Kind.allCases.randomElement(using: &random) ?? .other
    session.type = [nil, "lecture", "Vortrag; lang"].randomElement(using: &random) ?? nil
    session.language = [nil, "vi", "en, de"].randomElement(using: &random) ?? nil
    let speakers = people.filter { _ in Bool.random(using: &random) }.map(\.id)
    session.speakers = speakers.enumerated().filter { !speakers[..<$0.offset].contains($0.element) }
      .map(\.element)
    session.links = [
      SessionLink("https://example.org/\(number)", title: "Trang \"\(number)\" ^ ^' ^n ;x"),
      SessionLink("https://example.org/a?b=1&c=2"),
    ].compactMap(\.self).filter { _ in Bool.random(using: &random) }
    let day = CalendarDate(daysSinceEpoch: first.daysSinceEpoch + number % 3)
    switch Int.random(in: (number == 0 ? 1 : 0)..<8, using: &random) {
    case 0: break
    case 1: session.day = day
    default:
      let minute = Int.random(in: 0..<60, using: &random) * 25
      // What begins after midnight is of the evening before.
      let starts = Moment(
        seconds: Moment(date: day, minuteOfDay: 0, offset: offset).seconds + Int64(minute * 60),
        offset: offset
      )
      session.starts = starts
      session.day = day
      if Bool.random(using: &random) {
        let length = Int64(Int.random(in: 1...1500, using: &random) * 60)
        session.ends = Moment(seconds: starts.seconds + length, offset: offset)
      }
    }
    return session
  }

  private static func text(_ random: inout SeededGenerator) -> String? {
    let text = (texts.randomElement(using: &random) ?? "").trimmed
    return text.isEmpty || Int.random(in: 0..<3, using: &random) == 0 ? nil : text
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
