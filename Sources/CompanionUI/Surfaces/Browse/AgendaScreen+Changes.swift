import Conference
import Terminal
import Wording

// What is not as it was when somebody last looked.
extension AgendaScreen {
  /// A session that is gone: those count on behind all others.
  func gone(_ number: Int) -> ProgrammeChanges.Change? {
    let slots = arrangement.grid?.slots.count ?? 0
    let place = number - items.count - visits.count - slots
    return arrangement.gone.indices.contains(place) ? arrangement.gone[place] : nil
  }

  /// "2 mới, 1 dời"; nil where all is as it was.
  var changesInSubtitle: Localized? {
    let counts = ProgrammeChanges.Kind.allCases.map { kind in
      (kind, arrangement.unseen.count { $0.kind == kind })
    }
    let some = counts.filter { $0.1 > 0 }
    return some.isEmpty ? nil : Phrases.changesSinceLook(some)
  }

  /// The word for how a session has changed, before its title.
  func add(change number: Int, to row: inout RowBuilder) {
    guard !arrangement.changes.isEmpty, let change = arrangement.changes[items[number].id] else {
      return
    }
    let style = Style(change.kind == .new ? .good : .caution, bold: true)
    row.add(Span(context.say(Phrases.change(change.kind)) + " ", style))
  }

  func goneDetail(_ change: ProgrammeChanges.Change) -> [Block] {
    let own = subject(of: change.item)
    return [
      Block(.heading(context.say(change.item.title)), subject: own),
      Block(.text(Line(context.say(Phrases.isGone), Style(.caution)))),
      Block(.text(Line(context.say(wasBefore(change.item))))),
    ]
  }

  /// What was otherwise.
  func changeBlocks(_ change: ProgrammeChanges.Change) -> [Block] {
    guard let before = change.before else {
      return [Block(.text(Line(context.say(Phrases.newSinceLook), Style(.good))))]
    }
    var lines: [Localized] = []
    if change.kind == .moved { lines.append(wasBefore(before)) }
    if before.title != change.item.title { lines.append(Phrases.wasCalled(before.title)) }
    return lines.map { Block(.text(Line(context.say($0), Style(.caution)))) }
  }

  private func wasBefore(_ item: AgendaItem) -> Localized {
    let time = clock(item).map { clock in
      item.conferenceDay(offset: offset).map { day in
        Phrases.date(day).map { "\($0), \(clock)" }
      } ?? Localized(same: clock)
    }
    return Phrases.wasBefore(time, room: item.room)
  }
}
