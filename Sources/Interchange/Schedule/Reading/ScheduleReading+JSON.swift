import BundledData
import Conference

// JSON of schedules: frab's two versions, and what `agenda --format json` prints.
extension ScheduleReading {
  func readJSON(_ bytes: [UInt8]) throws(ScheduleFaults) -> PublishedSchedule {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      throw Self.fault(.json(error.reason), at: error.position)
    }
    if let twice = document.duplicateKeys.first {
      throw Self.fault(.json(twice.reason), at: twice.position)
    }
    var json = ScheduleJSON(self, bytes)
    let root = document.root
    if root["schema"]?.string?.hasPrefix("hoinghi.agenda/") == true {
      return try json.readOwn(root)
    }
    // Some publish what is in it alone.
    let schedule = root["schedule"] ?? (root["conference"] == nil ? nil : root)
    guard let schedule, schedule.kind == .object else {
      throw Self.fault(.otherJSON, at: root.position)
    }
    return try json.read(schedule)
  }
}

/// One JSON schedule while it is read.
struct ScheduleJSON {
  let reading: ScheduleReading
  var gathering: ScheduleGathering
  var zone: ZoneRules?
  /// Minutes east of UTC where a time says none.
  var offset: Int?
  var isAssumed = false
  /// What tracks and rooms are called, by their slug or guid.
  var tracks: [String: String] = [:]
  var rooms: [String: String] = [:]
  var baseURL: String?

  init(_ reading: ScheduleReading, _ bytes: [UInt8]) {
    self.reading = reading
    gathering = ScheduleGathering(bytes)
    offset = reading.choices.offset
  }

  mutating func read(_ schedule: JSONValue) throws(ScheduleFaults) -> PublishedSchedule {
    let events = schedule["events"] ?? schedule["conference"]?["events"]
    var whole = ScheduleGathering.Whole(form: events == nil ? .json : .json2)
    whole.version = text(schedule, "version")
    baseURL = text(schedule, "base_url")
    var days: [JSONValue] = []
    if let conference = object(schedule, "conference") {
      read(conference, into: &whole)
      days = array(conference, "days")
    }
    if days.isEmpty { days = array(schedule, "days") }
    offset =
      offset
      ?? days.lazy.compactMap { day in
        (day["day_start"] ?? day["start"])?.string.flatMap {
          ScheduleTime.moment($0, offset: nil)?.offset
        }
      }.first
    if events != nil {
      let ranges = days.compactMap(range)
      for event in array(schedule["events"] == nil ? schedule["conference"] : schedule, "events") {
        readEvent(event, ranges)
      }
    } else {
      for day in days { readDay(day) }
    }
    if isAssumed { gathering.note(.assumedOffset(offset ?? ScheduleReading.assumedOffset)) }
    return try gathering.finish(whole)
  }

  mutating func read(_ conference: JSONValue, into whole: inout ScheduleGathering.Whole) {
    whole.title = text(conference, "title")
    whole.acronym = text(conference, "acronym")
    whole.place = [text(conference, "venue"), text(conference, "city")].compactMap(\.self)
      .joined(separator: ", ")
    if let name = text(conference, "time_zone_name") {
      zone = ZoneRules(named: name, reading.zones)
      if offset == nil, zone != nil { gathering.note(.zoneLookedUp(name)) }
    }
    if let start = text(conference, "start") {
      // In UTC, the first day may begin on another date than at the place.
      let moment = ScheduleTime.moment(start, offset: nil)
      let local = moment.flatMap { moment in
        zone.map { moment.at(offset: $0.offset(at: moment.seconds)).date }
      }
      whole.start = local ?? ScheduleTime.date(start)
      if whole.start == nil { gathering.report(.badDate(start), at: conference["start"]?.offset) }
    }
    if let zone, let start = whole.start {
      whole.offset = reading.choices.offset ?? zone.offset(atLocal: start, minute: 12 * 60)
    }
    for track in conference["tracks"].map({ Array($0.elements) }) ?? [] {
      guard let name = string(track["name"]) else { continue }
      for key in ["slug", "guid", "id"] { string(track[key]).map { tracks[$0] = name } }
    }
    for room in conference["rooms"].map({ Array($0.elements) }) ?? [] {
      guard let name = string(room["name"]) else { continue }
      for key in ["slug", "guid", "id"] { string(room[key]).map { rooms[$0] = name } }
    }
  }
}

// What both versions have.
extension ScheduleJSON {
  mutating func found(_ event: JSONValue) -> FoundSession? {
    guard event.kind == .object else {
      gathering.report(.wrongType("events"), at: event.offset)
      return nil
    }
    var found = FoundSession(offset: event.offset)
    found.number = string(event["id"]) ?? string(event["code"])
    found.guid = text(event, "guid")
    found.title = text(event, "title") ?? ""
    found.subtitle = text(event, "subtitle")
    found.summary = text(event, "abstract") ?? ""
    found.description = text(event, "description") ?? ""
    found.room = named(event["room"], among: rooms)
    found.track = named(event["track"], among: tracks)
    found.type = text(event, "type")
    found.language = text(event, "language")
    for person in array(event, event["persons"] == nil ? "participants" : "persons") {
      let names = ["public_name", "full_public_name", "name", "display_name"]
      let said = names.compactMap { person[$0]?.string }.first
      guard let name = said ?? person.string else { continue }
      found.people.append(
        FoundPerson(
          offset: person.offset,
          number: string(person["guid"]) ?? string(person["id"]) ?? string(person["code"]),
          name: name
        )
      )
    }
    add(text(event, "url"), nil, to: &found)
    for key in ["links", "attachments"] {
      for link in array(event, key) {
        add(string(link["url"]) ?? link.string, string(link["title"]), to: &found)
      }
    }
    return found
  }

  func add(_ address: String?, _ title: String?, to found: inout FoundSession) {
    guard var address else { return }
    if address.hasPrefix("/"), let base = baseURL, SessionLink.isAddress(base),
      let scheme = base.firstRange(of: "://")
    {
      let host = base[scheme.upperBound...].prefix { $0 != "/" }
      address = String(base[..<scheme.upperBound]) + host + address
    }
    if let link = SessionLink(address, title: title) { found.links.append(link) }
  }

  /// A room or a track, by its name or by what it is known by elsewhere in the file.
  func named(_ value: JSONValue?, among known: [String: String]) -> String? {
    guard let value else { return nil }
    if let text = string(value) { return text.isEmpty ? nil : known[text] ?? text }
    if let name = string(value["name"]) { return name }
    let references = ["slug", "guid", "id"].compactMap { string(value[$0]) }
    // What refers to nothing is the name itself, a language each.
    if references.isEmpty { return localized(value) }
    return references.lazy.compactMap { known[$0] }.first ?? string(value["slug"])
  }

  func object(_ value: JSONValue, _ key: String) -> JSONValue? {
    value[key].flatMap { $0.kind == .object ? $0 : nil }
  }

  mutating func array(_ value: JSONValue?, _ key: String) -> [JSONValue] {
    guard let found = value?[key], !found.isNull else { return [] }
    guard found.kind == .array else {
      gathering.report(.wrongType(key), at: found.offset)
      return []
    }
    return Array(found.elements)
  }

  /// A text, or one of several languages; nil of nothing and of an empty one.
  mutating func text(_ value: JSONValue, _ key: String) -> String? {
    guard let found = value[key], !found.isNull else { return nil }
    if let text = string(found) { return text.isEmpty ? nil : text }
    if found.kind == .object { return localized(found) }
    gathering.report(.wrongType(key), at: found.offset)
    return nil
  }

  /// A text of several languages: ours, English, or any.
  func localized(_ value: JSONValue) -> String? {
    let wanted = [reading.choices.language.rawValue, "en"]
    return wanted.lazy.compactMap { value[$0]?.string }.first
      ?? value.members.lazy.compactMap(\.value.string).first
  }

  /// A string, or a number as it is written.
  func string(_ value: JSONValue?) -> String? { value?.string ?? value?.numberText }
}
