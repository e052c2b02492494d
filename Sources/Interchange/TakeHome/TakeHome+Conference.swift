import Attendance
import Conference
import Wording

extension TakeHome {
  /// The report on the whole conference.
  package var conferencePaper: Paper {
    let models = conference.models
    let seen = conference.visits.flatMap { visit(of: $0, level: 2) }
    return paper(
      Phrases.subjectOfConference(conference.info.title),
      [.heading(1, say(Phrases.partConference)), .table(information)]
        + statements(Phrases.themes, conference.info.themes)
        + remarks
        + [.heading(1, say(Phrases.partSeen))]
        + seen
        + models.flatMap { description(of: $0, level: 2) }
        + figures(conference.figureGroups)
        + reviewsCompared(models)
        + spreading(models, level: 2)
        + questions(about: models, conference.visits, conference.checks),
      of: reviews.reviews
    )
  }

  /// What the conference is, a row for each thing, with where it comes from.
  private var information: Paper.Table {
    let info = conference.info
    let people = conference.info.categories.map { say($0.name) }.joined(separator: "; ")
    let rows: [(Localized, String, Provenance)] = [
      (Phrases.conferenceTitle, say(info.title), info.titleProvenance),
      (Phrases.conferenceDate, say(Phrases.date(info.date)), info.dateProvenance),
      (Phrases.place, say(info.place), info.placeProvenance),
      (
        Phrases.organiser, say(Phrases.part(info.organiser, of: info.parent)),
        info.organiserProvenance
      ),
      (
        Phrases.conferenceDelegates, Phrases.number(Double(info.expected), language),
        info.expectedProvenance
      ),
    ]
    var table = Paper.Table(
      columns: [
        Paper.Table.Column(say(Phrases.columnItem), share: 26),
        Paper.Table.Column(say(Phrases.columnContent), share: 54),
        Paper.Table.Column(say(Phrases.columnProvenance), share: 20),
      ],
      rows: rows.map { row($0, Paper.Words($1), $2) }
    )
    if let first = info.provinces.first {
      let names = info.provinces.map(\.name).joined(separator: ", ")
      table.rows.append(
        row(Phrases.conferenceProvinces, Paper.Words(names), first.provenance)
      )
    }
    if let first = info.categories.first {
      table.rows.append(
        row(Phrases.conferenceCategories, Paper.Words(people), first.provenance)
      )
    }
    return table
  }

  private func row(
    _ label: Localized,
    _ words: Paper.Words,
    _ provenance: Provenance
  ) -> [Paper.Words] {
    [
      Paper.Words(say(label)), words, Paper.Words(say(Phrases.mark(of: provenance)), .mark),
    ]
  }

  private func statements(_ title: Localized, _ statements: [Statement]) -> [Paper.Block] {
    guard !statements.isEmpty else { return [] }
    return [.heading(1, say(title)), .list(statements.map(cited))]
  }

  /// Who said what, point by point.
  private var remarks: [Paper.Block] {
    guard !conference.remarks.isEmpty else { return [] }
    return [.heading(1, say(Phrases.partRemarks))]
      + conference.remarks.flatMap { remark -> [Paper.Block] in
        let speaker = conference.person(remark.speaker).map { say(Phrases.withRole($0)) }
        let points = remark.points.map { point in
          Paper.Words(text(point)) + mark(point.provenance)
        }
        return [
          .heading(2, say(remark.title)),
          .paragraph(labelled(Phrases.columnSpeaker, speaker ?? remark.speaker)),
          .list(points),
        ]
      }
  }

  /// A point with its parts behind it: after a colon one sentence, else a sentence each.
  private func text(_ point: Remark.Point) -> String {
    let words = say(point.text)
    guard !point.items.isEmpty else { return words }
    let parts = point.items.map(say).joined(separator: words.last == ":" ? "; " : ". ")
    return words + " " + parts + "."
  }
}
