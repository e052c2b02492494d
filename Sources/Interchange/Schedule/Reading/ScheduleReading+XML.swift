import BundledData
import Conference
import Spreadsheets

// `schedule.xml`: pentabarf's form, which frab, pretalx and wafer each write in a way of their own.
extension ScheduleReading {
  func readXML(_ bytes: [UInt8]) throws(ScheduleFaults) -> PublishedSchedule {
    let tree: XMLTree
    do throws(XMLTree.Fault) {
      tree = try XMLTree(bytes, names: Self.names)
    } catch {
      throw Self.fault(.xml(error.reason), at: TextPosition(of: error.offset, in: bytes))
    }
    guard tree.root.isNamed("schedule") else {
      throw Self.fault(.otherXML, at: TextPosition(of: tree.root.offset, in: bytes))
    }
    var document = ScheduleDocument(self, bytes)
    return try document.read(tree.root)
  }

  private static let names =
    [
      "schedule", "version", "generator", "name", "conference", "acronym", "title", "subtitle",
      "venue", "city", "start", "end", "days", "day_change", "time_zone_name", "base_url", "day",
      "date", "index", "room", "event", "id", "guid", "code", "duration", "slug", "track", "type",
      "language", "abstract", "description", "persons", "person", "links", "link", "attachments",
      "attachment", "href", "url", "full_conf_url", "conf_url", "feedback_url", OwnInstruction.name,
    ] + ScheduleDocument.marks
}

/// One `schedule.xml` while it is read.
struct ScheduleDocument {
  /// Elements of a page that may stand in a text unescaped.
  static let marks = ["p", "br", "li", "ul", "ol", "div", "a", "h1", "h2", "h3", "h4", "pre"]

  let reading: ScheduleReading
  var gathering: ScheduleGathering
  /// Minutes east of UTC where a time says none; nil where the file does not say it either.
  var offset: Int?
  var zone: ZoneRules?
  var isAssumed = false
  /// Minutes past midnight before which something is still of the day before.
  var dayChange = 0
  var unequal: (count: Int, first: Int)?
  var baseURL: String?
  var acronym = ""

  init(_ reading: ScheduleReading, _ bytes: [UInt8]) {
    self.reading = reading
    gathering = ScheduleGathering(bytes)
    offset = reading.choices.offset
  }

  mutating func read(_ root: XMLElement) throws(ScheduleFaults) -> PublishedSchedule {
    var whole = ScheduleGathering.Whole(form: .xml)
    gathering.isOurs = root.child("generator")?.attribute("name") == "hoinghi"
    whole.version = root.child("version")?.text()
    if let conference = root.child("conference") { read(conference, into: &whole) }
    let days = root.children("day")
    offset = offset ?? days.lazy.compactMap(Self.offset).first
    if gathering.isOurs { whole.offset = offset }
    for day in days { readDay(day) }
    if let unequal {
      let line = gathering.line(of: unequal.first)
      gathering.note(.unequalTimes(unequal.count, line: line))
    }
    if isAssumed { gathering.note(.assumedOffset(offset ?? ScheduleReading.assumedOffset)) }
    return try gathering.finish(whole)
  }

  mutating func read(_ conference: XMLElement, into whole: inout ScheduleGathering.Whole) {
    func text(_ name: String) -> String? {
      conference.child(name).map { ScheduleTime.trimmed($0.text()) }.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
    whole.title = text("title")
    whole.acronym = text("acronym")
    if gathering.isOurs { whole.ownID = whole.acronym }
    acronym = whole.acronym ?? ""
    whole.place = [text("venue"), text("city")].compactMap(\.self).joined(separator: ", ")
    if let own = own(conference) { whole.place = own["place"]?.string }
    if let start = text("start") {
      whole.start = ScheduleTime.date(start)
      if whole.start == nil, let offset = conference.child("start")?.offset {
        gathering.report(.badDate(start), at: offset)
      }
      if offset == nil { offset = ScheduleTime.moment(start, offset: nil)?.offset }
    }
    if let change = text("day_change").flatMap(ScheduleTime.clock) { dayChange = change }
    baseURL = text("base_url")
    guard let name = text("time_zone_name") else { return }
    zone = ZoneRules(named: name, reading.zones)
    if offset == nil, zone != nil { gathering.note(.zoneLookedUp(name)) }
    if let zone, let start = whole.start, offset == nil {
      whole.offset = zone.offset(atLocal: start, minute: 12 * 60)
    }
  }

  /// What a day's own start says of it.
  private static func offset(_ day: XMLElement) -> Int? {
    day.attribute("start").flatMap { ScheduleTime.moment($0, offset: nil)?.offset }
  }

  mutating func readDay(_ day: XMLElement) {
    var place = Day(element: day)
    if let text = day.attribute("date") {
      place.date = ScheduleTime.date(text)
      if place.date == nil { gathering.report(.badDate(text), at: day.offset) }
    }
    if let text = day.attribute("start"), let start = ScheduleTime.moment(text, offset: 0) {
      if place.date == nil { place.date = start.date }
      // A day may begin at midnight and be over long after the next.
      place.change = start.date == place.date ? start.minuteOfDay : nil
      place.offset = ScheduleTime.moment(text, offset: nil)?.offset
    }
    for child in day.children {
      if child.isNamed("room") {
        place.last = nil
        let room = child.attribute("name")
        for event in child.children("event") { read(event, of: &place, in: room) }
      } else if child.isNamed("event") {
        read(child, of: &place, in: nil)
      }
    }
  }

  struct Day {
    let element: XMLElement
    var date: CalendarDate?
    /// Minutes past midnight at which it begins, where it says so.
    var change: Int?
    var offset: Int?
    /// When the event before began, in the same room: events stand in their order.
    var last: Int?
  }
}
