import ArgumentParser
import Conference
import Ledger
import Wording

/// `agenda`: what takes place, in order.
struct AgendaCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: Phrases.helpAgenda.spoken,
    subcommands: [Set.self, Add.self, Remove.self]
  )

  @Flag(help: ArgumentHelp(Phrases.helpNow.spoken))
  var now = false

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let opened = try invocation.opened()
    let conference = opened.conference
    guard now else {
      try Listing(agenda: conference).print(options, to: &invocation)
      for conflict in opened.ledger.programmeConflicts {
        try invocation.say(Phrases.programmeConflict(conflict, in: conference))
      }
      for (first, second) in conference.clashes {
        try invocation.say(Phrases.sessionsClash(first.title, second.title))
      }
      return .done
    }
    let moment = opened.clock.now
    let found = NowAndNext(conference, at: moment)
    try Listing(agenda: conference, found, at: moment).print(options, to: &invocation)
    for visit in found.departing {
      guard let departs = visit.departs else { continue }
      try invocation.say(
        Phrases.departsIn(visit.title, minutes: NowAndNext.minutes(from: moment, to: departs))
      )
    }
    guard found.running.isEmpty, found.next.isEmpty, found.departing.isEmpty else { return .done }
    try invocation.say(found.hasTimes ? Phrases.nothingMore : Phrases.noTimesSet)
    return .nothingFound
  }
}

extension Listing {
  init(agenda conference: Conference) {
    self.init(
      conference.agenda.sorted { $0.order < $1.order }.map { ($0, nil) },
      of: conference
    )
  }

  /// What runs and what comes next.
  fileprivate init(agenda conference: Conference, _ found: NowAndNext, at now: Moment) {
    self.init(
      found.running.map { item in
        (item, Standing(isRunning: true, minutes: item.ends.map { .init(now, $0) }))
      }
        + found.next.map { item in
          (item, Standing(isRunning: false, minutes: item.starts.map { .init(now, $0) }))
        },
      of: conference
    )
  }

  /// Where a session stands now.
  private struct Standing {
    struct Minutes {
      var count: Int

      init(_ now: Moment, _ then: Moment) { count = NowAndNext.minutes(from: now, to: then) }
    }

    var isRunning: Bool
    /// Until it ends or starts; nil where nobody set an end.
    var minutes: Minutes?

    var words: Localized {
      isRunning
        ? Phrases.runsNow(minutesLeft: minutes?.count)
        : Phrases.startsIn(minutes: minutes?.count ?? 0)
    }
  }

  private init(_ agenda: [(item: AgendaItem, standing: Standing?)], of conference: Conference) {
    let hasStandings = agenda.contains { $0.standing != nil }
    self.init(
      verb: "agenda",
      items: agenda.map { Self.document($0.item, $0.standing, conference) },
      columns: (hasStandings ? [Column(heading: Phrases.columnNow)] : []) + [
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
      rows: agenda.map { item, standing in
        (standing.map { [.words($0.words)] } ?? []) + [
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

  private static func document(
    _ item: AgendaItem,
    _ standing: Standing?,
    _ conference: Conference
  ) -> JSON {
    .item(
      item.id,
      item.provenance,
      [
        "title": JSON(item.title),
        "summary": item.summary.map(JSON.init),
        "now": standing.map { .boolean($0.isRunning) },
        "minutes": standing.flatMap { $0.minutes.map { .integer($0.count) } },
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
        "set": JSON(set: item.edits),
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
