import Attendance
import Conference

/// Where one person stands on one list: the one rule of who is expected, has arrived and is
/// missing.
///
/// - **Expected** on a list is everybody of the roster whom it admits, without those who are
///   excused, withdrawn or came in addition. Whoever comes in a delegate's place is expected in
///   that delegate's stead. The door speaks for every list: who is excused there is excused on the
///   bus, too, and who has come to the door is no longer withdrawn. How many are in at the door
///   changes nothing of it, so that a list expects the same number on every screen, in every verb
///   and in every report.
/// - **Arrived** is whoever came to this list at least once, in addition or not; what was undone
///   does not count.
/// - **Present** is whoever is in on this list now.
/// - **Missing** is whoever is expected and has not arrived.
/// - Whoever runs a bus waits only for people who are at the conference: they are **nearby**
///   (``Ledger/nearby(to:)``), a part of the people in at the door and never called missing.
package struct PersonOnList: Hashable, Sendable {
  /// The words of the command line.
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case expected, present, left, excused, withdrawn
  }

  package let status: Status
  package let isExpected: Bool
  package let hasArrived: Bool
  /// Whether the person came in addition to the roster.
  package let isWalkIn: Bool
  /// Whether the person counts as excused: not whom the list does not admit at all.
  package let isExcused: Bool
  /// Whether the list would admit the person who is missing from the last imported list.
  package let isWithdrawn: Bool

  package var isPresent: Bool { status == .present }
  package var isMissing: Bool { isExpected && !hasArrived }

  /// - Parameters:
  ///   - delegate: The person; nil where the name has not come from another store.
  ///   - list: The list.
  ///   - here: What the log says of the person on this list.
  ///   - door: The same at the door.
  init(_ delegate: Delegate?, on list: AttendanceList, here: Presence, door: Presence) {
    let standing = delegate?.standing ?? .unnamed
    let admits = delegate.map(list.admits) ?? false
    let hasArrived = here.firstArrival != nil
    let hasCome = hasArrived || door.firstArrival != nil
    let isSeated =
      switch standing {
      case .listed: admits
      // A substitute whose coming was undone has no seat.
      case .substitute: hasArrived || (admits && hasCome)
      // Who has come is no longer withdrawn.
      case .withdrawn: admits && hasCome
      case .walkIn, .unnamed: false
      }
    let isExcusedAtDoor = !hasArrived && door.status == .excused
    let isExcused = here.status == .excused || (isSeated && isExcusedAtDoor)
    self.hasArrived = hasArrived
    self.isExcused = isExcused
    isExpected = isSeated && !isExcused
    isWalkIn = (standing == .walkIn || standing == .unnamed) && hasArrived
    isWithdrawn = standing == .withdrawn && !hasCome && admits
    status =
      switch here.status {
      case .present: .present
      case .left: .left
      case .excused: .excused
      case .expected:
        isExcused ? .excused : standing == .withdrawn && !hasCome ? .withdrawn : .expected
      }
  }
}
