import Conference
import Ledger
import Terminal
import Wording

/// The programme: by time once the organiser has set times, what has none in its order; the visits'
/// departures among the sessions, and a line where the day stands.
struct AgendaScreen: ScreenContent {
  let context: Context
  private let arrangement: AgendaArrangement
  private var timetable: Timetable { arrangement.timetable }
  private var isOrderAssumed: Bool { arrangement.isOrderAssumed }

  /// With rows that are made already, or not: then they are made here.
  init(context: Context, arrangement: AgendaArrangement? = nil) {
    self.context = context
    self.arrangement = arrangement ?? AgendaArrangement(.time, in: context)
  }

  /// The grid is a table over the text, as wide as the window.
  var isTable: Bool { arrangement.order == .grid && context.layout.isWide }

  /// A time of the grid: those count on behind the departures.
  private func slot(_ number: Int) -> AgendaGrid.Slot? {
    let place = number - items.count - visits.count
    guard let slots = arrangement.grid?.slots, slots.indices.contains(place) else { return nil }
    return slots[place]
  }

  private var items: [AgendaItem] { context.conference.agenda }
  private var visits: [Visit] { context.conference.visits }
  private var offset: Int { context.conference.info.utcOffset }

  var entries: [Entry] { arrangement.entries }

  /// What a row is of, for a form and for undoing.
  static func programmeSubject(_ number: Int, in conference: Conference) -> ProgrammeSubject? {
    let items = conference.agenda
    if items.indices.contains(number) { return .session(items[number].id) }
    let place = number - items.count
    return conference.visits.indices.contains(place)
      ? .visit(conference.visits[place].id) : nil
  }

  private func visit(_ number: Int) -> Visit? {
    let place = number - items.count
    return visits.indices.contains(place) ? visits[place] : nil
  }

  var subtitle: Line {
    if arrangement.order != .time {
      let words = Phrases.arrangedBy(arrangement.order.rawValue)
      return Line("\(context.symbols.separator) " + context.say(words), Style(.accent))
    }
    guard isOrderAssumed, !items.isEmpty else { return Line() }
    let words = "\(context.symbols.separator) " + context.say(Phrases.orderIsAssumed)
    return Line(words, Style(.caution))
  }

  func heading(_ number: Int) -> Line {
    guard arrangement.rows.indices.contains(number) else { return Line() }
    switch arrangement.rows[number] {
    case .timed(let row): return heading(row)
    case .group(let name, let day):
      let date = day.map { " \(context.symbols.separator) " + context.say(Phrases.date($0)) } ?? ""
      return Line(context.say(name) + date, Style(.accent, bold: true))
    case .rooms(let day):
      return arrangement.grid.map { gridHeading($0.days[day]) } ?? Line()
    case .session, .slot: return Line()
    }
  }

  private func heading(_ row: Timetable.Row) -> Line {
    switch row {
    case .day(let date): return Line(context.say(Phrases.date(date)), Style(.accent, bold: true))
    case .free(let minutes):
      return Line("  " + context.say(Phrases.freeFor(minutes: minutes)), Style(.good))
    case .untimed: return Line(context.say(Phrases.withoutTime), Style(.accent, bold: true))
    case .now:
      let clock = Phrases.clock(minute: context.now.minuteOfDay)
      let rule = String(repeating: context.symbols.horizontal, count: 3)
      let words = "\(rule) \(context.say(Phrases.nowLine(clock))) \(rule)"
      return Line(words, Style(.accent, bold: true, reverse: true))
    case .session, .departure: return Line()
    }
  }

  /// No id of the data holds a dot.
  func id(_ number: Int) -> String {
    if let slot = slot(number) { return "slot." + slot.starts.iso8601 }
    return items.indices.contains(number)
      ? items[number].id : "departure." + (visit(number)?.id ?? "")
  }

  func row(_ number: Int, width: Int) -> Line {
    if let visit = visit(number) { return row(visit, width: width) }
    if let slot = slot(number) {
      let rooms = arrangement.grid?.days[slot.day].rooms.count ?? 0
      return gridRow(slot, rooms: rooms, width: width)
    }
    let item = items[number]
    var row = RowBuilder()
    if let clock = clock(item) {
      row.add(clock, width: 11, style: Style(bold: standing(item)?.isRunning ?? false))
      row.add(warning(number))
    } else {
      row.add("\(item.order)", width: 2, alignRight: true)
      if !isOrderAssumed { row.add(context.mark(item.orderProvenance)) }
      row.add(warning(number))
    }
    let left = standing(item).map { context.say(width < 48 ? $0.short : $0.words) } ?? ""
    let room = left.isEmpty ? 0 : left.count + 1
    row.add(context.say(item.title), width: width - row.line.columns - 1 - room)
    row.add(left, width: room, style: Style(.good), alignRight: true)
    row.add(context.mark(item.provenance))
    return row.line
  }

  private func row(_ visit: Visit, width: Int) -> Line {
    var row = RowBuilder()
    let clock = visit.departs.map { Phrases.clock(minute: $0.at(offset: offset).minuteOfDay) }
    row.add("\(clock ?? "") \(context.say(Phrases.busDeparts))", width: 11)
    row.add(" ", width: 1)
    row.add(context.say(visit.title), width: width - row.line.columns - 1)
    row.add(context.mark(visit.provenance))
    return row.line
  }

  /// One column: something is wrong with the session, and its text says what.
  private func warning(_ number: Int) -> Span {
    Span(hasWarning(number) ? "!" : " ", Style(.caution, bold: true))
  }

  func hasWarning(_ number: Int) -> Bool {
    let id = items[number].id
    return timetable.clashes[id] != nil || arrangement.starClashes[id] != nil
      || arrangement.conflicts.contains(.session(id))
  }

  func isRunning(_ number: Int) -> Bool { standing(items[number])?.isRunning ?? false }

  func subject(_ number: Int) -> Subject {
    if let visit = visit(number) {
      let provenance = visit.arrangementsProvenance ?? visit.provenance
      return Subject(
        title: context.say(visit.title),
        provenance: provenance,
        own: OwnMark.Subject(.visit, visit.id)
      )
    }
    if let slot = slot(number) {
      return Subject(
        title: Phrases.clock(minute: slot.starts.minuteOfDay),
        provenance: items[slot.sessions[0]].orderProvenance
      )
    }
    return subject(of: items[number])
  }

  /// A departure's text is the visit's.
  func destination(_ number: Int) -> Destination? {
    visit(number).map { .item(.visits, id: $0.id) }
  }

  /// When a session is, with its day where the programme has several.
  private func time(of item: AgendaItem) -> String {
    let clock = clock(item)
    guard timetable.hasOtherDays, let day = item.conferenceDay(offset: offset) else {
      return clock ?? context.say(Phrases.noTimeYet)
    }
    let date = context.say(Phrases.date(day))
    return clock.map { "\(date), \($0)" } ?? date
  }

  func detail(_ number: Int) -> [Block] {
    if visit(number) != nil {
      return VisitsScreen(context: context).detail(number - items.count)
    }
    if let slot = slot(number) { return gridDetail(slot) }
    let item = items[number]
    let own = subject(number)
    let kind = item.type ?? Phrases.agendaKind(item.kind)
    var blocks = [Block(.heading(context.say(item.title)))]
    if let subtitle = item.subtitle { blocks.append(Block(.text(Line(context.say(subtitle))))) }
    blocks += [
      Block(
        .field(
          label: context.say(Phrases.kind),
          value: Line([Span(context.say(kind))] + context.tag(item.provenance))
        ),
        subject: own
      ),
      Block(
        .field(
          label: context.say(Phrases.order),
          value: Line([Span("\(item.order)")] + context.tag(item.orderProvenance))
        ),
        subject: Subject(
          title: context.say(Phrases.orderOf(item.title)),
          provenance: item.orderProvenance
        )
      ),
      field(Phrases.time, time(of: item), .time, of: item),
    ]
    if let standing = standing(item) {
      blocks.append(Block(.text(Line(context.say(standing.words)))))
    }
    blocks += timetable.clashes[item.id, default: []].map { other in
      Block(
        .text(Line(context.say(Phrases.clashesWith(other.title)), Style(.caution))),
        link: .item(.agenda, id: other.id)
      )
    }
    blocks += arrangement.starClashes[item.id, default: []].map { other in
      Block(
        .text(Line(context.say(Phrases.starsClash(other.title)), Style(.caution))),
        link: .item(.agenda, id: other.id)
      )
    }
    blocks += context.conflicts(of: .session(item.id))
    if let room = item.room {
      blocks.append(field(Phrases.room, context.say(room), .room, of: item))
    }
    if let track = item.track {
      blocks.append(
        Block(.field(label: context.say(Phrases.track), value: Line(context.say(track))))
      )
    }
    if let language = item.language {
      blocks.append(
        Block(.field(label: context.say(Phrases.spokenLanguage), value: Line(language)))
      )
    }
    if let summary = item.summary {
      blocks += [Block(.blank), Block(.text(Line(context.say(summary))), subject: own)]
    }
    for paragraph in item.description {
      blocks += [Block(.blank), Block(.text(Line(context.say(paragraph))), subject: own)]
    }
    if !item.links.isEmpty {
      blocks.append(Block(.blank))
      blocks += item.links.map { link in
        let title = link.title.map { $0 + " " } ?? ""
        return Block(
          .bullet(Line([Span(title), Span(link.url, Style(.accent))])),
          subject: Subject(
            title: link.title ?? link.url,
            provenance: item.provenance,
            copied: link.url,
            own: own.own
          )
        )
      }
    }
    let speakers = context.conference.people(item.speakers)
    if !speakers.isEmpty {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.speakers)))]
      blocks += speakers.map { context.block($0) }
    }
    blocks += context.section(
      Phrases.themes,
      item.themes.compactMap(context.conference.theme)
    )
    let visits = item.visits.compactMap(context.conference.visit)
    if !visits.isEmpty {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.visits)))]
      blocks += visits.map {
        Block(
          .bullet(Line(context.say($0.title))),
          subject: Subject(
            title: context.say($0.title),
            provenance: $0.provenance,
            own: OwnMark.Subject(.visit, $0.id)
          ),
          link: .item(.visits, id: $0.id)
        )
      }
    }
    return blocks
  }

  /// A field that the organiser may have set: then it says so.
  private func field(
    _ label: Localized,
    _ value: String,
    _ field: ProgrammeField,
    of item: AgendaItem
  ) -> Block {
    guard let setting = item.edits[field] else {
      return Block(
        .field(label: context.say(label), value: Line(value)),
        subject: subject(of: item)
      )
    }
    return Block(
      .field(label: context.say(label), value: Line([Span(value)] + context.tag(setting))),
      subject: Subject(title: context.say(item.title), provenance: setting)
    )
  }

  private func subject(of item: AgendaItem) -> Subject {
    Subject(
      title: context.say(item.title),
      provenance: item.provenance,
      own: OwnMark.Subject(.session, item.id)
    )
  }

  /// That a session runs and for how long still, or that it is what comes next.
  private struct Standing {
    var isRunning: Bool
    var words: Localized
    /// In a narrow row.
    var short: Localized
  }

  /// Nil where it neither runs nor comes next.
  private func standing(_ item: AgendaItem) -> Standing? {
    let found = timetable.found
    if found.running.contains(where: { $0.id == item.id }) {
      let left = item.ends.map { NowAndNext.minutes(from: context.now, to: $0) }
      let words = Phrases.runsNow(minutesLeft: left)
      return Standing(
        isRunning: true,
        words: left.map(Phrases.minutesLeft) ?? words,
        short: left.map(Phrases.leftInShort) ?? words
      )
    }
    guard let starts = item.starts, found.next.contains(where: { $0.id == item.id }) else {
      return nil
    }
    let minutes = NowAndNext.minutes(from: context.now, to: starts)
    return Standing(
      isRunning: false,
      words: Phrases.startsIn(minutes: minutes),
      short: Phrases.startsInShort(minutes: minutes)
    )
  }

  /// "08:00–08:30", the end too, for that is what people ask for.
  private func clock(_ item: AgendaItem) -> String? {
    guard let starts = item.starts else { return nil }
    let end = item.ends.map { "–" + Phrases.clock(minute: $0.at(offset: offset).minuteOfDay) }
    return Phrases.clock(minute: starts.at(offset: offset).minuteOfDay) + (end ?? "")
  }
}
