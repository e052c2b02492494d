import Conference
import Terminal
import Wording

// The text of a session.
extension AgendaScreen {
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
    if let gone = gone(number) { return goneDetail(gone) }
    let item = items[number]
    let own = subject(number)
    let kind = item.type ?? Phrases.agendaKind(item.kind)
    var blocks = [Block(.heading(context.say(item.title)))]
    if let change = arrangement.changes[item.id] { blocks += changeBlocks(change) }
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
          .bullet(Line([Span(title), Span(opening: link.url, Style(.accent))])),
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
}
