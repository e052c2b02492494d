import Attendance
package import Conference

/// The doors of a conference: each of its days has one.
extension Ledger {
  /// How many days after the first may be the conference's: the data says when it begins, and a
  /// machine's clock that is months off says nothing of it.
  private static let mostDays = 13

  /// The door of the day that it is by the clock of the conference: that of the first day, unless a
  /// later one has begun.
  package func door(at moment: Moment) -> AttendanceList {
    guard let first = CalendarDate(conference.info.date) else { return Self.firstDoor }
    let local = moment.seconds + Int64(conference.info.utcOffset) * 60
    let day = local >= 0 ? local / 86_400 : -1
    let later = Int64(first.daysSinceEpoch + 1)...Int64(first.daysSinceEpoch + Self.mostDays)
    guard later.contains(day) else { return Self.firstDoor }
    let date = CalendarDate(daysSinceEpoch: Int(day))
    return AttendanceList(id: ListID.door(on: date), subject: .door)
  }

  /// The door that is spoken of at a moment when nobody says which: that of the day, or while nobody
  /// has come to it the last one that was used.
  package func doorInUse(at moment: Moment) -> AttendanceList {
    let today = door(at: moment)
    guard let last = today.id.doorDay, attendance.arrived(on: today.id) == 0 else { return today }
    for back in 1...Self.mostDays {
      let id = ListID.door(on: CalendarDate(daysSinceEpoch: last.daysSinceEpoch - back))
      if attendance.arrived(on: id) > 0 { return AttendanceList(id: id, subject: .door) }
    }
    return Self.firstDoor
  }

  /// The day of a door; nil of a list that is none, and of the door of a conference without a date.
  package func day(ofDoor id: ListID) -> CalendarDate? {
    id == ListID.door ? CalendarDate(conference.info.date) : id.doorDay
  }

  private static let firstDoor = AttendanceList(id: ListID.door, subject: .door)
}
