import BundledData
import Conference

/// The files of a conference's data with what its organiser set since: the programme in force.
///
/// A file of which nothing was set stays byte for byte.
struct ConferenceExport {
  private let conference: Conference

  /// - Parameter conference: The one in force.
  init(_ conference: Conference) {
    self.conference = conference
  }

  /// The data's files with the programme in force; their way to the schemas leads nowhere from another
  /// folder and is left out.
  func files(_ files: [(name: String, bytes: [UInt8])]) -> [(name: String, bytes: [UInt8])] {
    var files = files.map { (name: $0.name, bytes: SchemaReference.dropped(from: $0.bytes)) }
    func change(_ name: String, _ body: (JSON) -> JSON?) {
      let place = files.firstIndex { $0.name == name }
      let bytes = place.map { files[$0].bytes } ?? Array("{}".utf8)
      guard let document = try? JSONDocument(parsing: bytes),
        let changed = JSON(document.root).flatMap(body)
      else { return }
      let written = Array(changed.printed().utf8)
      if let place { files[place].bytes = written } else { files.append((name, written)) }
    }
    change("conference.json", withInfo)
    change("agenda.json", withAgenda)
    change("visits.json", withVisits)
    return files
  }
}

extension ConferenceExport {
  /// Nil where nothing was set.
  private func withInfo(_ file: JSON) -> JSON? {
    let info = conference.info
    guard !info.edits.isEmpty else { return nil }
    var file = file
    if info.edits[.title] != nil || info.edits[.englishTitle] != nil {
      file["title"] = JSON(info.title)
      file["titleProvenance"] = JSON(info.titleProvenance)
    }
    if info.edits[.date] != nil {
      file["date"] = .text(info.date)
      file["dateProvenance"] = JSON(info.dateProvenance)
    }
    if info.edits[.place] != nil {
      file["place"] = JSON(info.place)
      file["placeProvenance"] = JSON(info.placeProvenance)
    }
    if info.edits[.organiser] != nil {
      file["organiser"] = JSON(info.organiser)
      file["organiserProvenance"] = JSON(info.organiserProvenance)
    }
    file["set"] = JSON(set: info.edits)
    return file
  }

  /// Sessions that were removed go, those that were added come behind the others.
  private func withAgenda(_ file: JSON) -> JSON? {
    let old = file["agenda"]?.elements ?? []
    let known = Set(old.compactMap { $0["id"]?.string })
    let items = conference.agenda
    let isSame =
      known.count == items.count && items.allSatisfy { $0.edits.isEmpty && known.contains($0.id) }
    guard !isSame else { return nil }
    let orders = orders(items)
    let byID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    let kept = old.compactMap { member -> JSON? in
      guard let item = member["id"]?.string.flatMap({ byID[$0] }) else { return nil }
      return session(item, over: member, order: orders[item.id])
    }
    let added = items.filter { !known.contains($0.id) }.map { item in
      session(
        item,
        over: .object([
          "id": .text(Self.id(item.id)), "title": JSON(item.title),
          "kind": .text(item.kind.rawValue), "order": .integer(item.order),
          "orderProvenance": JSON(item.orderProvenance),
          "provenance": JSON(item.provenance),
        ]),
        order: orders[item.id]
      )
    }
    var file = file
    file["agenda"] = .array(kept + added)
    return file
  }

  /// An id as data has them: those of sessions that were added hold a dot, which tells the two apart.
  private static func id(_ id: String) -> String { String(id.map { $0 == "." ? "-" : $0 }) }

  /// The places in the order of the day: as they are, unless two sessions were given one.
  private func orders(_ items: [AgendaItem]) -> [String: Int] {
    guard Set(items.map(\.order)).count < items.count else { return [:] }
    let sorted = items.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    return Dictionary(sorted.enumerated().map { ($1.element.id, $0 + 1) }) { first, _ in first }
  }

  private func session(_ item: AgendaItem, over member: JSON, order: Int?) -> JSON {
    var member = member
    if let order { member["order"] = .integer(order) }
    guard !item.edits.isEmpty else { return member }
    if item.edits[.title] != nil || item.edits[.englishTitle] != nil {
      member["title"] = JSON(item.title)
    }
    if item.edits[.time] != nil {
      member["starts"] = item.starts.map { JSON($0) }
      member["ends"] = item.ends.map { JSON($0) }
    }
    if item.edits[.room] != nil { member["room"] = item.room.map { JSON($0) } }
    if item.edits[.order] != nil {
      member["order"] = .integer(order ?? item.order)
      member["orderProvenance"] = JSON(item.orderProvenance)
    }
    member["set"] = JSON(set: item.edits)
    return member
  }

  private func withVisits(_ file: JSON) -> JSON? {
    guard conference.visits.contains(where: { !$0.edits.isEmpty }) else { return nil }
    let byID = Dictionary(conference.visits.map { ($0.id, $0) }) { first, _ in first }
    var file = file
    file["visits"] = .array(
      (file["visits"]?.elements ?? []).map { member in
        guard let visit = member["id"]?.string.flatMap({ byID[$0] }), !visit.edits.isEmpty else {
          return member
        }
        var member = member
        member["departs"] = visit.departs.map { JSON($0) }
        member["meetingPoint"] = visit.meetingPoint.map { JSON($0) }
        member["bus"] = visit.bus.map { JSON($0) }
        member["contact"] = visit.contact.map { JSON($0) }
        member["arrangementsProvenance"] = visit.arrangementsProvenance.map { JSON($0) }
        member["set"] = JSON(set: visit.edits)
        return member
      }
    )
    return file
  }
}
