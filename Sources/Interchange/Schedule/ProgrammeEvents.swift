package import Conference

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
}

/// The programme for calendars: what has a time, and what has none yet.
package struct ProgrammeEvents: Hashable, Sendable {
  /// In the order of time.
  package private(set) var events: [ProgrammeEvent]
  /// Sessions and visits without a time, in their order.
  package private(set) var untimed: [Localized]

  package init(_ conference: Conference) {
    let sessions = conference.agenda.sorted { $0.order < $1.order }
    let timed = sessions.compactMap { item in
      item.starts.map { starts in
        ProgrammeEvent(
          kind: .session,
          id: item.id,
          title: item.title,
          starts: starts,
          ends: item.ends,
          place: item.room,
          track: item.track,
          type: item.kind.rawValue,
          summary: item.summary,
          people: conference.people(item.speakers)
        )
      }
    }
    let leaving = conference.visits.compactMap { visit in
      visit.departs.map { departs in
        ProgrammeEvent(
          kind: .visit,
          id: visit.id,
          title: visit.title,
          starts: departs,
          place: visit.meetingPoint,
          type: "visit",
          summary: visit.summary,
          people: []
        )
      }
    }
    let all = (timed + leaving).enumerated().sorted { left, right in
      (left.element.starts.seconds, left.offset) < (right.element.starts.seconds, right.offset)
    }
    events = all.map(\.element)
    untimed =
      sessions.filter { $0.starts == nil }.map(\.title)
      + conference.visits.filter { $0.departs == nil }.map(\.title)
  }
}
