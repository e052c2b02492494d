package import Conference

/// What a desk is asked to do; a screen and a verb ask in the same words.
package enum DeskCommand: Hashable, Sendable {
  /// Lets in one delegate, or a whole delegation in one step.
  case checkIn([PersonID])
  case checkOut(PersonID, reason: String?)
  case excuse(PersonID, reason: String?)
  case note(PersonID, text: String)
  case walkIn(Registration, reason: String?)
  /// Somebody takes the seat of a delegate.
  case substitute(seat: PersonID, Registration, reason: String?)
  /// Gives an empty seat its name.
  case nameSeat(PersonID, name: String)
  /// Says anew who a person is.
  case edit(PersonID, PersonChange)
  /// Says anew what the programme is; which events it knows of is for the ledger to say.
  case setProgramme(ProgrammeChange)
  /// Takes back events, all in one step.
  case undo([EventID], reason: String?)
  /// Records that a scan let nobody in.
  case refuse(RefusedScan)

  /// The id of whom it is about, where it is about one who is known.
  package var delegate: PersonID? {
    switch self {
    case .checkIn(let ids): ids.count == 1 ? ids[0] : nil
    case .checkOut(let id, _), .excuse(let id, _), .note(let id, _), .nameSeat(let id, _),
      .edit(let id, _):
      id
    case .substitute(let seat, _, _): seat
    case .walkIn, .setProgramme, .undo, .refuse: nil
    }
  }
}
