import Conference
import Terminal
import Wording

/// The programme in its order; times and rooms only where the organiser has set them.
struct AgendaScreen: ScreenContent {
  let context: Context

  private var items: [AgendaItem] { context.conference.agenda }

  var entries: [Entry] {
    items.indices.sorted { items[$0].order < items[$1].order }.map(Entry.item)
  }

  func id(_ item: Int) -> String { items[item].id }

  func row(_ number: Int, width: Int) -> Line {
    let item = items[number]
    var row = RowBuilder()
    row.add("\(item.order)", width: 2, alignRight: true)
    row.add(context.mark(item.orderProvenance))
    row.add(" ", width: 1)
    if let clock = clock(item) {
      row.add(clock, width: 12, style: Style(bold: isRunning(item)))
    }
    let used = row.line.columns
    row.add(context.say(item.title), width: width - used - 1)
    row.add(context.mark(item.provenance))
    return row.line
  }

  func subject(_ number: Int) -> Subject {
    subject(of: items[number])
  }

  func detail(_ number: Int) -> [Block] {
    let item = items[number]
    let own = subject(number)
    var blocks = [
      Block(.heading(context.say(item.title))),
      Block(
        .field(
          label: context.say(Phrases.kind),
          value: Line(
            [Span(context.say(Phrases.agendaKind(item.kind)))]
              + context.tag(item.provenance)
          )
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
      field(Phrases.time, clock(item) ?? context.say(Phrases.noTimeYet), .time, of: item),
    ]
    if let standing = standing(item) { blocks.append(Block(.text(Line(context.say(standing))))) }
    if let room = item.room {
      blocks.append(field(Phrases.room, context.say(room), .room, of: item))
    }
    if let track = item.track {
      blocks.append(
        Block(.field(label: context.say(Phrases.track), value: Line(context.say(track))))
      )
    }
    if let summary = item.summary {
      blocks += [Block(.blank), Block(.text(Line(context.say(summary))), subject: own)]
    }
    let speakers = context.conference.people(item.speakers)
    if !speakers.isEmpty {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.speakers)))]
      blocks += speakers.map { context.block($0) }
    }
    let themes = item.themes.compactMap(context.conference.theme)
    if !themes.isEmpty {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.themes)))]
      blocks += themes.map {
        Block(.bullet(context.line($0)), subject: context.subject($0))
      }
    }
    let visits = item.visits.compactMap(context.conference.visit)
    if !visits.isEmpty {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.visits)))]
      blocks += visits.map {
        Block(
          .bullet(Line(context.say($0.title))),
          subject: Subject(title: context.say($0.title), provenance: $0.provenance),
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
    Subject(title: context.say(item.title), provenance: item.provenance)
  }

  private func isRunning(_ item: AgendaItem) -> Bool {
    NowAndNext(context.conference, at: context.now).running.contains { $0.id == item.id }
  }

  /// That it runs and for how long still, or that it is what comes next.
  private func standing(_ item: AgendaItem) -> Localized? {
    let found = NowAndNext(context.conference, at: context.now)
    if found.running.contains(where: { $0.id == item.id }) {
      let left = item.ends.map { NowAndNext.minutes(from: context.now, to: $0) }
      return Phrases.runsNow(minutesLeft: left)
    }
    guard let starts = item.starts, found.next.contains(where: { $0.id == item.id }) else {
      return nil
    }
    return Phrases.startsIn(minutes: NowAndNext.minutes(from: context.now, to: starts))
  }

  /// "08:00–08:30", the end too, for that is what people ask for.
  private func clock(_ item: AgendaItem) -> String? {
    guard let starts = item.starts else { return nil }
    let offset = context.conference.info.utcOffset
    let end = item.ends.map { "–" + Phrases.clock(minute: $0.at(offset: offset).minuteOfDay) }
    return Phrases.clock(minute: starts.at(offset: offset).minuteOfDay) + (end ?? "")
  }
}

/// The screen of the programme: what the organiser knows better is set where it stands.
struct AgendaList: Browsable {
  private var recording = ListRecording()

  func content(in context: Context) -> any ScreenContent { AgendaScreen(context: context) }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    switch input {
    case .action(.edit):
      guard let item = spot.item else { return nil }
      let id = context.conference.agenda[item].id
      return Answer(
        requests: [.open { DeskFormSurface.programme(.session(id), in: $0) }],
        isChanged: false
      )
    case .command(let command): return recording.ask(command)
    default: return nil
    }
  }

  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool {
    action == .edit && spot.item != nil
  }

  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    usual.open + usual.going + [.help, .edit] + usual.rest.filter { $0 != .help } + [.quit]
  }

  func words(for action: Action, at spot: Spot) -> Localized? {
    action == .edit ? Phrases.editProgramme : nil
  }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    recording.hear(news, in: context)
  }
}
