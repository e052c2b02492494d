package import Conference

extension Conference {
  /// Every list that delegates are ticked on: the door, the sessions, the visits' buses, then the
  /// organiser's own.
  package var lists: [AttendanceList] {
    let door = AttendanceList(id: .door, name: Phrases.door, kind: .door)
    let sessions = agenda.map { AttendanceList(id: ListID($0.id), name: $0.title, kind: .session) }
    let buses = visits.map { visit in
      AttendanceList(
        id: .bus(of: visit.id),
        name: Phrases.bus(to: visit.district),
        kind: .visit
      )
    }
    return [door] + sessions + buses + ownLists
  }

  package func list(_ id: ListID) -> AttendanceList? { lists.first { $0.id == id } }
}

extension Phrases {
  package static let door = Localized(vi: "Cửa chính", en: "The door")

  package static func bus(to district: String) -> Localized {
    Localized(vi: "Xe đi \(district)", en: "Bus to \(district)")
  }
}
