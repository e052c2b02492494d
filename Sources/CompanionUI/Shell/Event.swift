package import Attendance
package import Conference
package import Terminal

/// What happened.
package enum Event: Sendable {
  /// The first frame is on the screen.
  case started
  case terminal(TerminalEvent)
  /// What time it is, and monotonic milliseconds.
  case clock(Moment, milliseconds: Int)
  /// No key has come for as long as ``Shell/patience`` says.
  case silence
  case prepared(Preparation)
  /// Whether the terminal took what was to be copied.
  case copied(Bool)
  /// What became of a request: it is on disk, or it is not.
  case recorded(DeskOutcome)
  /// The ledger knows more: what others wrote, or what notes and reviews say.
  case news
  /// All keys that have come are taken in, and a frame is to be drawn.
  case caughtUp
  /// What became of a command for reviews: it is on disk, or it is not.
  case reviewed(ReviewOutcome)
  /// Somebody who is on no roster reviews, and has an id now.
  case named(Reviewer)
  /// What an editor made of a text.
  case edited(EditedText)
  /// What became of a list.
  case list(ListOutcome)
  /// What became of a file.
  case file(FileOutcome)
  /// How the hub stands now.
  case hub(HubStanding)
  /// What became of somebody's card.
  case printed(Localized)
  /// The store cannot be read, though nobody asked for anything; why.
  case trouble(Localized)
}

extension Event {
  /// Whether something may lie elsewhere after it than in the last frame.
  var changesPlaces: Bool {
    switch self {
    case .clock, .terminal(.minute), .terminal(.watched), .terminal(.resumed): false
    default: true
    }
  }
}

/// What came of a text in an editor.
package enum EditedText: Hashable, Sendable {
  /// As the editor left it.
  case done(String)
  /// The text stays as it was; why.
  case failed(Localized)
}

/// What became of a request.
package enum DeskOutcome: Sendable {
  /// On disk, and the ledger knows it: what the answer is.
  case done(DeskAnswer)
  /// Nothing was recorded; why, and what to do.
  case failed(Localized)
}
/// What became of a command for reviews.
package enum ReviewOutcome: Sendable {
  /// On disk, and the ledger knows it: what the command came to.
  case done(ReviewStep)
  /// Nothing was written; why, and what to do.
  case failed(Localized)
}
