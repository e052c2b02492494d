import Conference

/// A session as a reader finds it, before it has an id among the others.
struct FoundSession {
  /// The byte at which it begins.
  var offset: Int
  /// Our own id, where we wrote the file.
  var ownID: String?
  /// Its publisher's number or code.
  var number: String?
  var guid: String?
  /// Whether others of the file may have its guid, too.
  var sharesGUID = false
  /// Behind the id of what recurs, or takes several days: its date.
  var suffix: String?
  /// Its place among all, where we wrote the file and it stands elsewhere.
  var order: Int?
  var title = ""
  var subtitle: String?
  var summary = ""
  var description = ""
  var starts: Moment?
  var ends: Moment?
  var day: CalendarDate?
  var room: String?
  var track: String?
  /// Where we wrote the file.
  var kind: AgendaItem.Kind?
  var type: String?
  var language: String?
  var people: [FoundPerson] = []
  var links: [SessionLink] = []
}

/// A person as a reader finds them.
struct FoundPerson {
  var offset: Int
  /// Our own id, where we wrote the file.
  var ownID: String?
  var number: String?
  var name: String
}
