import ArgumentParser
import Conference
import Wording

/// `visits`: where the visits go, what to see and to ask there.
struct VisitsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "visits",
    abstract: Phrases.helpVisits.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    try Listing(visits: invocation.conference()).print(options, to: &invocation)
    return .done
  }
}

extension Listing {
  init(visits conference: Conference) {
    self.init(
      verb: "visits",
      items: conference.visits.map(Self.document),
      columns: [
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnTitle),
        Column(heading: Phrases.columnDistrict),
        Column(heading: Phrases.columnSummary),
        Column(heading: Phrases.columnSights),
        Column(heading: Phrases.columnModels),
        Column(heading: Phrases.columnQuestions),
        Column(heading: Phrases.departs, audience: .people),
        Column(heading: Phrases.departs, audience: .programs),
        Column(heading: Phrases.meetingPoint),
        Column(heading: Phrases.bus),
        Column(heading: Phrases.contact),
        Column(heading: Phrases.arrangementsProvenance),
        Column(heading: Phrases.columnProvenance),
      ],
      rows: conference.visits.map { visit in
        [
          .text(visit.id),
          .words(visit.title),
          .text(visit.district),
          .words(visit.summary),
          .list(visit.sights.map(Phrases.cited)),
          .list(
            visit.models.compactMap { link in
              conference.model(link.model).map { Phrases.cited($0.title, link.provenance) }
            }
          ),
          .list(visit.questions.map(Phrases.cited)),
          Cell(
            visit.departs.map { departs in
              Phrases.clock(
                departs.at(offset: conference.info.utcOffset),
                unlessOn: CalendarDate(conference.info.date)
              )
            }
          ),
          Cell(visit.departs?.iso8601),
          Cell(visit.meetingPoint),
          Cell(visit.bus),
          Cell(visit.contact),
          visit.arrangementsProvenance.map(Cell.provenance) ?? .empty,
          .provenance(visit.provenance),
        ]
      },
      layout: .records,
      whenEmpty: Phrases.noVisits
    )
  }

  private static func document(_ visit: Visit) -> JSON {
    .item(
      visit.id,
      visit.provenance,
      [
        "title": JSON(visit.title),
        "district": .text(visit.district),
        "summary": JSON(visit.summary),
        "sights": .known(visit.sights.map(JSON.init)),
        "models": .known(visit.models.map { .item($0.model.rawValue, $0.provenance, [:]) }),
        "questions": .known(visit.questions.map(JSON.init)),
        "departs": visit.departs.map(JSON.init),
        "meetingPoint": visit.meetingPoint.map(JSON.init),
        "bus": visit.bus.map(JSON.init),
        "contact": visit.contact.map(JSON.init),
        "arrangementsProvenance": visit.arrangementsProvenance.map(JSON.init),
        "set": JSON(set: visit.edits),
      ]
    )
  }
}
