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
  case prepared(Preparation)
  /// Whether the terminal took what was to be copied.
  case copied(Bool)
  /// What became of a request: it is on disk, or it is not.
  case recorded(DeskOutcome)
  /// What others have written to the store since.
  case news(DeskNews)
  /// What reviews say, here and from others.
  case reviews(ReviewNews)
  /// All keys that have come are taken in, and a frame is to be drawn.
  case caughtUp
  /// What became of a command for reviews: it is on disk, or it is not.
  case reviewed(ReviewOutcome)
  /// Somebody who is on no roster reviews, and has an id now.
  case named(Reviewer)
  /// What an editor made of a text.
  case edited(EditedText)
  /// The store cannot be read, though nobody asked for anything; why.
  case trouble(Localized)
}

/// What came of a text in an editor.
package enum EditedText: Hashable, Sendable {
  /// As the editor left it.
  case done(String)
  /// The text stays as it was; why.
  case failed(Localized)
}

/// What the store has that the ledger does not know yet.
package struct DeskNews: Sendable {
  package var events: [LogEvent]
  /// Everyone, where the roster changed.
  package var roster: [Delegate]?
  package var head: ChainHead?
  /// Events that had not happened yet when the store came to know them, and when that was.
  package var ahead: [(event: LogEvent, received: Moment)] = []
  /// What notes and reasons say, by the id of their sealed text; erased ones are missing.
  package var texts: [String: String] = [:]
  /// What reviews say, in the same way.
  package var reviewTexts: [String: String] = [:]
  /// Everything that reviews say, where somebody may have been erased: what is missing was; else nil.
  package var allReviewTexts: [String: String]?

  package init(events: [LogEvent] = [], roster: [Delegate]? = nil, head: ChainHead? = nil) {
    self.events = events
    self.roster = roster
    self.head = head
  }
}

/// What became of a request.
package enum DeskOutcome: Sendable {
  /// On disk: others' events and one's own, and what the answer is.
  case done(DeskNews, DeskAnswer)
  /// Nothing was recorded; why, and what to do.
  case failed(Localized)
}
/// What the store has of reviews that the ledger does not know yet.
package struct ReviewNews: Sendable {
  package var events: [LogEvent]
  /// What events say, by the ids of their sealed texts.
  package var texts: [String: String]
  /// Everything that is being typed; nil where that was not looked at.
  package var drafts: [ReviewDraft]?

  package init(
    events: [LogEvent] = [],
    texts: [String: String] = [:],
    drafts: [ReviewDraft]? = nil
  ) {
    self.events = events
    self.texts = texts
    self.drafts = drafts
  }
}

/// What became of a command for reviews.
package enum ReviewOutcome: Sendable {
  /// On disk: what the command came to, others' events and its own.
  case done(ReviewStep, DeskNews)
  /// Nothing was written; why, and what to do.
  case failed(Localized)
}
