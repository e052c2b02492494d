import Attendance
import Conference
import Ledger
import Wording

/// Who came, as the desk ticked them.
extension TakeHome {
  /// Everybody whom a list concerns; nobody where there is no such list.
  func lines(on list: ListID) -> [AttendanceReport.Line] {
    ledger.list(list).map { AttendanceReport.lines(of: ledger, on: $0) } ?? []
  }

  /// How many went on a visit, and from where; nil where nobody was ticked.
  func attendance(on visit: Visit) -> Localized? {
    let arrived = lines(on: .bus(of: visit.id)).filter(\.place.hasArrived)
    guard !arrived.isEmpty else { return nil }
    let provinces = Dictionary(grouping: arrived, by: \.province).map { province, people in
      (name(ofProvince: province), people.count)
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return Phrases.wentOnVisit(arrived.count, provinces: provinces.map { "\($0.0) \($0.1)" })
  }

  /// What the door counted, a sentence a day; nothing where nobody has come.
  var attendanceAtTheDoors: [Paper.Block] {
    let later = ledger.attendance.listsInUse.filter { $0.doorDay != nil }
    let told = ([.door] + later).compactMap { door -> Paper.Words? in
      let lines = lines(on: door)
      guard lines.contains(where: \.place.hasArrived) else { return nil }
      let minutes = say(AttendanceReport.Count(lines).minutes)
      guard !later.isEmpty, let list = ledger.list(door) else { return Paper.Words(minutes) }
      return labelled(ledger.name(of: list), minutes)
    }
    return told.isEmpty ? [] : [label(Phrases.attendanceTold)] + told.map { .paragraph($0) }
  }
}
