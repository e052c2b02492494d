package import Attendance
package import Conference
package import Ledger

extension Ledger {
  /// What somebody is called whose name is not here: by number and desk where a desk registered
  /// them, else by the id.
  package func nameless(_ id: PersonID) -> Localized {
    guard let registered = attendance.unnamed(id) else { return Phrases.nameUnknown(id.rawValue) }
    return Phrases.nameless(registered.number, desk: registered.desk)
  }

  /// What a list is called.
  package func name(of list: AttendanceList) -> Localized { conference.name(of: list) }

  /// Who was let in at two desks that did not know of each other, and was not among `known`; nil for
  /// nobody.
  package func inAtBothDesks(besides known: Set<DoubleArrival>) -> Localized? {
    let new = attendance.doubled.filter { !known.contains($0) }
    guard !new.isEmpty else { return nil }
    let clock: (Arrival) -> String = { [conference] arrival in
      Phrases.clock(minute: arrival.at.at(offset: conference.info.utcOffset).minuteOfDay)
    }
    let people = new.prefix(5).map { double in
      let who =
        person(double.delegate).map { Localized(same: "\($0.code) \($0.name)") }
        ?? nameless(double.delegate)
      return Phrases.atBothDesks(
        who,
        (double.first.desk, clock(double.first)),
        (double.second.desk, clock(double.second))
      )
    }
    return Phrases.inAtBothDesks(new.count, people: people)
  }
}

extension Conference {
  /// What a list is called: as what it is a list for, or as the organiser calls it.
  package func name(of list: AttendanceList) -> Localized {
    switch list.subject {
    case .door: list.id.doorDay.map(Phrases.door) ?? Phrases.door
    case .session(let id): agendaItem(id)?.title ?? Localized(same: list.id.rawValue)
    case .visit(let id):
      visit(id).map { Phrases.bus(to: $0.district) } ?? Localized(same: list.id.rawValue)
    case .other(let name): name
    }
  }
}

extension Phrases {
  package static let door = Localized(vi: "Cửa chính", en: "The door")

  /// The door of a later day.
  package static func door(on day: CalendarDate) -> Localized {
    Localized(vi: "Cửa chính ngày \(day.day)/\(day.month)", en: "The door, \(day.iso8601)")
  }

  /// A door that stands in for today's, to which nobody has come yet.
  package static func doorOfAnotherDay(_ day: CalendarDate, today: CalendarDate) -> Localized {
    Localized(
      vi: """
        Ngày \(today.day)/\(today.month) chưa ai đến; đây là cửa chính ngày \(day.day)/\(day.month). \
        Ngày \(today.day)/\(today.month): --list door-\(today.iso8601)
        """,
      en: """
        Nobody has come yet on \(today.iso8601); this is the door of \(day.iso8601). For today: \
        --list door-\(today.iso8601)
        """
    )
  }

  package static func bus(to district: String) -> Localized {
    Localized(vi: "Xe đi \(district)", en: "Bus to \(district)")
  }
}
