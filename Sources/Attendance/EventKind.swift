import Conference

/// What an event records.
///
/// A struct, so that a kind that a newer program writes is kept as it came: its events are carried,
/// verified and exported, and count for nothing here.
package struct EventKind: RawRepresentable, Hashable, Sendable {
  /// Kinds are compared several times for each event: those that are known as numbers.
  private enum Form: Hashable {
    case known(Known)
    case other(String)
  }

  private enum Known: String {
    case checkIn = "check-in"
    case checkOut = "check-out"
    case again, refused, excuse, note
    case walkIn = "walk-in"
    case substitute, seat, same, person, programme, roster, reviewer, review, undo
  }

  private let form: Form

  // Said, for what is raw is compared by its text otherwise.
  package static func == (left: EventKind, right: EventKind) -> Bool { left.form == right.form }

  package func hash(into hasher: inout Hasher) { hasher.combine(form) }

  package init(rawValue: String) {
    form = Known(rawValue: rawValue).map(Form.known) ?? .other(rawValue)
  }

  private init(_ known: Known) { form = .known(known) }

  package var rawValue: String {
    switch form {
    case .known(let kind): kind.rawValue
    case .other(let text): text
    }
  }

  /// A delegate is let in; after a check-out it is a re-entry.
  package static let checkIn = EventKind(.checkIn)
  package static let checkOut = EventKind(.checkOut)
  /// A delegate who is in was scanned again.
  package static let again = EventKind(.again)
  /// A scan that let nobody in; the event names no delegate.
  package static let refused = EventKind(.refused)
  package static let excuse = EventKind(.excuse)
  package static let note = EventKind(.note)
  /// Somebody who is on no list is registered and let in, in one step.
  package static let walkIn = EventKind(.walkIn)
  /// Somebody takes a delegate's seat (đi thay): the newcomer is in, the seat's delegate excused.
  package static let substitute = EventKind(.substitute)
  /// An empty seat is given the name of who came.
  package static let seat = EventKind(.seat)
  /// Two ids turned out to be one person's: `delegate` goes, `seat` stays.
  package static let same = EventKind(.same)
  /// The organiser says anew who somebody is; the text says what.
  package static let person = EventKind(.person)
  /// The organiser says anew what the programme is; the text says of what and what.
  package static let programme = EventKind(.programme)
  /// An imported list, or one that was taken back, seals the people's rows; the text is the root of a
  /// hash tree over their seals.
  package static let roster = EventKind(.roster)
  /// Somebody who reviews models is named; the text says who it is.
  package static let reviewer = EventKind(.reviewer)
  /// One entry of a review of a model; the text says what it is.
  package static let review = EventKind(.review)
  /// Takes back the event that it names as its target, another undo included.
  package static let undo = EventKind(.undo)

  /// What it is about; nil for a kind that this program does not know.
  package var family: EventFamily? {
    guard case .known(let kind) = form else { return nil }
    return switch kind {
    case .checkIn, .checkOut, .again, .refused, .excuse, .note, .walkIn, .substitute, .seat:
      .attendance
    case .same, .person, .roster: .person
    case .programme: .programme
    case .reviewer, .review: .review
    case .undo: .undo
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
