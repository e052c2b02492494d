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

  /// How long a session whose end nobody set counts as running, in minutes: after that nobody knows.
  package static let longest = 120

  /// - Parameters:
  ///   - conference: The programme in force.
  ///   - now: The moment.
  package init(_ conference: Conference, at now: Moment) {
    let timed = Self.timed(conference)
    self.init(timed, conference.visits, running: Self.running(timed, at: now), at: now)
  }

  /// The same of a part of the programme: what comes next is the next of that part, and what runs is told
  /// by all of it.
  package init(_ part: Conference, of whole: Conference, at now: Moment) {
    let chosen = Set(part.agenda.map(\.id))
    let running = Self.running(Self.timed(whole), at: now).filter { chosen.contains($0.id) }
    self.init(Self.timed(part), part.visits, running: running, at: now)
  }

  private init(_ timed: [AgendaItem], _ visits: [Visit], running: [AgendaItem], at now: Moment) {
    self.running = running
    let leaving = visits.filter { $0.departs != nil }
    hasTimes = !timed.isEmpty || !leaving.isEmpty
    let first = timed.compactMap { $0.starts?.seconds }.first { $0 > now.seconds }
    next = timed.filter { $0.starts?.seconds == first && first != nil }
    let departures = leaving.compactMap { $0.departs?.seconds }.filter { $0 > now.seconds }
    if let leaves = departures.min(), leaves <= first ?? .max {
      departing = leaving.filter { $0.departs?.seconds == leaves }
    }
  }

  /// The sessions that have a time, in the order of their starts.
  private static func timed(_ conference: Conference) -> [AgendaItem] {
    conference.agenda.filter { $0.starts != nil }.sorted { left, right in
      (left.starts?.seconds ?? 0, left.order) < (right.starts?.seconds ?? 0, right.order)
    }
  }

  private static func running(_ timed: [AgendaItem], at now: Moment) -> [AgendaItem] {
    timed.enumerated().filter { place, item in
      runs(item, at: now, before: timed[(place + 1)...])
    }.map(\.element)
  }

  /// Of an end that nobody set is known that it comes before the next session of the same place.
  private static func runs(
    _ item: AgendaItem,
    at now: Moment,
    before later: some Sequence<AgendaItem>
  ) -> Bool {
    guard let start = item.starts, start.seconds <= now.seconds else { return false }
    if let end = item.ends { return now.seconds < end.seconds }
    guard now.seconds < start.seconds + Int64(60 * longest) else { return false }
    return !later.contains { other in
      guard let begins = other.starts else { return false }
      return begins > start && begins.seconds <= now.seconds && other.takesPlace(of: item)
    }
  }

  /// Whole minutes from one moment to another, begun ones counted.
  package static func minutes(from now: Moment, to then: Moment) -> Int {
    Int((max(0, then.seconds - now.seconds) + 59) / 60)
  }
}

extension AgendaItem {
  /// Whether it cannot run beside another: what names no room or no track is for everybody.
  fileprivate func takesPlace(of other: AgendaItem) -> Bool {
    func differ(_ one: Localized?, _ two: Localized?) -> Bool {
      one != nil && two != nil && one != two
    }
    return !differ(room, other.room) && !differ(track, other.track)
  }
}

extension Conference {
  /// Sessions that share a room or a speaker at one time, each pair once.
  package var clashes: [(AgendaItem, AgendaItem)] {
    let slots = agenda.indices.compactMap { Slot(agenda[$0], at: $0) }
      .sorted { ($0.start, $0.place) < ($1.start, $1.place) }
    var clashes: [(AgendaItem, AgendaItem)] = []
    for (index, first) in slots.enumerated() {
      // The others start later still.
      for second in slots[(index + 1)...].prefix(while: { $0.start < first.end })
      where first.shares(with: second) {
        clashes.append((agenda[first.place], agenda[second.place]))
      }
    }
    return clashes
  }

  /// What two sessions clash by; of a thousand sessions a thousand pairs overlap.
  private struct Slot {
    /// Of the session in the agenda.
    let place: Int
    let start: Int64
    let end: Int64
    private let room: Localized?
    private let speakers: [String]

    init?(_ item: AgendaItem, at place: Int) {
      guard let starts = item.starts else { return nil }
      self.place = place
      start = starts.seconds
      // Of an end that nobody set is known that it is behind the start.
      end = item.ends?.seconds ?? start + 1
      room = item.room
      speakers = item.speakers
    }

    func shares(with other: Slot) -> Bool {
      room != nil && room == other.room || speakers.contains(where: other.speakers.contains)
    }
  }
}
