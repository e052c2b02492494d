import Conference

/// What an event records.
///
/// A struct, so that a kind that a newer program writes is kept as it came: its events are carried,
/// verified and exported, and count for nothing here.
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
  /// Two ids turned out to be one person's: `delegate` goes, `seat` stays.
  package static let same = EventKind(rawValue: "same")
  /// The organiser says anew who somebody is; the text says what.
  package static let person = EventKind(rawValue: "person")
  /// The organiser says anew what the programme is; the text says of what and what.
  package static let programme = EventKind(rawValue: "programme")
  /// An imported list, or one that was taken back, seals the people's rows; the text is the root of a
  /// hash tree over their seals.
  package static let roster = EventKind(rawValue: "roster")
  /// Somebody who reviews models is named; the text says who it is.
  package static let reviewer = EventKind(rawValue: "reviewer")
  /// One entry of a review of a model; the text says what it is.
  package static let review = EventKind(rawValue: "review")
  /// Takes back the event that it names as its target, another undo included.
  package static let undo = EventKind(rawValue: "undo")

  /// What it is about; nil for a kind that this program does not know.
  package var family: EventFamily? {
    switch self {
    case .checkIn, .checkOut, .again, .refused, .excuse, .note, .walkIn, .substitute, .seat:
      .attendance
    case .same, .person, .roster: .person
    case .programme: .programme
    case .reviewer, .review: .review
    case .undo: .undo
    default: nil
    }
  }
}

/// Kinds that one fold takes in; an event of no family changes no fold.
package enum EventFamily: Hashable, Sendable {
  /// Who is in.
  case attendance
  /// Who people are.
  case person
  /// What takes place, when and where.
  case programme
  /// What is said of the models.
  case review
  /// An event that takes back another; the target tells which family that one is of.
  case undo
}

extension LogEvent {
  /// Whether it is about reviews, or is an undo or of an unknown kind on a list of reviews.
  package var isOfReviews: Bool {
    kind.family == .review || kind.family != .attendance && list.isOfReviews
  }
}
