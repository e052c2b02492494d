package import Conference

/// What a store knows and a ledger may not know yet: everything when it is opened, later what this
/// program or another one wrote.
///
/// Taking the same news twice changes nothing.
package struct News: Sendable {
  /// In the order in which the store came to know them.
  package var events: [LogEvent] = []
  /// Nil where nobody was added, changed or erased.
  package var roster: RosterNews?
  /// What the organiser said of the programme; nil where nobody said or erased anything.
  package var programme: ProgrammeNews?
  /// What notes and reasons say, by the ids of their sealed texts; erased ones are missing.
  package var notes: [String: String] = [:]
  /// What reviews and the namings of reviewers say, in the same way.
  package var reviewTexts: [String: String] = [:]
  /// Whether the texts above are all there are: one that was known and is missing was erased.
  package var hasAllTexts = false
  /// Everything that is being typed in reviews; nil where that was not looked at.
  package var drafts: [ReviewDraft]?
  /// Single drafts that were written or dropped, after the ones above.
  package var draftChanges: [DraftChange] = []
  /// All stars and notes of one's own; nil where they were not looked at.
  package var marks: OwnMarks?
  /// Events that had not happened yet when the store came to know them, by over five minutes.
  package var ahead: [EarlyEvent] = []
  /// The last event of this store's chain of attendance; nil where it made none.
  package var head: ChainHead?

  package init(events: [LogEvent] = [], roster: RosterNews? = nil, head: ChainHead? = nil) {
    self.events = events
    self.roster = roster
    self.head = head
  }

  /// One draft as it is now; nil for one that is no longer being typed.
  package struct DraftChange: Hashable, Sendable {
    package var place: ReviewDraft.Place
    package var draft: ReviewDraft?

    package init(_ place: ReviewDraft.Place, _ draft: ReviewDraft?) {
      self.place = place
      self.draft = draft
    }
  }

  /// An event from the future: the clock of its desk is ahead.
  package struct EarlyEvent: Hashable, Sendable {
    package var event: LogEvent
    /// When the store came to know it, by the clock of its machine.
    package var received: Moment

    package init(_ event: LogEvent, received: Moment) {
      self.event = event
      self.received = received
    }
  }
}

/// How the people of a store changed.
package enum RosterNews: Hashable, Sendable {
  /// All of them, in the place of those who were known.
  case all(StoredRoster)
  /// People who are new, names that were given to empty seats, and what was set of people; all else
  /// stays.
  case added([Delegate], names: [GivenName], edits: [PersonEdit] = [])
}

/// How what the organiser said of the programme changed.
package enum ProgrammeNews: Hashable, Sendable {
  /// All that was said and not erased, in the place of what was known.
  case all([ProgrammeWord])
  /// What is new; all else stays.
  case added([ProgrammeWord])
}

/// The people whom a store knows.
package struct StoredRoster: Hashable, Sendable {
  /// Everyone, withdrawn and walk-ins too, in the order of their list and then of their coming.
  package var people: [Delegate]
  package var givenNames: [GivenName]
  /// What the organiser set and nobody erased.
  package var edits: [PersonEdit]
  /// Whether a list was imported; else these are only those whom a desk added.
  package var isImported: Bool
  /// Whether a code may be an office's number: the first versions took such numbers for ours.
  package var codesMayBeRefs: Bool

  package init(
    people: [Delegate],
    givenNames: [GivenName],
    edits: [PersonEdit] = [],
    isImported: Bool,
    codesMayBeRefs: Bool = false
  ) {
    self.people = people
    self.givenNames = givenNames
    self.edits = edits
    self.isImported = isImported
    self.codesMayBeRefs = codesMayBeRefs
  }
}

/// A name that an event gave to an empty seat; it counts while the event is in force.
package struct GivenName: Hashable, Sendable {
  package var event: EventID
  /// The delegate whose seat it is.
  package var delegate: PersonID
  package var name: String

  package init(event: EventID, delegate: PersonID, name: String) {
    self.event = event
    self.delegate = delegate
    self.name = name
  }
}
