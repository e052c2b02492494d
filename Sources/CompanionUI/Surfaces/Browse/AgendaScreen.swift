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
    let item = items[number]
    return Subject(title: context.say(item.title), provenance: item.provenance)
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
      Block(
        .field(
          label: context.say(Phrases.time),
          value: Line(clock(item) ?? context.say(Phrases.noTimeYet))
        ),
        subject: own
      ),
    ]
    if let room = item.room {
      blocks.append(
        Block(.field(label: context.say(Phrases.room), value: Line(context.say(room))))
      )
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

  private func isRunning(_ item: AgendaItem) -> Bool {
    guard let starts = item.starts, let ends = item.ends else { return false }
    return starts <= context.now && context.now < ends
  }

  /// "08:00–08:30", the end too, for that is what people ask for.
  private func clock(_ item: AgendaItem) -> String? {
    guard let starts = item.starts else { return nil }
    let offset = context.conference.info.utcOffset
    let end = item.ends.map { "–" + Phrases.clock(minute: $0.at(offset: offset).minuteOfDay) }
    return Phrases.clock(minute: starts.at(offset: offset).minuteOfDay) + (end ?? "")
  }
}
