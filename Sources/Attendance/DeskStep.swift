package import Conference

/// What a command comes to: what to record, whom to add, and what to answer.
package struct DeskStep: Hashable, Sendable {
  package var drafts: [EventDraft]
  package var people: [NewPerson]
  /// Rows of a data folder that the store keeps from now on, since events speak of them.
  package var copies: [Delegate] = []
  package var answer: DeskAnswer

  package init(drafts: [EventDraft], people: [NewPerson] = [], answer: DeskAnswer) {
    self.drafts = drafts
    self.people = people
    self.answer = answer
  }
}

/// Somebody to be added to the roster; the store gives the code.
package struct NewPerson: Hashable, Sendable {
  package var id: PersonID
  package var registration: Registration
  package var standing: Standing

  package init(id: PersonID, registration: Registration, standing: Standing) {
    self.id = id
    self.registration = registration
    self.standing = standing
  }
}

/// What a desk answers.
package enum DeskAnswer: Hashable, Sendable {
  /// One delegate was let in; whether they had been in and had left.
  case checkedIn(PersonID, isReentry: Bool)
  /// Those of a delegation who were let in; how many others of it were in already.
  case checkedInTogether([PersonID], alreadyIn: Int)
  case alreadyIn(PersonID, Presence)
  case notAdmitted(PersonID, NotAdmitted)
  /// Nobody was let in, and that was recorded.
  case refused(RefusalReason)
  case checkedOut(PersonID)
  case excused(PersonID)
  case noted(PersonID)
  case walkedIn(PersonID)
  /// The newcomer, and whose seat it was.
  case substituted(PersonID, seat: PersonID)
  case seatNamed(PersonID)
  /// What differs now from what was known of the person.
  case edited(PersonID, [PersonField])
  /// What differs now from what was known of the programme: what says something, and what was taken
  /// away.
  case programmeSet(ProgrammeSubject, [ProgrammeField], cleared: [ProgrammeField] = [])
  case undone([EventID])
  /// Nothing was recorded.
  case cannot(DeskObstacle)

  /// Whether somebody stands at the door and was not let in.
  package var letsNobodyIn: Bool {
    switch self {
    case .refused, .notAdmitted: true
    default: false
    }
  }

  package enum NotAdmitted: Hashable, Sendable {
    /// The list is not for this delegate.
    case wrongList(ListID)
    /// The last imported list no longer has this delegate.
    case withdrawn
    /// A desk registered this delegate, and that was undone.
    case undone
  }
}

/// Why nothing was recorded.
package enum DeskObstacle: Hashable, Sendable {
  case unknownDelegate(PersonID)
  case unknownList(ListID)
  /// Whoever is to go out is not in.
  case isNotIn(PersonID)
  /// Whoever is to be excused, or replaced, is in.
  case isIn(PersonID)
  case isExcused(PersonID)
  /// Somebody has come in the place of the first already.
  case isReplaced(PersonID, by: PersonID)
  /// The seat has a name already.
  case isNamed(PersonID)
  case nameMissing
  /// All that was to be set is so already.
  case saysSo(PersonID)
  case programmeSaysSo(ProgrammeSubject)
  /// There is no such session or visit.
  case unknownSubject(ProgrammeSubject)
  case unknownEvent
  case isUndone
  /// A refused scan changed nothing that could be taken back.
  case cannotBeUndone
  case nothingToUndo
}

extension DeskObstacle {
  /// The id of whom it is about, where it is about somebody.
  package var delegate: PersonID? {
    switch self {
    case .unknownDelegate(let id), .isNotIn(let id), .isIn(let id), .isExcused(let id),
      .isNamed(let id), .isReplaced(let id, _), .saysSo(let id):
      id
    case .unknownList, .nameMissing, .programmeSaysSo, .unknownSubject, .unknownEvent, .isUndone,
      .cannotBeUndone, .nothingToUndo:
      nil
    }
  }
}
