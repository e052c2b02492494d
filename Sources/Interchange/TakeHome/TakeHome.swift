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
  let scope: ReviewScope
  let reviews: ToldReviews

  /// - Parameters:
  ///   - ledger: What is known.
  ///   - language: Of the papers.
  ///   - organisation: Who reports; nil to leave room for it.
  ///   - superior: The body above.
  ///   - isRehearsal: Whether the papers are a rehearsal's, and say so.
  ///   - scope: Whose reviews they tell of.
  package init(
    _ ledger: Ledger,
    language: Language,
    organisation: String? = nil,
    superior: String? = nil,
    isRehearsal: Bool = false,
    reviewsOf scope: ReviewScope = .everybody
  ) {
    self.ledger = ledger
    self.language = language
    self.organisation = organisation
    self.superior = superior
    self.isRehearsal = isRehearsal
    self.scope = scope
    reviews = ToldReviews(
      ledger.reviews.reviews.filter { review in
        (scope.reviewers?.contains(review.reviewer) ?? true)
          && (scope.province == nil || ledger.reviewer(review.reviewer)?.province == scope.province)
      }
    )
  }
}

extension TakeHome {
  package var conference: Conference { ledger.conference }

  func say(_ words: Localized) -> String { words[language] }

  /// A report with these blocks, its proposals, and behind the signature what is still open and where
  /// the figures come from.
  ///
  /// - Parameters:
  ///   - subject: What it is about.
  ///   - opening: How it begins.
  ///   - blocks: Its parts.
  ///   - open: What is still to be asked; nothing where all is answered.
  ///   - reviews: Those that it tells of.
  ///   - attendance: Those of whom it says that they came.
  /// - Returns: The paper.
  func report(
    _ subject: Localized,
    opening: Paper.Words,
    _ blocks: [Paper.Block],
    open: [Paper.Block] = [],
    of reviews: [Review],
    attendance: [AttendanceReport.Line] = []
  ) -> Paper {
    let proposals: [Paper.Block] = [.heading(1, say(Phrases.partProposals)), .blank(lines: 3)]
    let annexed: [Paper.Block] =
      open.isEmpty
      ? source()
      : [.heading(1, say(Phrases.partOpen))] + open
        + [.heading(1, say(Phrases.partSource))] + source()
    return Paper(
      language: language,
      subject: say(subject),
      organisation: organisation,
      superior: superior,
      warnings: warnings(reviews, attendance).map(say),
      blocks: [.paragraph(opening)] + blocks + proposals,
      annexes: [
        Paper.Annex(
          title: say(open.isEmpty ? Phrases.partSource : Phrases.annexTitle),
          blocks: annexed
        )
      ]
    )
  }

  /// Warns where reviews are by people of the sample, or who came is, and where the paper is a
  /// rehearsal's.
  func warnings(_ reviews: [Review], _ attendance: [AttendanceReport.Line]) -> [Localized] {
    let sample = conference.roster.delegates.filter { $0.provenance.kind == .sample }.map(\.id)
    let isOfSample =
      !Set(sample).isDisjoint(with: reviews.map(\.reviewer))
      || attendance.contains { $0.place.hasArrived && $0.provenance?.kind == .sample }
    return (isOfSample ? [Phrases.reportIsSample] : [])
      + (isRehearsal ? [Phrases.reportIsRehearsal] : [])
  }

  /// The day, the place and who called.
  var openingOfConference: Paper.Words {
    let info = conference.info
    let words = Phrases.takeHomeOpening(
      info.knownPlace,
      Phrases.part(info.organiser, of: info.parent),
      info.title
    )
    return Paper.Words(say(Phrases.takeHomeDay(Phrases.date(info.date))))
      + mark(info.dateProvenance)
      + Paper.Words(say(words)) + mark(info.organiserProvenance)
      + Paper.Words(" " + say(Phrases.takeHomeFollows))
  }

  /// What the marks point at, and how they are read.
  func source(marks: Localized = Phrases.marksExplained) -> [Paper.Block] {
    let marks = Paper.Block.note(Paper.Words(say(marks)))
    guard let source = conference.source else { return [marks] }
    let words = Phrases.sourceIs(source, published: source.published.map(Phrases.date))
    return [.note(Paper.Words(say(words))), marks]
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

  /// Statements below a label: what whoever made the data put down is marked once, behind the label.
  func cited(_ statements: [Statement], below title: Localized) -> [Paper.Block] {
    let assumed = statements.filter { $0.provenance.kind == .assumed }
    let items = statements.map { statement in
      statement.provenance.kind == .assumed && assumed.count > 1
        ? Paper.Words(say(statement.text)) : cited(statement)
    }
    guard assumed.count > 1, let first = assumed.first else { return [label(title), .list(items)] }
    let heading =
      assumed.count == statements.count
      ? mark(first.provenance)
      : Paper.Words([Paper.Span(" "), Paper.Span(say(Phrases.assumedButCited), .mark)])
    return [
      .label(Paper.Words(say(title), .strong) + heading + Paper.Words(":", .strong)), .list(items),
    ]
  }

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
