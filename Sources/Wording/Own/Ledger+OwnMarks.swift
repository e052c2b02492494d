package import Conference
package import Ledger

extension Ledger {
  /// What something that may be marked is called; nil where there is no such thing any more.
  package func name(of subject: OwnMark.Subject) -> Localized? {
    switch subject.kind {
    case .session: conference.agendaItem(subject.id)?.title
    case .visit: conference.visit(subject.id)?.title
    case .figure: conference.figure(subject.id)?.label
    case .person:
      (person(PersonID(subject.id))?.name ?? conference.person(subject.id)?.name)
        .map { Localized(same: $0) }
    }
  }

  /// Where something that may be marked comes from; nil where there is no such thing any more.
  package func provenance(of subject: OwnMark.Subject) -> Provenance? {
    switch subject.kind {
    case .session: conference.agendaItem(subject.id)?.provenance
    case .visit: conference.visit(subject.id)?.provenance
    case .figure: conference.figure(subject.id)?.provenance
    case .person:
      person(PersonID(subject.id))?.provenance ?? conference.person(subject.id)?.provenance
    }
  }
}
