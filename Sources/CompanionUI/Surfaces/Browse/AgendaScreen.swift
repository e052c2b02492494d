import Conference
import Ledger
import Terminal
import Wording

/// The programme: by time once the organiser has set times, what has none in its order; the visits'
/// departures among the sessions, and a line where the day stands.
struct AgendaScreen: ScreenContent {
  let context: Context
  let arrangement: AgendaArrangement
  var timetable: Timetable { arrangement.timetable }
  var isOrderAssumed: Bool { arrangement.isOrderAssumed }

  /// With rows that are made already, or not: then they are made here.
  init(context: Context, arrangement: AgendaArrangement? = nil) {
    self.context = context
    self.arrangement = arrangement ?? AgendaArrangement(.time, in: context)
  }

  /// The grid is a table over the text, as wide as the window.
  var isTable: Bool { arrangement.order == .grid && context.layout.isWide }

  /// A time of the grid: those count on behind the departures.
  func slot(_ number: Int) -> AgendaGrid.Slot? {
    let place = number - items.count - visits.count
    guard let slots = arrangement.grid?.slots, slots.indices.contains(place) else { return nil }
    return slots[place]
  }

  var items: [AgendaItem] { context.conference.agenda }
  var visits: [Visit] { context.conference.visits }
  var offset: Int { context.conference.info.utcOffset }

  var entries: [Entry] { arrangement.entries }

  /// What a row is of, for a form and for undoing.
  static func programmeSubject(_ number: Int, in conference: Conference) -> ProgrammeSubject? {
    let items = conference.agenda
    if items.indices.contains(number) { return .session(items[number].id) }
    let place = number - items.count
    return conference.visits.indices.contains(place)
      ? .visit(conference.visits[place].id) : nil
  }

  func visit(_ number: Int) -> Visit? {
    let place = number - items.count
    return visits.indices.contains(place) ? visits[place] : nil
  }

  var subtitle: Line {
    var spans: [Span] = []
    func add(_ words: Localized, _ style: Style) {
      let gap = spans.isEmpty ? "" : " "
      spans.append(Span("\(gap)\(context.symbols.separator) " + context.say(words), style))
    }
    if let words = changesInSubtitle { add(words, Style(.good)) }
    if arrangement.order != .time {
      add(Phrases.arrangedBy(arrangement.order.rawValue), Style(.accent))
    } else if isOrderAssumed, !items.isEmpty {
      add(Phrases.orderIsAssumed, Style(.caution))
    }
    return Line(spans)
  }

  func heading(_ number: Int) -> Line {
    guard arrangement.rows.indices.contains(number) else { return Line() }
    switch arrangement.rows[number] {
    case .timed(let row): return heading(row)
    case .group(let name, let day):
      let date = day.map { " \(context.symbols.separator) " + context.say(Phrases.date($0)) } ?? ""
      return Line(context.say(name) + date, Style(.accent, bold: true))
    case .rooms(let day):
      return arrangement.grid.map { gridHeading(day, of: $0) } ?? Line()
    case .hidden(let day):
      return arrangement.grid.map { hiddenHeading(day, of: $0) } ?? Line()
    case .session, .slot, .gone: return Line()
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
    if let gone = gone(number) { return "gone." + gone.item.id }
    return items.indices.contains(number)
      ? items[number].id : "departure." + (visit(number)?.id ?? "")
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
    return subject(of: gone(number)?.item ?? items[number])
  }

  /// A departure's text is the visit's.
  func destination(_ number: Int) -> Destination? {
    visit(number).map { .item(.visits, id: $0.id) }
  }

  func subject(of item: AgendaItem) -> Subject {
    Subject(
      title: context.say(item.title),
      provenance: item.provenance,
      own: OwnMark.Subject(.session, item.id)
    )
  }

  /// That a session runs and for how long still, or that it is what comes next.
  struct Standing {
    var isRunning: Bool
    var words: Localized
    /// In a narrow row.
    var short: Localized
  }

  /// Nil where it neither runs nor comes next.
  func standing(_ item: AgendaItem) -> Standing? {
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

  /// "08:00–08:30", the end too, for that is what people ask for; of what takes all day that it does.
  func clock(_ item: AgendaItem) -> String? {
    guard let starts = item.starts else {
      return item.day == nil ? nil : context.say(Phrases.allDay)
    }
    let end = item.ends.map { "–" + Phrases.clock(minute: $0.at(offset: offset).minuteOfDay) }
    return Phrases.clock(minute: starts.at(offset: offset).minuteOfDay) + (end ?? "")
  }
}
