import Attendance
import Conference
import Wording

extension TakeHome {
  /// The report on the whole conference.
  package var conferencePaper: Paper {
    let models = conference.models
    return report(
      Phrases.subjectOfConference(conference.info.title),
      opening: openingOfConference,
      [.heading(1, say(Phrases.partConference)), .table(information)]
        + attendanceAtTheDoors
        + (conference.info.themes.isEmpty
          ? [] : cited(conference.info.themes, below: Phrases.themes))
        + remarks
        + seen(models)
        + figures(conference.figureGroups)
        + exchanged(about: models, conference.visits)
        + reviewsCompared(models)
        + spreading(models, level: 2),
      open: open(about: models, conference.visits, conference.checks),
      of: reviews.reviews,
      attendance: lines(on: .door)
    )
  }

  /// Where the delegates went, and the models that were shown.
  private func seen(_ models: [PovertyReductionModel]) -> [Paper.Block] {
    let visits = conference.visits.map { visit in
      var words = Paper.Words(say(visit.title), .strong)
      if let came = attendance(on: visit) { words = words + Paper.Words(". " + say(came)) }
      return words + mark(visit.provenance)
    }
    guard !visits.isEmpty || !models.isEmpty else { return [] }
    return [.heading(1, say(Phrases.partVisitsAndModels))]
      + (visits.isEmpty ? [] : [.list(visits)])
      + models.flatMap { description(of: $0, level: 2) }
  }

  /// What the conference is, a row for each thing, with where it comes from.
  private var information: Paper.Table {
    let info = conference.info
    let people = conference.info.categories.map { say($0.name) }.joined(separator: "; ")
    let place = info.knownPlace.map { [(Phrases.place, say($0), info.placeProvenance)] } ?? []
    let rows: [(Localized, String, Provenance)] =
      [
        (Phrases.conferenceTitle, say(info.title), info.titleProvenance),
        (Phrases.conferenceDate, say(Phrases.date(info.date)), info.dateProvenance),
      ] + place + [
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
