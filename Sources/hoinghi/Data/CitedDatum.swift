import Conference
import Wording

/// One thing that the conference says, with where it comes from.
struct CitedDatum: Hashable, Sendable {
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case conference, method, theme, province, category, session, order, visit, sight, link
    case person, remark, point, model, question, figure, check, photograph, source, reading
    case roster
  }

  var kind: Kind
  /// Unique within its kind.
  var id: String
  var text: Localized
  var provenance: Provenance
  /// The source's own characters, where they are kept.
  var printed: String?

  init(
    _ kind: Kind,
    _ id: String,
    _ text: Localized,
    _ provenance: Provenance,
    printed: String? = nil
  ) {
    self.kind = kind
    self.id = id
    self.text = text
    self.provenance = provenance
    self.printed = printed
  }

  /// Everything, in the order of the screens; the roster stands as one.
  static func all(of conference: Conference) -> [CitedDatum] {
    info(conference.info) + agenda(conference.agenda) + remarks(conference)
      + conference.visits.flatMap(visit) + conference.models.flatMap(model)
      + figures(conference) + source(conference) + roster(conference.roster)
  }

  private static func info(_ info: ConferenceInfo) -> [CitedDatum] {
    [
      CitedDatum(.conference, "title", info.title, info.titleProvenance),
      CitedDatum(.conference, "date", Phrases.date(info.date), info.dateProvenance),
      CitedDatum(.conference, "place", info.place, info.placeProvenance),
      CitedDatum(.conference, "organiser", info.organiser, info.organiserProvenance),
      CitedDatum(.conference, "summary", info.summary.text, info.summary.provenance),
      CitedDatum(
        .conference,
        "expected",
        Phrases.delegates(info.expected),
        info.expectedProvenance
      ),
    ] + statements(.method, info.methods) + statements(.theme, info.themes)
      + info.provinces.map { CitedDatum(.province, $0.id, Localized(same: $0.name), $0.provenance) }
      + info.categories.map { CitedDatum(.category, $0.id, $0.name, $0.provenance) }
  }

  private static func agenda(_ agenda: [AgendaItem]) -> [CitedDatum] {
    agenda.flatMap { item in
      [
        CitedDatum(.session, item.id, item.title, item.provenance),
        CitedDatum(
          .order,
          item.id,
          Phrases.order(item.order, of: item.title),
          item.orderProvenance
        ),
      ]
    }
  }

  private static func remarks(_ conference: Conference) -> [CitedDatum] {
    conference.people.map { CitedDatum(.person, $0.id, Phrases.withRole($0), $0.provenance) }
      + conference.remarks.flatMap { remark in
        [CitedDatum(.remark, remark.id, remark.title, remark.provenance)]
          + remark.points.map { CitedDatum(.point, $0.id, $0.text, $0.provenance) }
      }
  }

  private static func visit(_ visit: Visit) -> [CitedDatum] {
    [CitedDatum(.visit, visit.id, visit.title, visit.provenance)]
      + statements(.sight, visit.sights)
      + visit.models.map { link in
        CitedDatum(
          .link,
          "\(visit.id).\(link.model)",
          Phrases.sameDistrict(visit.district),
          link.provenance
        )
      }
      + statements(.question, visit.questions)
  }

  private static func model(_ model: PovertyReductionModel) -> [CitedDatum] {
    [CitedDatum(.model, model.id, model.title, model.provenance)]
      + statements(.question, model.questions)
  }

  private static func figures(_ conference: Conference) -> [CitedDatum] {
    conference.figures.map { figure in
      CitedDatum(
        .figure,
        figure.id,
        Phrases.sentence(figure),
        figure.provenance,
        printed: figure.printed
      )
    } + conference.checks.map { CitedDatum(.check, $0.id, $0.text, $0.provenance) }
  }

  private static func source(_ conference: Conference) -> [CitedDatum] {
    let source = conference.source
    return conference.photographs.map {
      CitedDatum(.photograph, $0.id, $0.caption, $0.provenance)
    } + [CitedDatum(.source, "source", Localized(same: source.title), source.provenance)]
      + source.readings.map { reading in
        CitedDatum(
          .reading,
          reading.id,
          reading.reason,
          reading.provenance,
          printed: reading.printed
        )
      }
  }

  private static func roster(_ roster: Roster) -> [CitedDatum] {
    guard let first = roster.delegates.first else { return [] }
    let words = Phrases.rosterRows(roster.delegates.count)
    return [CitedDatum(.roster, "roster", words, first.provenance)]
  }

  private static func statements(_ kind: Kind, _ statements: [Statement]) -> [CitedDatum] {
    statements.map { CitedDatum(kind, $0.id, $0.text, $0.provenance) }
  }
}
