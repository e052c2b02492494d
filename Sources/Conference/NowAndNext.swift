/// What runs at a moment and what comes next, of the times that somebody set.
package struct NowAndNext: Hashable, Sendable {
  /// In the order of their starts.
  package private(set) var running: [AgendaItem] = []
  /// Those that start next, at one time.
  package private(set) var next: [AgendaItem] = []
  /// Visits that depart before anything else starts, or with it.
  package private(set) var departing: [Visit] = []
  /// Whether any session or visit has a time at all.
  package private(set) var hasTimes = false

  /// - Parameters:
  ///   - conference: The programme in force.
  ///   - now: The moment.
  package init(_ conference: Conference, at now: Moment) {
    let timed = conference.agenda.filter { $0.starts != nil }.sorted { left, right in
      (left.starts?.seconds ?? 0, left.order) < (right.starts?.seconds ?? 0, right.order)
    }
    let leaving = conference.visits.filter { $0.departs != nil }
    hasTimes = !timed.isEmpty || !leaving.isEmpty
    let starts = timed.compactMap { $0.starts?.seconds }
    running = timed.filter { item in
      guard let start = item.starts, start.seconds <= now.seconds else { return false }
      if let end = item.ends { return now.seconds < end.seconds }
      // Of an end that nobody set is known that the next session begins, or the day ends.
      if let following = starts.first(where: { $0 > start.seconds }) {
        return now.seconds < following
      }
      return start.date == now.at(offset: start.offset).date
    }
    let first = starts.first { $0 > now.seconds }
    next = timed.filter { $0.starts?.seconds == first && first != nil }
    let departures = leaving.compactMap { $0.departs?.seconds }.filter { $0 > now.seconds }
    if let leaves = departures.min(), leaves <= first ?? .max {
      departing = leaving.filter { $0.departs?.seconds == leaves }
    }
  }

  /// Whole minutes from one moment to another, begun ones counted.
  package static func minutes(from now: Moment, to then: Moment) -> Int {
    Int((max(0, then.seconds - now.seconds) + 59) / 60)
  }
}

extension Conference {
  /// Sessions that share a room or a speaker at one time, each pair once.
  package var clashes: [(AgendaItem, AgendaItem)] {
    let timed = agenda.filter { $0.starts != nil && $0.ends != nil }.sorted {
      ($0.starts?.seconds ?? 0) < ($1.starts?.seconds ?? 0)
    }
    var clashes: [(AgendaItem, AgendaItem)] = []
    for (place, first) in timed.enumerated() {
      for second in timed[(place + 1)...] {
        // The others start later still.
        guard (second.starts?.seconds ?? 0) < (first.ends?.seconds ?? 0) else { break }
        let sharesRoom = first.room != nil && first.room == second.room
        if sharesRoom || !Set(first.speakers).isDisjoint(with: second.speakers) {
          clashes.append((first, second))
        }
      }
    }
    return clashes
  }
}
