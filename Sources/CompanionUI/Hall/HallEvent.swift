package import Conference
package import Ledger
package import Terminal

/// A screen of the hall: what it makes of what happens, and how it looks.
///
/// It has no shell, no store and no file: what it asks for is named in ``HallEffect``.
package protocol HallScreen: Sendable {
  /// How many milliseconds after the last input ``HallEvent/silence`` is due; nil where nothing waits
  /// for it.
  var patience: Int? { get }
  /// The next state, and what is to be done outside.
  mutating func update(_ event: HallEvent, _ ledger: Ledger) -> [HallEffect]
  /// The whole screen as it is now.
  func canvas(_ ledger: Ledger) -> Canvas
}

/// What happens at a screen of the hall.
package enum HallEvent: Sendable {
  case terminal(TerminalEvent)
  case clock(Moment)
  /// What is known was compared with the store, and lacks nothing that was written up to then.
  case upToDate(Moment, hasStore: Bool)
  /// The store cannot be read; why.
  case trouble(Localized)
  /// No key has come for as long as ``HallScreen/patience`` says.
  case silence
  /// What became of a request: it is on disk, or it is not.
  case recorded(DeskOutcome)
  /// How the hub of several desks stands, where one is set.
  case hub(HubStanding)
  /// Whose cards could not be printed, by their codes; the others were, or wait for the printer.
  case unprinted(codes: Set<String>)
  /// What became of a PIN.
  case tried(PINAnswer)
}

/// What a screen of the hall asks to be done outside.
package enum HallEffect: Hashable, Sendable {
  case repaint
  case quit
  /// Left at once, as ^C does everywhere.
  case interrupt
  /// To be durable on disk before its outcome comes back.
  case record(DeskRequest)
  case ring(Bell)
  /// To hand somebody's card to the printer.
  case print(PersonID, Language)
  /// To see whether it is the PIN that leads out.
  case tryPIN(String)
}
