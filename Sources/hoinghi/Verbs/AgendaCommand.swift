import ArgumentParser
import Conference
import Wording

/// `agenda`: what takes place, in order.
struct AgendaCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: Phrases.helpAgenda.spoken
  )

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    try Listing(agenda: invocation.conference()).print(options, to: &invocation)
    return .done
  }
}

extension Listing {
  init(agenda conference: Conference) {
    let agenda = conference.agenda.sorted { $0.order < $1.order }
    self.init(
      verb: "agenda",
      items: agenda.map { Self.document($0, conference) },
      columns: [
        Column(heading: Phrases.columnOrder, alignment: .right),
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.time, audience: .people),
        Column(heading: Phrases.columnStarts, audience: .programs),
        Column(heading: Phrases.columnEnds, audience: .programs),
        Column(heading: Phrases.columnKind),
        Column(heading: Phrases.columnTitle),
        Column(heading: Phrases.columnSpeakers),
        Column(heading: Phrases.columnRoom),
        Column(heading: Phrases.columnTrack),
        Column(heading: Phrases.columnProvenance),
        Column(heading: Phrases.columnOrderProvenance),
      ],
      rows: agenda.map { item in
        [
          .integer(item.order),
          .text(item.id),
          Cell(item.clock(of: conference.info)),
          Cell(item.starts?.iso8601),
          Cell(item.ends?.iso8601),
          .words(Phrases.agendaKind(item.kind)),
          .words(item.title),
          .list(conference.people(item.speakers).map { Localized(same: $0.name) }),
          Cell(item.room),
          Cell(item.track),
          .provenance(item.provenance),
          .provenance(item.orderProvenance),
        ]
      },
      whenEmpty: Phrases.noAgenda
    )
  }

  private static func document(_ item: AgendaItem, _ conference: Conference) -> JSON {
    .item(
      item.id,
      item.provenance,
      [
        "title": JSON(item.title),
        "summary": item.summary.map(JSON.init),
        "kind": .text(item.kind.rawValue),
        "order": .integer(item.order),
        "orderProvenance": JSON(item.orderProvenance),
        "starts": item.starts.map(JSON.init),
        "ends": item.ends.map(JSON.init),
        "room": item.room.map(JSON.init),
        "track": item.track.map(JSON.init),
        "speakers": .known(conference.people(item.speakers).map(JSON.init)),
        "themes": .known(item.themes.compactMap(conference.theme).map(JSON.init)),
        "visits": .known(item.visits.map(JSON.text)),
      ]
    )
  }
}

extension AgendaItem {
  /// "08:00–08:30" by the clock of the conference, with the date before a time of another day; nil
  /// where no time is known.
  fileprivate func clock(of info: ConferenceInfo) -> Localized? {
    guard let starts = starts?.at(offset: info.utcOffset) else { return nil }
    let ends = ends?.at(offset: info.utcOffset)
    let first = Phrases.clock(starts, unlessOn: CalendarDate(info.date))
    guard let last = ends.map({ Phrases.clock($0, unlessOn: starts.date) }) else { return first }
    return Localized(vi: "\(first.vi)–\(last.vi)", en: "\(first.en)–\(last.en)")
  }
}
