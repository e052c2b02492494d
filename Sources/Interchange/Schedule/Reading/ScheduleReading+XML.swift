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
      "attachment", "href", "url", "full_conf_url", "conf_url", "feedback_url",
    ] + ScheduleDocument.marks
}

/// One `schedule.xml` while it is read.
private struct ScheduleDocument {
  /// Elements of a page that may stand in a text unescaped.
  static let marks = ["p", "br", "li", "ul", "ol", "div", "a", "h1", "h2", "h3", "h4", "pre"]

  private let reading: ScheduleReading
  private var gathering: ScheduleGathering
  /// Minutes east of UTC where a time says none; nil where the file does not say it either.
  private var offset: Int?
  private var zone: ZoneRules?
  private var isAssumed = false
  /// Minutes past midnight before which something is still of the day before.
  private var dayChange = 0
  private var unequal: (count: Int, first: Int)?
  private var baseURL: String?
  private var acronym = ""

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
    for day in days { readDay(day) }
    if let unequal {
      gathering.note(.unequalTimes(unequal.count, line: gathering.line(of: unequal.first)))
    }
    if isAssumed { gathering.note(.assumedOffset(offset ?? ScheduleReading.assumedOffset)) }
    return try gathering.finish(whole)
  }

  private mutating func read(_ conference: XMLElement, into whole: inout ScheduleGathering.Whole) {
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

  private mutating func readDay(_ day: XMLElement) {
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

  private struct Day {
    let element: XMLElement
    var date: CalendarDate?
    /// Minutes past midnight at which it begins, where it says so.
    var change: Int?
    var offset: Int?
    /// When the event before began, in the same room: events stand in their order.
    var last: Int?
  }

  private mutating func read(_ event: XMLElement, of day: inout Day, in room: String?) {
    func text(_ name: String) -> String? {
      event.child(name).map { ScheduleTime.trimmed($0.text()) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    var found = FoundSession(offset: event.offset)
    found.number = event.attribute("id")
    found.guid = event.attribute("guid")
    if gathering.isOurs {
      found.ownID = text("slug").flatMap { Self.ownID($0, ofConference: acronym) }
      // Made of the id where nobody had published one.
      if found.guid?.dropFirst(14).first == "8" { found.guid = nil }
    }
    found.title = text("title") ?? ""
    found.subtitle = text("subtitle")
    found.summary = marked(event, "abstract")
    found.description = marked(event, "description")
    found.room = text("room") ?? room
    found.track = text("track")
    found.type = text("type")
    if gathering.isOurs { found.kind = found.type.flatMap(AgendaItem.Kind.init) }
    found.language = text("language")
    for person in event.child("persons")?.children("person") ?? [] {
      found.people.append(
        FoundPerson(
          offset: person.offset,
          number: person.attribute("guid") ?? person.attribute("id"),
          name: person.text()
        )
      )
    }
    found.links = links(of: event)
    time(event, of: &day, into: &found)
    gathering.add(found)
  }

  /// Our id in the slug that we wrote: "conference-session-id".
  private static func ownID(_ slug: String, ofConference acronym: String) -> String? {
    let head = "\(acronym)-session-"
    return slug.hasPrefix(head) ? String(slug.dropFirst(head.count)) : nil
  }

  private func marked(_ event: XMLElement, _ name: String) -> String {
    guard let element = event.child(name) else { return "" }
    return element.text { element, isOpening in
      guard let mark = Self.marks.first(where: element.isNamed) else { return "" }
      guard isOpening else { return "</\(mark)>" }
      let address = element.attribute("href").map { " href=\"\($0.replacing("\"", with: ""))\"" }
      return "<\(mark)\(address ?? "")>"
    }
  }

  private func links(of event: XMLElement) -> [SessionLink] {
    var links: [SessionLink] = []
    func add(_ address: String?, _ title: String? = nil) {
      guard var address = address.map(ScheduleTime.trimmed), !address.isEmpty else { return }
      if address.hasPrefix("/"), let root = baseURL.flatMap(Self.root) { address = root + address }
      if let link = SessionLink(address, title: title) { links.append(link) }
    }
    for name in ["url", "full_conf_url"] { add(event.child(name)?.text()) }
    for (group, name) in [("links", "link"), ("attachments", "attachment")] {
      for link in event.child(group)?.children(name) ?? [] {
        add(link.attribute("href") ?? link.text(), link.text())
      }
    }
    return links
  }

  /// "https://example.org" of an address there.
  private static func root(_ address: String) -> String? {
    guard SessionLink.isAddress(address), let scheme = address.firstRange(of: "://") else {
      return nil
    }
    let host = address[scheme.upperBound...].prefix { $0 != "/" }
    return String(address[..<scheme.upperBound]) + host
  }
}

// Times.
extension ScheduleDocument {
  private mutating func time(
    _ event: XMLElement,
    of day: inout Day,
    into found: inout FoundSession
  ) {
    let date = event.child("date").map { ($0, ScheduleTime.trimmed($0.text())) }
    let start = event.child("start").map { ($0, ScheduleTime.trimmed($0.text())) }
    var clock: Int?
    if let (element, text) = start, !text.isEmpty {
      clock = ScheduleTime.clock(text)
      if clock == nil, let moment = ScheduleTime.moment(text, offset: nil) {
        clock = moment.minuteOfDay
      }
      if clock == nil { return gathering.report(.badTime(text), at: element.offset) }
    }
    if let (element, text) = date, text.contains("T") || text.contains(" ") {
      let said = ScheduleTime.moment(text, offset: offset)
      guard let moment = said ?? ScheduleTime.moment(text, offset: assumed()) else {
        return gathering.report(.badTime(text), at: element.offset)
      }
      found.starts = local(moment, clock, at: element.offset)
      found.day = conferenceDay(of: found.starts, in: day)
    } else {
      let own = date.flatMap { ScheduleTime.date($0.1) }
      if let (element, text) = date, own == nil, !text.isEmpty {
        return gathering.report(.badDate(text), at: element.offset)
      }
      guard let clock else { return gathering.report(.missingStart, at: event.offset) }
      guard let local = own ?? day.date else {
        return gathering.report(.missingDate, at: event.offset)
      }
      found.starts = moment(of: clock, on: local, in: &day, isOwnDate: own != nil)
      found.day = day.date ?? local
    }
    if let length = event.child("duration") {
      let text = ScheduleTime.trimmed(length.text())
      if !text.isEmpty {
        guard let minutes = ScheduleTime.length(text) else {
          return gathering.report(.badLength(text), at: length.offset)
        }
        found.ends = found.starts.map {
          Moment(seconds: $0.seconds + Int64(minutes) * 60, offset: $0.offset)
        }
      }
    }
  }

  private mutating func assumed() -> Int {
    isAssumed = true
    return ScheduleReading.assumedOffset
  }

  /// A moment at the offset that the local start beside it tells: wafer writes dates in UTC.
  private mutating func local(_ moment: Moment, _ clock: Int?, at place: Int) -> Moment {
    guard let clock else {
      return zone.map { moment.at(offset: $0.offset(at: moment.seconds)) } ?? moment
    }
    guard moment.minuteOfDay != clock else { return moment }
    guard let offset = ScheduleTime.offset(showing: clock, at: moment) else {
      unequal = (count: (unequal?.count ?? 0) + 1, first: unequal?.first ?? place)
      return moment
    }
    return moment.at(offset: offset)
  }

  /// The day under which an event stands, unless that is neither its date nor the day before.
  private func conferenceDay(of starts: Moment?, in day: Day) -> CalendarDate? {
    guard let starts else { return day.date }
    guard let date = day.date else { return starts.date }
    return (0...1).contains(starts.date.daysSinceEpoch - date.daysSinceEpoch) ? date : starts.date
  }

  /// The moment of a local time on a day of the conference: before the day's change it is of the night
  /// behind it, and so is what stands behind a later one in the same room.
  private mutating func moment(
    of clock: Int,
    on date: CalendarDate,
    in day: inout Day,
    isOwnDate: Bool
  ) -> Moment {
    var minute = clock
    if !isOwnDate {
      let change = day.change ?? dayChange
      if clock < change || (change == 0 && clock < day.last ?? 0 && clock < 6 * 60) {
        minute += 24 * 60
      } else {
        day.last = clock
      }
    }
    let local = CalendarDate(daysSinceEpoch: date.daysSinceEpoch + minute / (24 * 60))
    let said =
      day.offset ?? reading.choices.offset
      ?? zone?.offset(atLocal: local, minute: minute % (24 * 60)) ?? offset
    let east = said ?? assumed()
    return Moment(date: local, minuteOfDay: minute % (24 * 60), offset: east)
  }
}
