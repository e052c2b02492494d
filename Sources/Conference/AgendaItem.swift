/// One item of the programme.
package struct AgendaItem: Identifiable, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case registration, opening, remarks, papers, clips, exchange, visit, photograph, interval,
      meal, closing, other
  }

  package var id: String
  package var title: Localized
  package var summary: Localized?
  package var kind: Kind
  /// Its place in the order of the day, from 1.
  package var order: Int
  package var orderProvenance: Provenance
  package var starts: Moment?
  package var ends: Moment?
  package var room: Localized?
  package var track: Localized?
  /// Ids of ``Person``.
  package var speakers: [String]
  /// Ids of the conference's themes.
  package var themes: [String]
  /// Ids of ``Visit``.
  package var visits: [String]
  package var provenance: Provenance
  /// What stands below the title.
  package var subtitle: Localized?
  /// What else is said of it, by paragraph; read when it is shown, for of a thousand sessions hardly one
  /// is.
  @Deferred package var description: [Localized] = []
  /// What its publisher calls its kind, where none of ours says it.
  package var type: Localized?
  /// The language that is spoken, mostly an ISO 639 code.
  package var language: String?
  package var links: [SessionLink] = []
  /// The day of the conference that it belongs to, where that is not the date of its start: what begins
  /// after midnight may be of the evening before, and what takes all day has no start.
  package var day: CalendarDate?
  /// What its publisher knows it by: a UUID, or a calendar's UID.
  package var guid: String?
  /// What the organiser set, by the field.
  package var edits: [ProgrammeField: Provenance] = [:]

  package init(
    id: String,
    title: Localized,
    summary: Localized? = nil,
    kind: Kind,
    order: Int,
    orderProvenance: Provenance,
    starts: Moment? = nil,
    ends: Moment? = nil,
    room: Localized? = nil,
    track: Localized? = nil,
    speakers: [String] = [],
    themes: [String] = [],
    visits: [String] = [],
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.kind = kind
    self.order = order
    self.orderProvenance = orderProvenance
    self.starts = starts
    self.ends = ends
    self.room = room
    self.track = track
    self.speakers = speakers
    self.themes = themes
    self.visits = visits
    self.provenance = provenance
  }
}

extension AgendaItem {
  /// The day of the conference that it belongs to, at a place so many minutes east of UTC; nil where
  /// nobody knows it.
  package func conferenceDay(offset: Int) -> CalendarDate? {
    day ?? starts?.at(offset: offset).date
  }
}
