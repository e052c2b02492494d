/// A star and a note of one's own on something of the conference.
///
/// Neither is an event: they are nobody else's, are in no log, and go when they are forgotten.
package struct OwnMark: Hashable, Sendable {
  /// What is marked.
  package struct Subject: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
      case session, person, figure, visit
    }

    package var kind: Kind
    package var id: String

    package init(_ kind: Kind, _ id: String) {
      self.kind = kind
      self.id = id
    }
  }

  package var subject: Subject
  package var isStarred: Bool
  /// Nil where nothing is noted; never empty.
  package var note: String?
  /// When it was changed last.
  package var at: Moment

  package init(_ subject: Subject, isStarred: Bool = false, note: String? = nil, at: Moment) {
    self.subject = subject
    self.isStarred = isStarred
    self.note = note
    self.at = at
  }

  /// Whether it says nothing any more.
  package var isEmpty: Bool { !isStarred && note == nil }

  /// Whether no text of it is longer than anybody's.
  package var isBounded: Bool {
    !TextLimits.exceeds(TextLimits.field, subject.id)
      && !TextLimits.exceeds(TextLimits.note, note ?? "")
  }

  /// Both marks of one subject in one: no star is lost, and of two notes the later one stays.
  package func joined(with other: OwnMark) -> OwnMark {
    let (earlier, later) = other.at > at ? (self, other) : (other, self)
    return OwnMark(
      subject,
      isStarred: isStarred || other.isStarred,
      note: later.note ?? earlier.note,
      at: later.at
    )
  }
}

/// What somebody does with their own marks.
package enum OwnMarkChange: Hashable, Sendable {
  case star(OwnMark.Subject, Bool)
  /// Nil takes the note away.
  case note(OwnMark.Subject, String?)

  package var subject: OwnMark.Subject {
    switch self {
    case .star(let subject, _), .note(let subject, _): subject
    }
  }
}

/// All marks of one's own, one a subject.
package struct OwnMarks: Hashable, Sendable {
  private var marks: [OwnMark.Subject: OwnMark] = [:]

  /// Of two marks of one subject the last counts.
  package init(_ marks: [OwnMark] = []) {
    for mark in marks where !mark.isEmpty { self.marks[mark.subject] = mark }
  }

  package var isEmpty: Bool { marks.isEmpty }

  package subscript(subject: OwnMark.Subject) -> OwnMark? { marks[subject] }

  package func isStarred(_ subject: OwnMark.Subject) -> Bool {
    marks[subject]?.isStarred ?? false
  }

  /// In the order of the kinds, then of the ids.
  package var all: [OwnMark] {
    OwnMark.Subject.Kind.allCases.flatMap { kind in
      marks.values.filter { $0.subject.kind == kind }.sorted { $0.subject.id < $1.subject.id }
    }
  }

  /// Makes a change.
  ///
  /// - Returns: The mark as it is now; one that is empty is gone.
  package mutating func change(_ change: OwnMarkChange, at moment: Moment) -> OwnMark {
    var mark = marks[change.subject] ?? OwnMark(change.subject, at: moment)
    switch change {
    case .star(_, let isStarred): mark.isStarred = isStarred
    case .note(_, let note): mark.note = note
    }
    mark.at = moment
    marks[change.subject] = mark.isEmpty ? nil : mark
    return mark
  }
}
