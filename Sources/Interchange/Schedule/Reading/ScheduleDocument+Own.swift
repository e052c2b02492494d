import BundledData
import Conference
import Spreadsheets

// What we write in `schedule.xml` beside what its form has.
extension ScheduleDocument {
  /// Our instruction in an element, where we wrote the file.
  func own(_ element: XMLElement) -> JSONValue? {
    guard gathering.isOurs, let instruction = element.child(OwnInstruction.name) else { return nil }
    return try? JSONDocument(parsing: Array(instruction.text().utf8)).root
  }

  mutating func takeOwn(
    _ event: XMLElement,
    slug: String?,
    on day: CalendarDate?,
    into found: inout FoundSession
  ) {
    found.ownID = slug.flatMap { Self.ownID($0, ofConference: acronym) }
    found.kind = found.type.flatMap(AgendaItem.Kind.init)
    found.day = day ?? found.day
    guard let own = own(event) else {
      // A program that wrote none made a UUID of the id where nobody had published one.
      if found.guid?.dropFirst(14).first == "8" { found.guid = nil }
      return
    }
    found.guid = own["guid"]?.string
    found.order = own["order"]?.integer
    found.kind = own["kind"]?.string.flatMap(AgendaItem.Kind.init) ?? found.kind
    if own["room"]?.bool == false { found.room = nil }
    if own["allDay"]?.bool == true { (found.starts, found.ends) = (nil, nil) }
    let people = own["people"].map { Array($0.elements) } ?? []
    for (place, id) in zip(found.people.indices, people) { found.people[place].ownID = id.string }
  }

  /// Our id in the slug that we wrote: "conference-session-id", "conference-visit-id".
  private static func ownID(_ slug: String, ofConference acronym: String) -> String? {
    for (mark, head) in [("session", ""), ("visit", "visit-")] {
      let start = "\(acronym)-\(mark)-"
      if slug.hasPrefix(start) { return head + slug.dropFirst(start.count) }
    }
    return nil
  }
}
