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
private struct ScheduleJSON {
  private let reading: ScheduleReading
  private var gathering: ScheduleGathering
  private var zone: ZoneRules?
  /// Minutes east of UTC where a time says none.
  private var offset: Int?
  private var isAssumed = false
  /// What tracks and rooms are called, by their slug or guid.
  private var tracks: [String: String] = [:]
  private var rooms: [String: String] = [:]
  private var baseURL: String?

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

  private mutating func read(_ conference: JSONValue, into whole: inout ScheduleGathering.Whole) {
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

// The first version: days, rooms by their names, events.
extension ScheduleJSON {
  private mutating func readDay(_ day: JSONValue) {
    guard day.kind == .object else { return gathering.report(.wrongType("days"), at: day.offset) }
    var date: CalendarDate?
    if let written = text(day, "date") {
      date = ScheduleTime.date(written)
      if date == nil { gathering.report(.badDate(written), at: day["date"]?.offset) }
    }
    let start = text(day, "day_start").flatMap { ScheduleTime.moment($0, offset: offset) }
    date = date ?? start?.date
    let change = start.flatMap { $0.date == date ? $0.minuteOfDay : nil } ?? 0
    guard let rooms = object(day, "rooms") else { return }
    for room in rooms.members {
      guard room.value.kind == .array else {
        gathering.report(.wrongType(room.key), at: room.value.offset)
        continue
      }
      for event in room.value.elements {
        readEvent(event, day: date, change: change, in: room.key)
      }
    }
  }

  private mutating func readEvent(
    _ event: JSONValue,
    day: CalendarDate?,
    change: Int,
    in room: String
  ) {
    guard var found = found(event) else { return }
    found.room = found.room ?? room
    let clock = text(event, "start").flatMap(ScheduleTime.clock)
    if let written = text(event, "date"), written.utf8.count > 10 {
      guard let moment = moment(written) else {
        return gathering.report(.badTime(written), at: event["date"]?.offset)
      }
      let showing = clock.flatMap { ScheduleTime.offset(showing: $0, at: moment) }
      let local = showing ?? zone?.offset(at: moment.seconds)
      let starts = local.map { moment.at(offset: $0) } ?? moment
      found.starts = starts
      let days = day.map { starts.date.daysSinceEpoch - $0.daysSinceEpoch } ?? 2
      found.day = (0...1).contains(days) ? day : starts.date
    } else {
      guard let clock else {
        return gathering.report(
          text(event, "start").map { .badTime($0) } ?? .missingStart,
          at: (event["start"] ?? event).offset
        )
      }
      guard let day else { return gathering.report(.missingDate, at: event.offset) }
      let date = CalendarDate(daysSinceEpoch: day.daysSinceEpoch + (clock < change ? 1 : 0))
      let said = offset ?? zone?.offset(atLocal: date, minute: clock)
      found.starts = Moment(date: date, minuteOfDay: clock, offset: said ?? assumed())
      found.day = day
    }
    if let written = text(event, "duration"), !length(written, event, &found) { return }
    gathering.add(found)
  }

  /// Sets the end; false where the length is none.
  private mutating func length(
    _ written: String,
    _ event: JSONValue,
    _ found: inout FoundSession
  ) -> Bool {
    guard let minutes = ScheduleTime.length(written) else {
      gathering.report(.badLength(written), at: event["duration"]?.offset)
      return false
    }
    found.ends = found.starts.map {
      Moment(seconds: $0.seconds + Int64(minutes) * 60, offset: $0.offset)
    }
    return true
  }

  private mutating func assumed() -> Int {
    isAssumed = true
    return ScheduleReading.assumedOffset
  }

  private mutating func moment(_ text: String) -> Moment? {
    if let said = ScheduleTime.moment(text, offset: offset) { return said }
    if let zone, let local = ScheduleTime.moment(text, offset: 0) {
      return Moment(
        date: local.date,
        minuteOfDay: local.minuteOfDay,
        offset: zone.offset(atLocal: local.date, minute: local.minuteOfDay)
      )
    }
    return ScheduleTime.moment(text, offset: assumed())
  }
}

// The second version: one list of events, each with its start and its end.
extension ScheduleJSON {
  private typealias DayRange = (date: CalendarDate, start: Int64, end: Int64)

  private func range(_ day: JSONValue) -> DayRange? {
    guard let date = string(day["date"]).flatMap(ScheduleTime.date),
      let start = string(day["start"]).flatMap({ ScheduleTime.moment($0, offset: offset ?? 0) }),
      let end = string(day["end"]).flatMap({ ScheduleTime.moment($0, offset: offset ?? 0) })
    else { return nil }
    return (date, start.seconds, end.seconds)
  }

  private mutating func readEvent(_ event: JSONValue, _ days: [DayRange]) {
    guard var found = found(event) else { return }
    for key in ["start", "end"] {
      guard let written = text(event, key) ?? (key == "start" ? text(event, "date") : nil) else {
        continue
      }
      guard let moment = moment(written) else {
        return gathering.report(.badTime(written), at: event[key]?.offset)
      }
      let local = zone.map { moment.at(offset: $0.offset(at: moment.seconds)) } ?? moment
      if key == "start" { found.starts = local } else { found.ends = local }
    }
    if found.ends == nil, let written = text(event, "duration"),
      !length(written, event, &found)
    {
      return
    }
    if let starts = found.starts {
      found.day =
        days.first { ($0.start..<$0.end).contains(starts.seconds) }?.date ?? starts.date
    }
    gathering.add(found)
  }
}

// What both versions have.
extension ScheduleJSON {
  private mutating func found(_ event: JSONValue) -> FoundSession? {
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

  private func add(_ address: String?, _ title: String?, to found: inout FoundSession) {
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
  private func named(_ value: JSONValue?, among known: [String: String]) -> String? {
    guard let value else { return nil }
    if let text = string(value) { return text.isEmpty ? nil : known[text] ?? text }
    if let name = string(value["name"]) ?? localized(value) { return name }
    return ["slug", "guid", "id"].lazy.compactMap { string(value[$0]) }.compactMap { known[$0] }
      .first ?? string(value["slug"])
  }

  private func object(_ value: JSONValue, _ key: String) -> JSONValue? {
    value[key].flatMap { $0.kind == .object ? $0 : nil }
  }

  private mutating func array(_ value: JSONValue?, _ key: String) -> [JSONValue] {
    guard let found = value?[key], !found.isNull else { return [] }
    guard found.kind == .array else {
      gathering.report(.wrongType(key), at: found.offset)
      return []
    }
    return Array(found.elements)
  }

  /// A text, or one of several languages; nil of nothing and of an empty one.
  private mutating func text(_ value: JSONValue, _ key: String) -> String? {
    guard let found = value[key], !found.isNull else { return nil }
    if let text = string(found) { return text.isEmpty ? nil : text }
    if found.kind == .object { return localized(found) }
    gathering.report(.wrongType(key), at: found.offset)
    return nil
  }

  /// A text of several languages: ours, English, or any.
  private func localized(_ value: JSONValue) -> String? {
    let wanted = [reading.choices.language.rawValue, "en"]
    return wanted.lazy.compactMap { value[$0]?.string }.first
      ?? value.members.lazy.compactMap(\.value.string).first
  }

  /// A string, or a number as it is written.
  private func string(_ value: JSONValue?) -> String? { value?.string ?? value?.numberText }
}

// What `agenda --format json` prints.
extension ScheduleJSON {
  mutating func readOwn(_ root: JSONValue) throws(ScheduleFaults) -> PublishedSchedule {
    gathering.isOurs = true
    var whole = ScheduleGathering.Whole(form: .own)
    if let conference = object(root, "conference") {
      whole.ownID = text(conference, "id")
      whole.title = text(conference, "title")
      whole.place = text(conference, "place")
      whole.start = text(conference, "date").flatMap(ScheduleTime.date)
      whole.offset = conference["utcOffset"]?.integer.flatMap { abs($0) <= 840 ? $0 : nil }
    }
    for item in array(root, "items") {
      guard item.kind == .object else {
        gathering.report(.wrongType("items"), at: item.offset)
        continue
      }
      var found = FoundSession(offset: item.offset)
      found.ownID = text(item, "id")
      found.guid = text(item, "guid")
      found.title = text(item, "title") ?? ""
      found.subtitle = text(item, "subtitle")
      found.summary = text(item, "summary") ?? ""
      found.description = array(item, "description").compactMap {
        $0.string ?? localized($0)
      }.joined(separator: "\n\n")
      found.room = text(item, "room")
      found.track = text(item, "track")
      found.type = text(item, "type")
      found.kind = text(item, "kind").flatMap(AgendaItem.Kind.init)
      found.language = text(item, "language")
      for speaker in array(item, "speakers") {
        guard let name = string(speaker["name"]) else { continue }
        found.people.append(
          FoundPerson(offset: speaker.offset, ownID: string(speaker["id"]), name: name)
        )
      }
      for link in array(item, "links") {
        add(string(link["url"]), string(link["title"]), to: &found)
      }
      var isSound = true
      for key in ["starts", "ends"] {
        guard let written = text(item, key) else { continue }
        guard let moment = ScheduleTime.moment(written, offset: whole.offset ?? 0) else {
          gathering.report(.badTime(written), at: item[key]?.offset)
          isSound = false
          continue
        }
        if key == "starts" { found.starts = moment } else { found.ends = moment }
      }
      if let day = text(item, "day") {
        found.day = ScheduleTime.date(day)
        if found.day == nil { gathering.report(.badDate(day), at: item["day"]?.offset) }
      }
      if isSound { gathering.add(found) }
    }
    return try gathering.finish(whole)
  }
}
