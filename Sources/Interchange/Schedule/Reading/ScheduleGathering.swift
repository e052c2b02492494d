import BundledData
import Conference

/// A session as a reader finds it, before it has an id among the others.
struct FoundSession {
  /// The byte at which it begins.
  var offset: Int
  /// Our own id, where we wrote the file.
  var ownID: String?
  /// Its publisher's number or code.
  var number: String?
  var guid: String?
  /// Behind the id of what recurs: its date.
  var suffix: String?
  var title = ""
  var subtitle: String?
  var summary = ""
  var description = ""
  var starts: Moment?
  var ends: Moment?
  var day: CalendarDate?
  var room: String?
  var track: String?
  /// Where we wrote the file.
  var kind: AgendaItem.Kind?
  var type: String?
  var language: String?
  var people: [FoundPerson] = []
  var links: [SessionLink] = []
}

/// A person as a reader finds them.
struct FoundPerson {
  var offset: Int
  /// Our own id, where we wrote the file.
  var ownID: String?
  var number: String?
  var name: String
}

/// What a reader of a programme gathers: sessions, who speaks, what is wrong, what is to be told.
///
/// Readers never stop at a fault in a session: they note it and go on, so that all are told together.
struct ScheduleGathering {
  private let bytes: [UInt8]
  /// Whether we wrote the file: then texts hold no marks.
  var isOurs = false
  private var faults: [(offset: Int?, reason: ScheduleFault.Reason)] = []
  private var sessions: [(session: PublishedSession, offset: Int)] = []
  private var places: [String: Int] = [:]
  private var people: [PublishedPerson] = []
  private var offsets: [Int] = []
  private var peopleByKey: [String: Int] = [:]
  private(set) var notes: [ScheduleNote] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func report(_ reason: ScheduleFault.Reason, at offset: Int?) {
    faults.append((offset, reason))
  }

  /// Whether no further session is taken: there are too many.
  private(set) var isFull = false

  mutating func note(_ note: ScheduleNote) { notes.append(note) }

  /// The line of a byte.
  func line(of offset: Int) -> Int { TextPosition(of: offset, in: bytes).line }

  mutating func add(_ found: FoundSession) {
    guard sessions.count < ScheduleLimits.sessions else {
      if !isFull { report(.tooMany(ScheduleLimits.sessions), at: found.offset) }
      isFull = true
      return
    }
    guard let title = PlainText.name(found.title) else {
      return report(.missingTitle, at: found.offset)
    }
    let fields = [
      found.title, found.guid, found.subtitle, found.room, found.track, found.type, found.language,
    ]
    if fields.contains(where: { ($0?.utf8.count ?? 0) > TextLimits.data }) {
      return report(.textTooLong(TextLimits.data), at: found.offset)
    }
    for moment in [found.starts, found.ends].compactMap(\.self)
    where !Self.years.contains(moment.seconds) {
      return report(.badTime(moment.iso8601), at: found.offset)
    }
    if let starts = found.starts, let ends = found.ends, ends < starts {
      return report(.endsBeforeStart, at: found.offset)
    }
    var session = PublishedSession(id: "", title: title, line: 0)
    session.guid = found.guid.flatMap(PlainText.name)
    session.subtitle = found.subtitle.flatMap(PlainText.name)
    session.starts = found.starts
    session.ends = found.ends == found.starts ? nil : found.ends
    session.day = found.day
    session.room = found.room.flatMap(PlainText.name)
    session.track = found.track.flatMap(PlainText.name)
    session.type = found.type.flatMap(PlainText.name)
    session.language = found.language.flatMap(PlainText.name)
    take(found, into: &session)
    session.speakers = found.people.compactMap { person($0) }
    var seen: Set<String> = []
    session.speakers.removeAll { !seen.insert($0).inserted }
    session.kind = found.kind ?? SessionKind.kind(of: session)
    if session.type.flatMap(AgendaItem.Kind.init) != nil { session.type = nil }
    offsets += session.starts.map { [$0.offset] } ?? []
    name(&session, found)
  }

  /// Seconds of the years that dates have digits for, with a year to spare at either end.
  private static let years: Range<Int64> = -62_100_000_000..<253_370_000_000

  /// The texts and the links, those of the texts behind the others.
  private func take(_ found: FoundSession, into session: inout PublishedSession) {
    let summary = PlainText(found.summary, isPlain: isOurs)
    let description = PlainText(found.description, isPlain: isOurs)
    session.summary = summary.paragraphs.first
    // Publishers repeat the one in the other.
    let rest = Array(summary.paragraphs.dropFirst())
    session.description =
      description.paragraphs.starts(with: summary.paragraphs)
      ? rest + description.paragraphs.dropFirst(summary.paragraphs.count)
      : rest + description.paragraphs
    var seen: Set<String> = []
    session.links = (found.links + summary.links + description.links)
      .filter { seen.insert($0.url).inserted }
      .compactMap { SessionLink($0.url, title: $0.title.flatMap(PlainText.name)) }
      .prefix(ScheduleLimits.links).map(\.self)
  }

  /// Gives the session its id, unless it is one that stands there already.
  private mutating func name(_ session: inout PublishedSession, _ found: FoundSession) {
    let own = found.ownID.flatMap(PublishedID.identifier)
    var id =
      own ?? found.number.flatMap(PublishedID.session) ?? found.guid.flatMap(PublishedID.session)
      ?? PublishedID.session(session.title) ?? "s-\(sessions.count + 1)"
    if let suffix = found.suffix, own == nil { id += "-" + suffix }
    session.id = id
    if let place = places[id] {
      var other = sessions[place].session
      other.line = session.line
      if other == session {
        return duplicates.append((id, nil, found.offset))
      }
      session.id = free(id, session, beside: other)
      duplicates.append((id, session.id, found.offset))
    }
    places[session.id] = sessions.count
    sessions.append((session, found.offset))
  }

  private var duplicates: [(id: String, new: String?, offset: Int)] = []

  /// Another id for a session, which stays while what tells the two apart does.
  private func free(
    _ id: String,
    _ session: PublishedSession,
    beside other: PublishedSession
  ) -> String {
    var wishes: [String] = []
    if let guid = session.guid, guid != other.guid,
      let part = PublishedID.identifier(guid)?.prefix(8)
    {
      wishes.append("\(id)-\(part)".trimmedHyphens)
    }
    if let starts = session.starts {
      let digits = starts.iso8601.prefix(16).filter { $0 != "-" && $0 != ":" && $0 != "T" }
      wishes.append("\(id)-\(digits)")
    }
    if let wish = wishes.first(where: { places[$0] == nil }) { return wish }
    var number = 2
    while places["\(id)-\(number)"] != nil { number += 1 }
    return "\(id)-\(number)"
  }

  private var twoNames: Set<String> = []

  /// The id of somebody who is named; nil of nobody.
  private mutating func person(_ found: FoundPerson) -> String? {
    guard let name = PlainText.name(found.name), name.utf8.count <= 4 * TextLimits.field else {
      return nil
    }
    let number = found.number.flatMap { PublishedID.person($0) }
    let own = found.ownID.flatMap(PublishedID.identifier)
    var id = own ?? number ?? PublishedID.person(name) ?? "p-\(people.count + 1)"
    if let place = peopleByKey[id], people[place].name != name {
      // Two names of one number are two people; so are two whose names are told apart by marks alone.
      if own ?? number != nil, twoNames.insert(id).inserted {
        notes.append(.twoNames(id: found.number ?? id, people[place].name, name))
      }
      id += "-" + (PublishedID.identifier("«\(name)»")?.suffix(8) ?? "2")
    }
    if peopleByKey[id] == nil {
      peopleByKey[id] = people.count
      people.append(PublishedPerson(id: id, name: name, line: found.offset))
    }
    return id
  }
}

extension ScheduleGathering {
  /// What a reader knows of the programme as a whole.
  struct Whole {
    var form: PublishedSchedule.Form
    var ownID: String?
    var acronym: String?
    var title: String?
    var place: String?
    var start: CalendarDate?
    var version: String?
    /// Where nobody's time says one.
    var offset: Int?
  }

  /// - Throws: All that was found to be wrong.
  mutating func finish(_ whole: Whole) throws(ScheduleFaults) -> PublishedSchedule {
    if sessions.isEmpty, faults.isEmpty { report(.noSessions, at: nil) }
    try check()
    let utcOffset = whole.offset ?? Self.mostFrequent(offsets) ?? ScheduleReading.assumedOffset
    let others = offsets.count { $0 != utcOffset }
    if others > 0 { notes.append(.otherOffsets(others, of: offsets.count)) }
    for place in sessions.indices {
      let (starts, ends) = (sessions[place].session.starts, sessions[place].session.ends)
      sessions[place].session.starts = starts?.at(offset: utcOffset)
      sessions[place].session.ends = ends?.at(offset: utcOffset)
      if sessions[place].session.day == nil {
        sessions[place].session.day = starts?.at(offset: utcOffset).date
      }
    }
    let untimed = sessions.count { $0.session.starts == nil }
    if untimed > 0 { notes.append(.untimed(untimed)) }
    let lines = Lines(bytes)
    let start = whole.start ?? sessions.compactMap(\.session.day).min()
    guard let start else {
      throw ScheduleFaults(faults: [ScheduleFault(reason: .missingDate)], more: 0)
    }
    let sorted = sessions.enumerated().sorted { left, right in
      Self.order(left.element.session, left.offset)
        < Self.order(right.element.session, right.offset)
    }
    let twice = duplicates.map { id, new, offset -> ScheduleNote in
      let line = lines.line(of: offset)
      return new.map { .renamed(id: id, new: $0, line: line) } ?? .twice(id: id, line: line)
    }
    let title = whole.title.flatMap(PlainText.name)
    return PublishedSchedule(
      form: whole.form,
      id: whole.ownID.flatMap(PublishedID.identifier)
        ?? whole.acronym.flatMap(PublishedID.conference) ?? title.flatMap(PublishedID.conference),
      title: title,
      place: whole.place.flatMap(PlainText.name),
      start: min(start, sessions.compactMap(\.session.day).min() ?? start),
      utcOffset: utcOffset,
      version: whole.version.flatMap(PlainText.name),
      sessions: sorted.map { entry in
        var session = entry.element.session
        session.line = lines.line(of: entry.element.offset)
        return session
      },
      people: people.map { person in
        PublishedPerson(id: person.id, name: person.name, line: lines.line(of: person.line))
      },
      notes: twice + notes
    )
  }

  /// - Throws: What was reported so far.
  private func check() throws(ScheduleFaults) {
    guard !faults.isEmpty else { return }
    let sorted = faults.sorted { ($0.offset ?? -1) < ($1.offset ?? -1) }
    let told = sorted.prefix(ScheduleLimits.faults).map { offset, reason in
      ScheduleFault(position: offset.map { TextPosition(of: $0, in: bytes) }, reason: reason)
    }
    throw ScheduleFaults(faults: told, more: sorted.count - told.count)
  }

  private static func order(_ session: PublishedSession, _ place: Int) -> (Int, Int64, Int) {
    (session.day?.daysSinceEpoch ?? .max, session.starts?.seconds ?? .min, place)
  }

  /// Of two that are as frequent the one that comes first.
  private static func mostFrequent(_ offsets: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for offset in offsets { counts[offset, default: 0] += 1 }
    let most = counts.values.max()
    return offsets.first { counts[$0] == most }
  }

  /// The lines of a text, to find the one of a byte.
  private struct Lines {
    private let ends: [Int]

    init(_ bytes: [UInt8]) {
      ends = bytes.indices.filter { bytes[$0] == 0x0A }
    }

    func line(of offset: Int) -> Int {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low + 1
    }
  }
}

extension String {
  fileprivate var trimmedHyphens: String {
    var text = self
    while text.last == "-" { text.removeLast() }
    return text
  }
}
