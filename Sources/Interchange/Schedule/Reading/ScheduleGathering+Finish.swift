import BundledData
import Conference

// The whole of it.
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
    let untimed = sessions.count { $0.session.starts == nil && $0.session.day == nil }
    if untimed > 0 { notes.append(.untimed(untimed)) }
    let lines = lines
    let start = whole.start ?? sessions.compactMap(\.session.day).min()
    guard let start else {
      throw ScheduleFaults(faults: [ScheduleFault(reason: .missingDate)], more: 0)
    }
    let sorted = sessions.sorted { left, right in
      (Self.time(left.session), left.order, left.offset)
        < (Self.time(right.session), right.order, right.offset)
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
        var session = entry.session
        session.line = lines.line(of: entry.offset)
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

  /// By the day, then by the time; what takes all day comes first.
  private static func time(_ session: PublishedSession) -> Int64 {
    let day = Int64(session.day?.daysSinceEpoch ?? 4_000_000) * 4 * 86_400
    guard let starts = session.starts, let date = session.day else { return day }
    // Behind all that takes the day, and after midnight before the next.
    let midnight = Moment(date: date, minuteOfDay: 0, offset: starts.offset)
    return day + 1 + min(max(0, starts.seconds - midnight.seconds), 4 * 86_400 - 2)
  }

  /// Of two that are as frequent the one that comes first.
  private static func mostFrequent(_ offsets: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for offset in offsets { counts[offset, default: 0] += 1 }
    let most = counts.values.max()
    return offsets.first { counts[$0] == most }
  }

  /// The lines of a text, to find the one of a byte.
  struct Lines {
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
