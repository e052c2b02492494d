package import Conference
import Wording

/// One thing of the programme that has a time, as calendars take it.
package struct ProgrammeEvent: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case session, visit }

  package var kind: Kind
  package var id: String
  package var title: Localized
  /// The start of its day where it takes all day.
  package var starts: Moment
  /// Nil where nobody set an end: none is made up.
  package var ends: Moment?
  /// The room, or where a visit's bus waits; nil where nobody set it.
  package var place: Localized?
  package var track: Localized?
  /// What it is: a kind of session, a field visit.
  package var type: String
  /// Which of our kinds a session is of; nil of a visit.
  package var session: AgendaItem.Kind?
  package var summary: Localized?
  /// As they are called, with their ids.
  package var people: [Person]
  /// Whether it takes all day, or has no time of its own there.
  package var isAllDay = false
  /// The day of the conference that it belongs to.
  package var day: CalendarDate
  package var subtitle: Localized?
  /// By paragraph.
  package var description: [Localized] = []
  package var language: String?
  package var links: [SessionLink] = []
  package var guid: String?

  /// What it is told by where it is read again: a departure is a session there.
  var publishedID: String { kind == .visit ? "visit-\(id)" : id }

  /// What it is called among the others: of a visit's start, that its bus departs.
  var name: Localized { kind == .visit ? Phrases.departure(of: title) : title }
}

/// The programme for calendars: what has a time, and what has none yet.
package struct ProgrammeEvents: Hashable, Sendable {
  /// In the order of time.
  package private(set) var events: [ProgrammeEvent]
  /// Sessions and visits without a time, in their order.
  package private(set) var untimed: [Localized]

  package init(_ conference: Conference) {
    let people = Dictionary(conference.people.map { ($0.id, $0) }) { first, _ in first }
    events = conference.timed().map { entry in
      switch entry.thing {
      case .session(let item): ProgrammeEvent(item, entry, people)
      case .departure(let visit): ProgrammeEvent(visit, entry)
      }
    }
    let untimed = conference.agenda.filter { $0.starts == nil && $0.day == nil }
    self.untimed =
      untimed.sorted { $0.order < $1.order }.map(\.title)
      + conference.visits.filter { $0.departs == nil }.map(\.title)
  }
}

extension ProgrammeEvent {
  fileprivate init(_ item: AgendaItem, _ entry: TimedEntry, _ people: [String: Person]) {
    self.init(
      kind: .session,
      id: item.id,
      title: item.title,
      starts: entry.starts,
      ends: entry.ends,
      place: item.room,
      track: item.track,
      type: item.type?.vi ?? item.kind.rawValue,
      session: item.kind,
      summary: item.summary,
      people: item.speakers.compactMap { people[$0] },
      isAllDay: entry.isAllDay,
      day: entry.day,
      subtitle: item.subtitle,
      description: item.description,
      language: item.language,
      links: item.links,
      guid: item.guid
    )
  }

  fileprivate init(_ visit: Visit, _ entry: TimedEntry) {
    self.init(
      kind: .visit,
      id: visit.id,
      title: visit.title,
      starts: entry.starts,
      place: visit.meetingPoint,
      type: "visit",
      summary: visit.summary,
      people: [],
      day: entry.day
    )
  }
}
