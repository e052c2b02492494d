/// A session that starts or takes all day, or a visit that departs, at a time or a day that somebody set.
package struct TimedEntry: Hashable, Sendable {
  package enum Thing: Hashable, Sendable {
    case session(AgendaItem)
    case departure(Visit)
  }

  package var thing: Thing
  /// The start of its day where it takes all of it.
  package var starts: Moment
  /// Nil where nobody set it; whoever departs comes back when nobody set.
  package var ends: Moment?
  /// Of the conference.
  package var day: CalendarDate
  package var isAllDay = false
  /// Its place among what begins at the same time: sessions in their order, then the visits in theirs.
  fileprivate var place: (order: Int, number: Int) { (order, number) }
  private var order: Int
  /// Its place among the sessions or among the visits of the conference.
  package private(set) var number: Int

  fileprivate init?(_ item: AgendaItem, _ number: Int, offset: Int) {
    guard let day = item.conferenceDay(offset: offset) else { return nil }
    thing = .session(item)
    starts = item.starts ?? Moment(date: day, minuteOfDay: 0, offset: offset)
    ends = item.starts == nil ? nil : item.ends
    isAllDay = item.starts == nil
    self.day = day
    order = item.order
    self.number = number
  }

  fileprivate init?(_ visit: Visit, _ number: Int, offset: Int) {
    guard let departs = visit.departs else { return nil }
    thing = .departure(visit)
    starts = departs
    day = departs.at(offset: offset).date
    order = .max
    self.number = number
  }

  package var title: Localized {
    switch thing {
    case .session(let item): item.title
    case .departure(let visit): visit.title
    }
  }

  /// What a star on it is kept by.
  package var subject: OwnMark.Subject {
    switch thing {
    case .session(let item): OwnMark.Subject(.session, item.id)
    case .departure(let visit): OwnMark.Subject(.visit, visit.id)
    }
  }
}

extension Conference {
  /// What has a time or a day, by day and time: what takes all of a day comes first in it, and what begins
  /// after midnight may be of the evening before.
  ///
  /// - Parameter isWanted: What is wanted of it.
  /// - Returns: Sessions that begin at one time in their order, then the visits that depart with them.
  /// - Complexity: O(*n*) in the programme, and O(*m* log *m*) in what is wanted of it.
  package func timed(where isWanted: (TimedEntry) -> Bool = { _ in true }) -> [TimedEntry] {
    let offset = info.utcOffset
    var entries: [TimedEntry] = []
    entries.reserveCapacity(agenda.count + visits.count)
    for (number, item) in agenda.enumerated() {
      if let entry = TimedEntry(item, number, offset: offset), isWanted(entry) {
        entries.append(entry)
      }
    }
    for (number, visit) in visits.enumerated() {
      if let entry = TimedEntry(visit, number, offset: offset), isWanted(entry) {
        entries.append(entry)
      }
    }
    entries.sort { left, right in
      (left.day, left.starts.seconds, left.isAllDay ? 0 : 1, left.place.order, left.place.number)
        < (
          right.day, right.starts.seconds, right.isAllDay ? 0 : 1, right.place.order,
          right.place.number
        )
    }
    return entries
  }
}
