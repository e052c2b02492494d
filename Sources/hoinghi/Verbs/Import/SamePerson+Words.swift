import Conference
import Interchange
import Wording

extension SamePerson {
  /// The question, with what both sides say side by side.
  var question: Localized {
    Phrases.asksWhetherSame(
      who,
      signs: signs.map { Phrases.sameSign($0.rawValue) },
      here: Phrases.evidence(
        phone: row.phone,
        position: row.position,
        office: row.office,
        ref: row.code
      ),
      there: evidence
    )
  }

  private var who: Localized {
    switch other {
    case .person(let person, let hasCome):
      Phrases.knownPerson(PlanReport.name(person), code: person.code, hasCome: hasCome)
    case .row(let row): Phrases.personOfRow(row.name, row: row.row)
    }
  }

  private var evidence: Localized {
    switch other {
    case .person(let person, _):
      Phrases.evidence(
        phone: person.phone,
        position: person.position,
        office: person.office,
        ref: person.ref
      )
    case .row(let row):
      Phrases.evidence(
        phone: row.phone,
        position: row.position,
        office: row.office,
        ref: row.code
      )
    }
  }
}
