import Conference
import Spreadsheets

// Events.
extension ScheduleDocument {
  mutating func read(_ event: XMLElement, of day: inout Day, in room: String?) {
    func text(_ name: String) -> String? {
      event.child(name).map { ScheduleTime.trimmed($0.text()) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    var found = FoundSession(offset: event.offset)
    found.number = event.attribute("id")
    found.guid = event.attribute("guid")
    found.title = text("title") ?? ""
    found.subtitle = text("subtitle")
    found.summary = marked(event, "abstract")
    found.description = marked(event, "description")
    found.room = text("room") ?? room
    found.track = text("track")
    found.type = text("type")
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
    guard time(event, of: &day, into: &found) else { return }
    if gathering.isOurs { takeOwn(event, slug: text("slug"), on: day.date, into: &found) }
    gathering.add(found)
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
