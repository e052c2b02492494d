/// The programme as it is read at a moment: what has a time in the order of time, the visits' departures
/// among it, then what nobody has given a time yet.
///
/// It says nothing of times that nobody set: where no session and no visit has one, it is the order of
/// the sessions alone.
package struct Timetable: Hashable, Sendable {
  package enum Row: Hashable, Sendable {
    /// The date of what follows; only where it is not that of the conference.
    case day(CalendarDate)
    /// A session, by its place in the conference's agenda.
    case session(Int)
    /// A visit that departs, by its place among the conference's visits.
    case departure(Int)
    /// Nothing is set between an end and the next start, for so many minutes.
    case free(minutes: Int)
    /// What stands above has begun, what stands below has not.
    case now
    /// What follows has no time.
    case untimed
  }

  package private(set) var rows: [Row] = []
  package let found: NowAndNext
  /// The sessions that share a room or a speaker with one at its time, by its id.
  package private(set) var clashes: [String: [AgendaItem]] = [:]
  /// Whether a session is on another day than the conference's date.
  package let hasOtherDays: Bool

  /// - Parameters:
  ///   - conference: The programme in force.
  ///   - now: The moment.
  package init(_ conference: Conference, at now: Moment) {
    found = NowAndNext(conference, at: now)
    let entries = conference.timed()
    let date = CalendarDate(conference.info.date)
    hasOtherDays = entries.contains { entry in
      guard case .session = entry.thing else { return false }
      return entry.day != date
    }
    for (first, second) in conference.clashes {
      clashes[first.id, default: []].append(second)
      clashes[second.id, default: []].append(first)
    }
    let untimed = conference.agenda.indices
      .filter { conference.agenda[$0].starts == nil && conference.agenda[$0].day == nil }
      .sorted { conference.agenda[$0].order < conference.agenda[$1].order }
    rows = Self.course(of: entries, in: conference, at: now)
    if !rows.isEmpty, !untimed.isEmpty { rows.append(.untimed) }
    rows += untimed.map(Row.session)
  }

  private static func course(
    of entries: [TimedEntry],
    in conference: Conference,
    at now: Moment
  ) -> [Row] {
    let offset = conference.info.utcOffset
    let days = entries.map(\.day)
    let date = CalendarDate(conference.info.date)
    let isNamed = days.contains { $0 != date }
    let today = now.at(offset: offset).date
    var rows: [Row] = []
    // Until when everything that day is known to take; nil where an end is not known.
    var taken: Moment?
    var isNowSaid = !days.contains(today)
    for (place, entry) in entries.enumerated() {
      let isFirstOfDay = place == 0 || days[place] != days[place - 1]
      if !isNowSaid, place > 0, isFirstOfDay, days[place - 1] == today {
        rows.append(.now)
        isNowSaid = true
      }
      if isFirstOfDay {
        if isNamed { rows.append(.day(days[place])) }
        taken = nil
      } else if let end = taken, end < entry.starts, !entry.isAllDay {
        rows.append(.free(minutes: NowAndNext.minutes(from: end, to: entry.starts)))
      }
      if !isNowSaid, days[place] == today, entry.starts > now, !entry.isAllDay {
        rows.append(.now)
        isNowSaid = true
      }
      switch entry.thing {
      case .session: rows.append(.session(entry.number))
      case .departure: rows.append(.departure(entry.number))
      }
      guard !entry.isAllDay else { continue }
      let isFirstTimed = isFirstOfDay || entries[place - 1].isAllDay
      taken = isFirstTimed ? entry.ends : taken.flatMap { end in entry.ends.map { max(end, $0) } }
    }
    if !isNowSaid { rows.append(.now) }
    return rows
  }
}
