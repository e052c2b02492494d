import Conference

extension AttendanceList {
  /// The lists that follow from a conference and those that its organiser added, in the order in
  /// which they are offered.
  static func all(of conference: Conference) -> [AttendanceList] {
    [AttendanceList(id: .door, subject: .door)]
      + conference.agenda.map { AttendanceList(id: ListID($0.id), subject: .session($0.id)) }
      + conference.visits.map { AttendanceList(id: .bus(of: $0.id), subject: .visit($0.id)) }
      + conference.ownLists
  }
}
