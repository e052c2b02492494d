package import Conference

/// What a command comes to: what to record, whom to add, and what to answer.
package struct DeskStep: Hashable, Sendable {
  package var drafts: [EventDraft]
  package var people: [NewPerson]
  package var answer: DeskAnswer

  package init(drafts: [EventDraft], people: [NewPerson] = [], answer: DeskAnswer) {
    self.drafts = drafts
    self.people = people
    self.answer = answer
  }
}

/// Somebody to be added to the roster; the store gives the code.
package struct NewPerson: Hashable, Sendable {
  package var id: String
  package var registration: Registration
  package var standing: Standing

  package init(id: String, registration: Registration, standing: Standing) {
    self.id = id
    self.registration = registration
    self.standing = standing
  }
}

/// What a desk answers.
package enum DeskAnswer: Hashable, Sendable {
  /// One is in; whether it is a re-entry.
  case checkedIn(String, isReentry: Bool)
  /// A delegation is in; how many of it were already.
  case checkedInTogether([String], alreadyIn: Int)
  case alreadyIn(String, Presence)
  case notAdmitted(String, NotAdmitted)
  /// Nobody was let in, and that is kept.
  case refused(RefusalReason)
  case checkedOut(String)
  case excused(String)
  case noted(String)
  case walkedIn(String)
  /// The newcomer, and whose seat it was.
  case substituted(String, seat: String)
  case seatNamed(String)
  case undone([EventID])
  /// Nothing was recorded.
  case cannot(DeskObstacle)

  package enum NotAdmitted: Hashable, Sendable {
    /// The list is not for this delegate.
    case wrongList(String)
    /// The last imported list no longer has this delegate.
    case withdrawn
  }
}

/// Why nothing was recorded.
package enum DeskObstacle: Hashable, Sendable {
  case unknownDelegate(String)
  case unknownList(String)
  /// Whoever is to go out is not in.
  case isNotIn(String)
  /// Whoever is to be excused, or replaced, is in.
  case isIn(String)
  case isExcused(String)
  /// Somebody has come in the place of the first already.
  case isReplaced(String, by: String)
  /// The seat has a name already.
  case isNamed(String)
  case nameMissing
  case unknownEvent
  case isUndone
  /// A refused scan changed nothing that could be taken back.
  case cannotBeUndone
  case nothingToUndo
}

extension DeskObstacle {
  /// The id of whom it is about, where it is about somebody.
  package var delegate: String? {
    switch self {
    case .unknownDelegate(let id), .isNotIn(let id), .isIn(let id), .isExcused(let id),
      .isNamed(let id), .isReplaced(let id, _):
      id
    case .unknownList, .nameMissing, .unknownEvent, .isUndone, .cannotBeUndone, .nothingToUndo: nil
    }
  }
}
