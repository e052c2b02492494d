package import Attendance
package import Conference

extension Ledger {
  /// On whom a command decides who must not come in at two desks at once, each by all of the person's ids;
  /// none for a command that every desk may do for itself.
  package func peopleToClaim(by command: DeskCommand) -> [[PersonID]] {
    switch command {
    case .checkIn(let ids): ids.map(attendance.ids)
    case .substitute(let seat, _, _): [attendance.ids(of: seat)]
    case .checkOut, .excuse, .note, .walkIn, .nameSeat, .edit, .setProgramme, .undo, .refuse: []
    }
  }
}
