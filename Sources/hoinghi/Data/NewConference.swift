import BundledData
import Conference
import Interchange
import Wording

/// A conference that somebody describes in a few words, as the files of a data folder.
struct NewConference {
  /// One line of a programme: "08:00 Khai mạc", "08:00-08:30 Khai mạc".
  struct Session: Hashable {
    var date: CalendarDate
    /// Minutes since midnight.
    var starts: Int
    var ends: Int?
    var title: String
  }

  var id: String?
  var title: String
  var date: CalendarDate
  /// Nil where nobody said.
  var place: String?
  var organiser: String?
  /// Minutes east of UTC.
  var utcOffset = ScheduleReading.assumedOffset
  /// Provinces, or groups, that delegates come from.
  var provinces: [String] = []
  var sessions: [Session] = []
  /// Of a list, with their codes.
  var people: [Delegate]?

  private static let assumed = JSON(Provenance(kind: .assumed))

  /// The files of its folder, on top of those of a schedule where one was given; the decoder of all
  /// folders has found nothing wrong with them.
  func files(published: ScheduleFolder? = nil) throws -> [(name: String, bytes: [UInt8])] {
    var files = published?.files ?? []
    var info = published?.info ?? self.info
    let provinces = provinces(used: people ?? [])
    info["provinces"] = .known(
      provinces.map { province in
        .object([
          "id": .text(province.id), "name": .text(province.name), "provenance": Self.assumed,
        ])
      }
    )
    let roster = people.map { self.roster($0, provinces) }
    let expected = people?.count ?? 0
    info["expected"] = .integer(expected)
    if let organiser {
      info["organiser"] = .text(organiser)
      info["organiserProvenance"] = Self.assumed
    }
    func put(_ name: String, _ document: JSON) {
      let bytes = Array(document.printed().utf8)
      if let place = files.firstIndex(where: { $0.name == name }) {
        files[place].bytes = bytes
      } else {
        files.append((name, bytes))
      }
    }
    put("conference.json", info)
    if !sessions.isEmpty { put("agenda.json", .object(["agenda": .array(agenda)])) }
    if let roster { put("roster.json", roster) }
    do throws(DataFaults) {
      _ = try ConferenceFolder.check(files)
    } catch {
      throw ScheduleFolderFault(faults: error)
    }
    return files
  }

  private var info: JSON {
    .object([
      "id": .text(id ?? PublishedID.conference(title) ?? "hoi-nghi"),
      "title": .text(title),
      "titleProvenance": Self.assumed,
      "date": .text(date.iso8601),
      "dateProvenance": Self.assumed,
      "place": place.map(JSON.text) ?? JSON(Phrases.placeNotGiven),
      "placeProvenance": Self.assumed,
      "organiser": JSON(Phrases.organisersOfConference),
      "organiserProvenance": Self.assumed,
      "summary": .object(["text": .text(title), "provenance": Self.assumed]),
      "expected": .integer(0),
      "expectedProvenance": Self.assumed,
      "utcOffset": .integer(utcOffset),
    ])
  }

  private var agenda: [JSON] {
    let sorted = sessions.enumerated().sorted { left, right in
      (left.element.date.daysSinceEpoch, left.element.starts, left.offset)
        < (right.element.date.daysSinceEpoch, right.element.starts, right.offset)
    }
    return sorted.enumerated().map { place, entry in
      let session = entry.element
      func moment(_ minute: Int) -> JSON {
        let day = CalendarDate(daysSinceEpoch: session.date.daysSinceEpoch + minute / (24 * 60))
        return JSON(Moment(date: day, minuteOfDay: minute % (24 * 60), offset: utcOffset))
      }
      return .object([
        "id": .text("s\(place + 1)"),
        "title": .text(session.title),
        "kind": .text(SessionKind.kind(titled: session.title).rawValue),
        "order": .integer(place + 1),
        "orderProvenance": Self.assumed,
        "starts": moment(session.starts),
        "ends": session.ends.map(moment),
        "provenance": Self.assumed,
      ])
    }
  }

  private typealias Province = (id: String, name: String)

  /// Those that were named, and those that the list names besides.
  private func provinces(used people: [Delegate]) -> [Province] {
    var known: [Province] = []
    for name in provinces + people.compactMap(\.province)
    where !known.contains(where: { $0.name == name || $0.id == name }) {
      let id = PublishedID.conference(name) ?? "p\(known.count + 1)"
      known.append((known.contains { $0.id == id } ? "\(id)-\(known.count + 1)" : id, name))
    }
    return known
  }

  private func roster(_ people: [Delegate], _ provinces: [Province]) -> JSON {
    let delegates = people.enumerated().map { place, person -> JSON in
      let province = person.province.flatMap { name in
        provinces.first { $0.name == name || $0.id == name }?.id
      }
      return .object([
        "id": .text("d\(place + 1)"),
        "code": .text(person.code),
        "honorific": person.honorific.map(JSON.text),
        "name": .text(person.name),
        "province": province.map(JSON.text),
        "office": person.office.map(JSON.text),
        "position": person.position.map(JSON.text),
        "commune": person.commune.map(JSON.text),
        "phone": person.phone.map(JSON.text),
        "note": person.note.map(JSON.text),
        "ref": person.ref.map(JSON.text),
        "provenance": JSON(person.provenance),
      ])
    }
    return .object(["delegates": .array(delegates)])
  }
}

extension NewConference.Session {
  /// Reads "08:00 Khai mạc", "08:00-08:30 Khai mạc", "8h30 Giải lao", "23:30-00:30 Nhạc".
  ///
  /// - Throws: Why the line is none.
  init(_ line: String, on date: CalendarDate) throws(Phrases.SessionLineFault) {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard var clock = words.first.map(String.init) else { throw .noTime }
    var title = words.dropFirst()
    // "08:00 - 08:30 Khai mạc"
    if let dash = title.first, dash == "-" || dash == "–", title.count > 2 {
      clock += "-" + String(title[title.startIndex + 1])
      title = title.dropFirst(2)
    }
    let parts = clock.split { $0 == "-" || $0 == "–" }.map(Self.minutes)
    guard (1...2).contains(parts.count), let starts = parts[0] else { throw .noTime }
    guard !title.isEmpty else { throw .noTitle }
    self.init(date: date, starts: starts, ends: nil, title: title.joined(separator: " "))
    guard parts.count == 2 else { return }
    guard let ends = parts[1] else { throw .noTime }
    // What ends by an earlier clock ends on the next day, unless that would take longer than any does.
    let length = (ends - starts + Self.day) % Self.day
    guard length > 0, ends > starts || length <= Self.day / 2 else { throw .endsBeforeStart }
    self.ends = starts + length
  }

  private static let day = 24 * 60

  private static func minutes(_ text: Substring) -> Int? {
    var text = text
    if text.last == "h" { text += "00" }
    let parts = text.split { $0 == ":" || $0 == "h" || $0 == "." }
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}

extension CalendarDate {
  /// A date as people type it: "2024-05-17", "17/5/2024", "17.05.2024".
  init?(typed text: String) {
    if let date = CalendarDate(text) {
      self = date
      return
    }
    let parts = text.split { "/.-".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3, (1900...2200).contains(parts[2]) else { return nil }
    self.init(year: parts[2], month: parts[1], day: parts[0])
  }
}
