package import Conference

/// A programme as a conference publishes it, read from one of the forms that it may come in.
package struct PublishedSchedule: Hashable, Sendable {
  /// What it was read from.
  package enum Form: String, CaseIterable, Hashable, Sendable {
    /// `schedule.xml` as pentabarf began it: frab, pretalx and wafer write it too.
    case xml
    /// frab's JSON: days, rooms in them, events in those.
    case json
    /// The second version of it: one list of events.
    case json2
    case calendar
    /// What `agenda --format json` prints.
    case own
  }

  package var form: Form
  /// Letters, digits and hyphens, of its acronym or its title; nil where it has neither.
  package var id: String?
  /// Nil where it has none.
  package var title: String?
  /// Nil where it does not say where it takes place.
  package var place: String?
  /// The first day.
  package var start: CalendarDate
  /// Minutes east of UTC at the place.
  package var utcOffset: Int
  /// What its publisher calls this state of it.
  package var version: String?
  /// By day, then by time, then as they stand in the file.
  package var sessions: [PublishedSession]
  /// In the order in which they are first named.
  package var people: [PublishedPerson]
  /// What a person should know of how it was read.
  package var notes: [ScheduleNote]

  /// The days on which something takes place.
  package var days: [CalendarDate] { Set(sessions.compactMap(\.day)).sorted() }
}

/// One session of a published programme.
package struct PublishedSession: Hashable, Sendable {
  /// Its publisher's own number where that can be an id of ours; the same from version to version.
  package var id: String
  /// What else its publisher knows it by: a UUID, or a calendar's UID.
  package var guid: String?
  package var title: String
  package var subtitle: String?
  /// What it is about, in one paragraph.
  package var summary: String?
  /// What else is said of it, by paragraph.
  package var description: [String] = []
  /// Nil of what takes all day, or has no time yet.
  package var starts: Moment?
  /// Nil where nobody set an end.
  package var ends: Moment?
  /// The day of the conference that it belongs to: one that begins after midnight may still be of the
  /// evening before.
  package var day: CalendarDate?
  package var room: String?
  package var track: String?
  /// Which of our kinds it is of.
  package var kind = AgendaItem.Kind.other
  /// What its publisher calls its kind, "lecture", "Workshop"; nil where that is one of ours.
  package var type: String?
  /// As published, mostly an ISO 639 code.
  package var language: String?
  /// Ids of ``PublishedPerson``.
  package var speakers: [String] = []
  package var links: [SessionLink] = []
  /// Where it stands in its file.
  package var line: Int
}

/// A person whom a published programme names.
package struct PublishedPerson: Identifiable, Hashable, Sendable {
  package var id: String
  package var name: String
  /// Where they are first named.
  package var line: Int
}

/// Something that a person should be told of how a programme was read; nothing is wrong with it.
package enum ScheduleNote: Hashable, Sendable {
  /// The same session stands twice, word for word; the line of the second.
  case twice(id: String, line: Int)
  /// Two sessions have one id; the second is called otherwise.
  case renamed(id: String, new: String, line: Int)
  /// A session has the guid of another, whose id is the third; both were taken.
  case sameGUID(String, String, String, line: Int)
  /// A calendar has two events of one UID, of which one recurs; both were taken.
  case sameUID(String, line: Int)
  /// A calendar says twice what becomes of one date of what recurs; what it says last was taken.
  case changedTwice(String, CalendarDate, line: Int)
  /// What takes all of many days: so many were taken.
  case manyDays(String, taken: Int)
  /// One person's id stands beside two names; they are two people here.
  case twoNames(id: String, String, String)
  /// The file does not say at which offset its times are.
  case assumedOffset(Int)
  /// Times at other offsets than the conference's, by how many sessions.
  case otherOffsets(Int, of: Int)
  /// The date and the local start of so many sessions do not agree; the first line.
  case unequalTimes(Int, line: Int)
  /// So many sessions have no time.
  case untimed(Int)
  /// A recurrence without an end, or of more dates than are taken; so many were taken.
  case endless(id: String, taken: Int)
  /// A zone that the file names and does not describe was looked up.
  case zoneLookedUp(String)
  /// So many sessions were called off and are left out.
  case cancelled(Int)
}
