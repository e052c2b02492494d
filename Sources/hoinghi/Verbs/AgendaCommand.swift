import ArgumentParser
import Conference
import Ledger
import Wording

/// `agenda`: what takes place, in order.
struct AgendaCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: Phrases.helpAgenda.spoken,
    subcommands: [Set.self, Add.self, Remove.self, Star.self, Unstar.self, Changes.self]
  )

  @Flag(help: ArgumentHelp(Phrases.helpNow.spoken))
  var now = false

  @Flag(help: ArgumentHelp(Phrases.helpStarred.spoken))
  var starred = false

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let format = try options.output.format.map { try AgendaFormat($0, of: "--format") } ?? .text
    guard !(now && format.isSchedule) else {
      throw UsageError(.contradiction("--now", "--format \(format.rawValue)"), path: ["agenda"])
    }
    let opened = try invocation.opened()
    let conference = opened.conference
    let chosen = starred ? opened.ledger.starredProgramme : conference
    if starred, opened.mode.isRehearsal { try invocation.say(Phrases.marksOfRehearsal) }
    if format.isSchedule {
      return try printSchedule(format, chosen, at: opened.clock.now, to: &invocation)
    }
    guard now else {
      try Listing(agenda: chosen, opened.ledger.marks).print(options, to: &invocation)
      guard !starred else {
        guard chosen.agenda.isEmpty else { return .done }
        try invocation.say(Phrases.nothingStarred)
        return .nothingFound
      }
      for conflict in opened.ledger.programmeConflicts {
        try invocation.say(Phrases.programmeConflict(conflict, in: conference))
      }
      for (first, second) in conference.clashes {
        try invocation.say(Phrases.sessionsClash(first.title, second.title))
      }
      return .done
    }
    let moment = opened.clock.now
    let found = NowAndNext(chosen, of: conference, at: moment)
    try Listing(agenda: chosen, found, at: moment, opened.ledger.marks)
      .print(options, to: &invocation)
    guard found.running.isEmpty, found.next.isEmpty, found.departing.isEmpty else { return .done }
    try invocation.say(found.hasTimes ? Phrases.nothingMore : Phrases.noTimesSet)
    return .nothingFound
  }
}

extension Listing {
  init(agenda conference: Conference, _ marks: OwnMarks) {
    self.init(
      conference.agenda.sorted { $0.order < $1.order }.map { Row($0, nil, marks, in: conference) },
      of: conference,
      hasStandings: false
    )
  }

  /// What runs and what comes next, departures of visits among it.
  fileprivate init(
    agenda conference: Conference,
    _ found: NowAndNext,
    at now: Moment,
    _ marks: OwnMarks
  ) {
    func minutes(_ then: Moment?) -> Int? { then.map { NowAndNext.minutes(from: now, to: $0) } }
    let running = found.running.map { item in
      Row(item, Standing(isRunning: true, minutes: minutes(item.ends)), marks, in: conference)
    }
    let next = found.next.map { item in
      Row(item, Standing(isRunning: false, minutes: minutes(item.starts)), marks, in: conference)
    }
    let departing = found.departing.map { visit in
      Row(visit, Standing(isRunning: false, minutes: minutes(visit.departs)), marks, in: conference)
    }
    self.init(running + departing + next, of: conference, hasStandings: true)
  }

  /// Where a session stands now.
  private struct Standing {
    var isRunning: Bool
    /// Until it ends or starts; nil where nobody set an end.
    var minutes: Int?

    var words: Localized {
      isRunning
        ? Phrases.runsNow(minutesLeft: minutes) : Phrases.startsIn(minutes: minutes ?? 0)
    }
  }

  /// A session or a departure, for programs and for people.
  private struct Row {
    var document: JSON
    var cells: [Cell]

    init(
      _ item: AgendaItem,
      _ standing: Standing?,
      _ marks: OwnMarks,
      in conference: Conference
    ) {
      document = Listing.document(item, standing, marks, conference)
      cells =
        (standing.map { [.words($0.words)] } ?? []) + [
          .integer(item.order),
          .text(item.id),
          Cell(item.clock(of: conference.info)),
          Cell(item.starts?.iso8601 ?? item.day?.iso8601),
          Cell(item.ends?.iso8601),
          .words(Phrases.agendaKind(item.kind)),
          .words(item.title),
          .list(conference.people(item.speakers).map { Localized(same: $0.name) }),
          Cell(item.room),
          Cell(item.track),
          .provenance(item.provenance),
          .provenance(item.orderProvenance),
        ]
    }

    init(_ visit: Visit, _ standing: Standing, _ marks: OwnMarks, in conference: Conference) {
      document = Listing.document(visit, standing, marks)
      let day = CalendarDate(conference.info.date)
      cells = [
        .words(standing.words),
        .empty,
        .text(visit.id),
        Cell(
          visit.departs.map {
            Phrases.clock($0.at(offset: conference.info.utcOffset), unlessOn: day)
          }
        ),
        Cell(visit.departs?.iso8601),
        .empty,
        .words(Phrases.busDeparts),
        .words(visit.title),
        .empty,
        Cell(visit.meetingPoint),
        .empty,
        visit.arrangementsProvenance.map(Cell.provenance) ?? .empty,
        .empty,
      ]
    }
  }

  private init(_ agenda: [Row], of conference: Conference, hasStandings: Bool) {
    self.init(
      verb: "agenda",
      items: agenda.map(\.document),
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
      rows: agenda.map(\.cells),
      whenEmpty: hasStandings ? nil : Phrases.noAgenda
    )
    members = [
      JSON.Member(
        key: "conference",
        value: .object([
          "id": .text(conference.info.id),
          "title": JSON(conference.info.title),
          "date": .text(conference.info.date),
          "place": conference.info.knownPlace.map(JSON.init),
          "utcOffset": .integer(conference.info.utcOffset),
        ])
      )
    ]
  }

  private static func document(_ visit: Visit, _ standing: Standing, _ marks: OwnMarks) -> JSON {
    .item(
      visit.id,
      visit.arrangementsProvenance ?? visit.provenance,
      [
        "title": JSON(visit.title),
        "now": .boolean(standing.isRunning),
        "minutes": standing.minutes.map(JSON.integer),
        "departs": visit.departs.map(JSON.init),
        "meetingPoint": visit.meetingPoint.map(JSON.init),
        "bus": visit.bus.map(JSON.init),
        "contact": visit.contact.map(JSON.init),
        "starred": marks.isStarred(OwnMark.Subject(.visit, visit.id)) ? .boolean(true) : nil,
      ]
    )
  }

  private static func document(
    _ item: AgendaItem,
    _ standing: Standing?,
    _ marks: OwnMarks,
    _ conference: Conference
  ) -> JSON {
    .item(
      item.id,
      item.provenance,
      [
        "title": JSON(item.title),
        "subtitle": item.subtitle.map(JSON.init),
        "summary": item.summary.map(JSON.init),
        "description": .known(item.description.map(JSON.init)),
        "now": standing.map { .boolean($0.isRunning) },
        "minutes": standing.flatMap { $0.minutes.map(JSON.integer) },
        "kind": .text(item.kind.rawValue),
        "type": item.type.map(JSON.init),
        "language": item.language.map(JSON.text),
        "order": .integer(item.order),
        "orderProvenance": JSON(item.orderProvenance),
        "day": item.day.map { .text($0.iso8601) },
        "starts": item.starts.map(JSON.init),
        "ends": item.ends.map(JSON.init),
        "room": item.room.map(JSON.init),
        "track": item.track.map(JSON.init),
        "links": .known(
          item.links.map { link in
            .object(["url": .text(link.url), "title": link.title.map(JSON.text)])
          }
        ),
        "guid": item.guid.map(JSON.text),
        "speakers": .known(conference.people(item.speakers).map(JSON.init)),
        "themes": .known(item.themes.compactMap(conference.theme).map(JSON.init)),
        "visits": .known(item.visits.map(JSON.text)),
        "set": JSON(set: item.edits),
        "starred": marks.isStarred(OwnMark.Subject(.session, item.id)) ? .boolean(true) : nil,
      ]
    )
  }
}

extension AgendaItem {
  /// "08:00–08:30" by the clock of the conference, with the date before a time of another day; of what
  /// takes all day that it does; nil where no time is known.
  fileprivate func clock(of info: ConferenceInfo) -> Localized? {
    guard let starts = starts?.at(offset: info.utcOffset) else {
      return day.map { Phrases.allDay($0, unlessOn: CalendarDate(info.date)) }
    }
    let ends = ends?.at(offset: info.utcOffset)
    let first = Phrases.clock(starts, unlessOn: CalendarDate(info.date))
    guard let last = ends.map({ Phrases.clock($0, unlessOn: starts.date) }) else { return first }
    return Localized(vi: "\(first.vi)–\(last.vi)", en: "\(first.en)–\(last.en)")
  }
}
