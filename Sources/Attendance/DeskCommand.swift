/// What a desk is asked to do; a screen and a verb ask in the same words.
package enum DeskCommand: Hashable, Sendable {
  /// Lets in one delegate, or a whole delegation in one step.
  case checkIn([String])
  case checkOut(String, reason: String?)
  case excuse(String, reason: String?)
  case note(String, text: String)
  case walkIn(Registration, reason: String?)
  /// Somebody takes the seat of a delegate.
  case substitute(seat: String, Registration, reason: String?)
  /// Gives an empty seat its name.
  case nameSeat(String, name: String)
  /// Takes back events, all in one step.
  case undo([EventID], reason: String?)
  /// Keeps that a scan let nobody in.
  case refuse(RefusedScan)

  /// The id of whom it is about, where it is about one who is known.
  package var delegate: String? {
    switch self {
    case .checkIn(let ids): ids.count == 1 ? ids[0] : nil
    case .checkOut(let id, _), .excuse(let id, _), .note(let id, _), .nameSeat(let id, _): id
    case .substitute(let seat, _, _): seat
    case .walkIn, .undo, .refuse: nil
    }
  }
}
