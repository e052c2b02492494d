import Attendance
import Conference
import Store

/// A desk that records on a store, for tests: the day is 18 September 2023, eight in the morning.
struct Desk {
  let store: AttendanceStore
  var name = "A"
  var at = Moment(seconds: 1_694_998_800, offset: 420)
  var received = Moment(seconds: 1_694_998_800, offset: 420)

  init(_ store: AttendanceStore, _ name: String = "A") {
    self.store = store
    self.name = name
  }

  var stamp: Stamp { Stamp(desk: name, operator: "Lan", at: at, received: received) }

  /// Records these, whatever else stands in the store.
  @discardableResult
  func record(_ drafts: [EventDraft], people: [NewPerson] = []) throws -> Recorded {
    try store.record(since: .start, stamp: stamp) { _ in
      DeskStep(drafts: drafts, people: people, answer: .undone([]))
    }
  }

  @discardableResult
  func checkIn(_ delegates: PersonID...) throws -> Recorded {
    try record(delegates.map { EventDraft(.checkIn, delegate: $0, list: "door") })
  }

  @discardableResult
  func note(_ delegate: PersonID, _ text: String) throws -> Recorded {
    try record([EventDraft(.note, delegate: delegate, list: "door", text: text)])
  }
}

/// People of a list, not yet known to a store: "Người 1" and so on.
enum People {
  static func some(_ count: Int) -> [Delegate] {
    (1...count).map { person("Người \($0)", row: $0 + 1) }
  }

  static func person(_ name: String, id: PersonID = "", code: String = "", row: Int = 2) -> Delegate
  {
    var delegate = Delegate(
      id: id,
      code: code,
      name: name,
      province: "can-tho",
      category: nil,
      office: "Phòng Lao động",
      ref: "M\(row)",
      provenance: Provenance(kind: .imported, file: "ds.csv", row: row)
    )
    delegate.honorific = "Bà"
    delegate.position = "Trưởng phòng"
    delegate.commune = "Mỹ Khánh"
    delegate.phone = "0900000000"
    delegate.note = "Ăn chay"
    return delegate
  }

  static func change(adding people: [Delegate]) -> RosterChange {
    RosterChange(added: people, changed: [], withdrawn: [], file: "ds.csv")
  }
}

extension Desk {
  /// Registers somebody who is on no list.
  @discardableResult
  func walkIn(_ id: PersonID) throws -> Recorded {
    let registration = Registration(name: "Khách \(id)", province: nil, category: nil, office: nil)
    return try record(
      [EventDraft(.walkIn, delegate: id, list: "door")],
      people: [NewPerson(id: id, registration: registration, standing: .walkIn)]
    )
  }
}
