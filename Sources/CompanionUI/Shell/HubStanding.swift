package import Conference

/// How this desk and the hub of several desks stand, in words where there is something to say.
package struct HubStanding: Hashable, Sendable {
  package enum Contact: Hashable, Sendable {
    /// Not there yet, since the program was opened.
    case beginning
    case online
    /// Nobody answers; it is tried again and again.
    case offline
    /// Not let in, or not understood: somebody has to do something.
    case barred
  }

  /// Something that somebody should look at, and what can be done.
  package struct Stuck: Hashable, Sendable {
    package var words: Localized
    package var remedy: Localized

    package init(_ words: Localized, remedy: Localized) {
      (self.words, self.remedy) = (words, remedy)
    }
  }

  package var contact: Contact
  /// Why it is not online.
  package var failure: Localized?
  /// How many events of this desk the hub does not have.
  package var waiting: Int
  package var stuck: [Stuck]
  /// What came of the hub's list last.
  package var roster: Localized?

  package init(
    _ contact: Contact = .beginning,
    failure: Localized? = nil,
    waiting: Int = 0,
    stuck: [Stuck] = [],
    roster: Localized? = nil
  ) {
    self.contact = contact
    self.failure = failure
    self.waiting = waiting
    self.stuck = stuck
    self.roster = roster
  }
}

/// How the hub stands, and since when it has been so.
struct HubView: Hashable, Sendable {
  var standing: HubStanding
  /// When it was online last, or the program was opened.
  var since: Moment
}
