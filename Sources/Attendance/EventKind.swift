import Conference

/// What an event records.
///
/// A struct, so that a kind that a newer program writes is carried on and not lost.
package struct EventKind: RawRepresentable, Hashable, Sendable {
  package var rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A delegate is let in; after a check-out it is a re-entry.
  package static let checkIn = EventKind(rawValue: "check-in")
  package static let checkOut = EventKind(rawValue: "check-out")
  /// A delegate who is in was scanned again.
  package static let again = EventKind(rawValue: "again")
  /// A scan that let nobody in; the event names no delegate.
  package static let refused = EventKind(rawValue: "refused")
  package static let excuse = EventKind(rawValue: "excuse")
  package static let note = EventKind(rawValue: "note")
  /// Somebody who is on no list is registered and let in, in one step.
  package static let walkIn = EventKind(rawValue: "walk-in")
  /// Somebody takes a delegate's seat (đi thay): the newcomer is in, the seat's delegate excused.
  package static let substitute = EventKind(rawValue: "substitute")
  /// An empty seat is given the name of who came.
  package static let seat = EventKind(rawValue: "seat")
  /// Somebody who reviews models is named; the text says who it is.
  package static let reviewer = EventKind(rawValue: "reviewer")
  /// One entry of a review of a model; the text says what it is.
  package static let review = EventKind(rawValue: "review")
  /// Takes back the event that it names as its target, another undo included.
  package static let undo = EventKind(rawValue: "undo")

  /// Whether it is about reviews, and says nothing of who is in.
  package var isOfReviews: Bool { self == .review || self == .reviewer }
}

extension LogEvent {
  /// Whether it is about reviews, or an undo in a chain of reviews.
  package var isOfReviews: Bool {
    kind.isOfReviews || kind == .undo && list.isOfReviews
  }
}
