import Attendance
package import Conference
package import Ledger
import Wording

/// What a delegate takes home: papers made of what is known of a conference and of its reviews.
///
/// Pure: the same ledger makes the same papers.
package struct TakeHome: Sendable {
  package var ledger: Ledger
  package var language: Language
  /// Who reports, and the body above; nil where the paper leaves room for it.
  package var organisation: String?
  package var superior: String?
  package var isRehearsal: Bool

  package init(
    _ ledger: Ledger,
    language: Language,
    organisation: String? = nil,
    superior: String? = nil,
    isRehearsal: Bool = false
  ) {
    self.ledger = ledger
    self.language = language
    self.organisation = organisation
    self.superior = superior
    self.isRehearsal = isRehearsal
  }
}

extension TakeHome {
  package var conference: Conference { ledger.conference }
  var reviews: ReviewState { ledger.reviews }

  func say(_ words: Localized) -> String { words[language] }

  /// A paper with these blocks, its warnings and the source.
  func paper(_ subject: Localized, _ blocks: [Paper.Block], of reviews: [Review]) -> Paper {
    let proposals: [Paper.Block] = [
      .heading(1, say(Phrases.partProposals)), .blank(lines: 3),
    ]
    return Paper(
      language: language,
      subject: say(subject),
      organisation: organisation,
      superior: superior,
      warnings: warnings(reviews).map(say),
      blocks: [.paragraph(opening)] + blocks + proposals + source
    )
  }

  /// Warns where reviews are by people of the sample, and where the paper is a rehearsal's.
  func warnings(_ reviews: [Review]) -> [Localized] {
    let sample = conference.roster.delegates.filter { $0.provenance.kind == .sample }.map(\.id)
    let isOfSample = !Set(sample).isDisjoint(with: reviews.map(\.reviewer))
    return (isOfSample ? [Phrases.reportIsSample] : [])
      + (isRehearsal ? [Phrases.reportIsRehearsal] : [])
  }

  private var opening: Paper.Words {
    let info = conference.info
    let words = Phrases.takeHomeOpening(
      info.place,
      Phrases.part(info.organiser, of: info.parent),
      info.title
    )
    return Paper.Words(say(Phrases.takeHomeDay(Phrases.date(info.date))))
      + mark(info.dateProvenance)
      + Paper.Words(say(words)) + mark(info.organiserProvenance)
      + Paper.Words(" " + say(Phrases.takeHomeFollows))
  }

  /// How the marks are read, and what they point at.
  private var source: [Paper.Block] {
    let marks = Paper.Block.note(Paper.Words(say(Phrases.marksExplained)))
    guard let source = conference.source else { return [marks] }
    let words = Phrases.sourceIs(source, published: source.published.map(Phrases.date))
    return [marks, .note(Paper.Words(say(words)))]
  }

  /// Where something comes from, behind a blank.
  func mark(_ provenance: Provenance) -> Paper.Words {
    Paper.Words([
      Paper.Span(" "), Paper.Span(say(Phrases.mark(of: provenance)), .mark),
    ])
  }

  func cited(_ text: Localized, _ provenance: Provenance) -> Paper.Words {
    Paper.Words(say(text)) + mark(provenance)
  }

  func cited(_ statement: Statement) -> Paper.Words { cited(statement.text, statement.provenance) }

  /// A label, a colon and what it says.
  func labelled(_ label: Localized, _ words: Paper.Words) -> Paper.Words {
    Paper.Words(say(label) + ":", .strong) + Paper.Words(" ") + words
  }

  func labelled(_ label: Localized, _ text: String) -> Paper.Words {
    labelled(label, Paper.Words(text))
  }

  /// A label above what it names.
  func label(_ label: Localized) -> Paper.Block {
    .label(Paper.Words(say(label) + ":", .strong))
  }
}
