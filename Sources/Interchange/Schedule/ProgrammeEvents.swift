package import Conference
import Wording

/// One thing of the programme that has a time, as calendars take it.
package struct ProgrammeEvent: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case session, visit }

  package var kind: Kind
  package var id: String
  package var title: Localized
  package var starts: Moment
  /// Nil where nobody set an end: none is made up.
  package var ends: Moment?
  /// The room, or where a visit's bus waits; nil where nobody set it.
  package var place: Localized?
  package var track: Localized?
  /// What it is: a kind of session, a field visit.
  package var type: String
  package var summary: Localized?
  /// As they are called, with their ids.
  package var people: [Person]

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
    events = conference.timed().map { entry in
      switch entry.thing {
      case .session(let item):
        ProgrammeEvent(
          kind: .session,
          id: item.id,
          title: item.title,
          starts: entry.starts,
          ends: item.ends,
          place: item.room,
          track: item.track,
          type: item.kind.rawValue,
          summary: item.summary,
          people: conference.people(item.speakers)
        )
      case .departure(let visit):
        ProgrammeEvent(
          kind: .visit,
          id: visit.id,
          title: visit.title,
          starts: entry.starts,
          place: visit.meetingPoint,
          type: "visit",
          summary: visit.summary,
          people: []
        )
      }
    }
    untimed =
      conference.agenda.filter { $0.starts == nil }.sorted { $0.order < $1.order }.map(\.title)
      + conference.visits.filter { $0.departs == nil }.map(\.title)
  }
}
