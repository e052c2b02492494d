import BundledData
import Conference

/// What a reader of a programme gathers: sessions, who speaks, what is wrong, what is to be told.
///
/// Readers never stop at a fault in a session: they note it and go on, so that all are told together.
struct ScheduleGathering {
  let bytes: [UInt8]
  /// Whether we wrote the file: then texts hold no marks.
  var isOurs = false
  var faults: [(offset: Int?, reason: ScheduleFault.Reason)] = []
  var sessions: [(session: PublishedSession, offset: Int, order: Int)] = []
  var places: [String: Int] = [:]
  var people: [PublishedPerson] = []
  var offsets: [Int] = []
  var peopleByKey: [String: Int] = [:]
  var notes: [ScheduleNote] = []
  /// What stands twice, and the id of the second where it is another session.
  var duplicates: [(id: String, new: String?, offset: Int)] = []
  /// Ids of people beside whom two names stand.
  var twoNames: Set<String> = []
  /// Who has a guid first.
  var guids: [String: String] = [:]
  /// Of an id that stands more than once: the number that was last put behind it.
  var lastNumbers: [String: Int] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func report(_ reason: ScheduleFault.Reason, at offset: Int?) {
    faults.append((offset, reason))
  }

  /// Whether no further session is taken: there are too many.
  private(set) var isFull = false

  mutating func note(_ note: ScheduleNote) { notes.append(note) }

  /// The line of a byte.
  mutating func line(of offset: Int) -> Int { lines.line(of: offset) }

  /// Found once, for a file may have something to be told of in every line.
  private(set) lazy var lines = Lines(bytes)

  mutating func add(_ found: FoundSession) {
    guard sessions.count < ScheduleLimits.sessions else {
      if !isFull { report(.tooMany(ScheduleLimits.sessions), at: found.offset) }
      isFull = true
      return
    }
    guard let title = name(found.title) else {
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
    session.subtitle = found.subtitle.flatMap(name)
    session.starts = found.starts.map(Self.wholeMinute)
    session.ends = found.ends == found.starts ? nil : found.ends.map(Self.wholeMinute)
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

  /// Programmes are told by the minute.
  private static func wholeMinute(_ moment: Moment) -> Moment {
    let seconds = moment.seconds - ((moment.seconds % 60) + 60) % 60
    return Moment(seconds: seconds, offset: moment.offset)
  }

  /// A title, without the marks of a page where a publisher left them in.
  private func name(_ text: String) -> String? {
    guard !isOurs, PlainText.seemsMarked(text) else { return PlainText.name(text) }
    return PlainText.name(PlainText(text).paragraphs.joined(separator: " "))
  }

  /// The texts and the links, those of the texts behind the others.
  private func take(_ found: FoundSession, into session: inout PublishedSession) {
    let summary = PlainText(found.summary, isPlain: isOurs)
    let description = PlainText(found.description, isPlain: isOurs)
    session.summary = summary.paragraphs.first
    // Publishers repeat the one in the other.
    let rest = Array(summary.paragraphs.dropFirst())
    session.description =
      !isOurs && description.paragraphs.starts(with: summary.paragraphs)
      ? rest + description.paragraphs.dropFirst(summary.paragraphs.count)
      : rest + description.paragraphs
    var seen: Set<String> = []
    session.links = (found.links + summary.links + description.links)
      .filter { seen.insert($0.url).inserted }
      .compactMap { SessionLink($0.url, title: $0.title.flatMap(PlainText.name)) }
      .prefix(ScheduleLimits.links).map(\.self)
  }
}
