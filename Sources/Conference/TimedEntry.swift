/// A session that starts or a visit that departs, at a time that somebody set.
package struct TimedEntry: Hashable, Sendable {
  package enum Thing: Hashable, Sendable {
    case session(AgendaItem)
    case departure(Visit)
  }

  package var thing: Thing
  package var starts: Moment
  /// Its place among what begins at the same time: sessions in their order, then the visits in theirs.
  fileprivate var place: (order: Int, number: Int) { (order, number) }
  private var order: Int
  private var number: Int

  fileprivate init?(_ item: AgendaItem, _ number: Int) {
    guard let starts = item.starts else { return nil }
    thing = .session(item)
    self.starts = starts
    order = item.order
    self.number = number
  }

  fileprivate init?(_ visit: Visit, _ number: Int) {
    guard let departs = visit.departs else { return nil }
    thing = .departure(visit)
    starts = departs
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
  /// What has a time, in the order of time.
  ///
  /// - Parameter isWanted: What is wanted of it.
  /// - Returns: Sessions that begin at one time in their order, then the visits that depart with them.
  /// - Complexity: O(*n*) in the programme, and O(*m* log *m*) in what is wanted of it.
  package func timed(where isWanted: (TimedEntry) -> Bool = { _ in true }) -> [TimedEntry] {
    let sessions = agenda.enumerated().compactMap { TimedEntry($1, $0) }
    let departures = visits.enumerated().compactMap { TimedEntry($1, $0) }
    return (sessions + departures).filter(isWanted).sorted { left, right in
      left.starts.seconds == right.starts.seconds
        ? left.place < right.place : left.starts.seconds < right.starts.seconds
    }
  }
}
