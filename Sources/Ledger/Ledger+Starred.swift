package import Conference

extension Ledger {
  /// The conference in force with nothing in its programme but what is starred.
  package var starredProgramme: Conference {
    var conference = conference
    conference.agenda.removeAll { !marks.isStarred(OwnMark.Subject(.session, $0.id)) }
    conference.visits.removeAll { !marks.isStarred(OwnMark.Subject(.visit, $0.id)) }
    return conference
  }
}
