import BundledData
import Conference

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
