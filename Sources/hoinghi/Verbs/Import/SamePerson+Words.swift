import Conference
import Interchange
import Wording

extension SamePerson {
  /// The question, with what both sides say side by side.
  var question: Localized {
    Phrases.asksWhetherSame(
      row.name,
      who,
      signs: signs.map { Phrases.sameSign($0.rawValue) },
      here: evidenceOfRow,
      there: evidence
    )
  }

  /// The question where both sides stand below it.
  var shortQuestion: Localized {
    Phrases.asksWhetherOne(signs: signs.map { Phrases.sameSign($0.rawValue) })
  }

  /// What the row says, to tell the person from a namesake.
  var evidenceOfRow: Localized { Self.evidence(of: row) }

  private static func evidence(of row: ListRow) -> Localized {
    Phrases.evidence(
      phone: row.phone,
      position: row.position,
      office: row.office,
      ref: row.code
    )
  }

  /// Whom the row may be.
  var who: Localized {
    switch other {
    case .person(let person, let hasCome):
      Phrases.knownPerson(PlanReport.name(person), code: person.code, hasCome: hasCome)
    case .row(let row): Phrases.personOfRow(row.name, row: row.row)
    }
  }

  /// What is known of whom the row may be.
  var evidence: Localized {
    switch other {
    case .person(let person, _):
      Phrases.evidence(
        phone: person.phone,
        position: person.position,
        office: person.office,
        ref: person.ref
      )
    case .row(let row): Self.evidence(of: row)
    }
  }
}
