import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// What, where, when, the headline figures, and what can be done here.
///
/// Where there is room the list is a menu of what can be done, and the conference stands beside
/// it; in a narrow window all of it is one text.
struct OverviewScreen: ScreenContent {
  let context: Context

  private static let actions: [Action] =
    ScreenName.allCases.dropFirst().map(Action.showing)
    + [.search, .palette, .language, .help]

  var entries: [Entry] {
    [.heading(0)] + Self.actions.indices.map(Entry.item)
  }

  func heading(_ number: Int) -> Line {
    Line(context.say(Phrases.whatCanBeDone), Style(.accent, bold: true))
  }

  func id(_ item: Int) -> String { Self.actions[item].rawValue }

  func row(_ item: Int, width: Int) -> Line {
    let action = Self.actions[item]
    let count = action.screen?.row.count?(context.conference)
    var row = RowBuilder()
    row.add(key(action), width: 3, style: Style(.accent, bold: true))
    row.add(context.say(action.words.name), width: width - 3 - (count == nil ? 0 : 5))
    if let count { row.add("\(count)", width: 5, alignRight: true) }
    return row.line
  }

  func subject(_ item: Int) -> Subject {
    Subject(
      title: context.say(context.conference.info.title),
      provenance: context.conference.info.titleProvenance
    )
  }

  /// Where Enter leads from a line of the menu.
  func destination(_ item: Int) -> Destination? {
    context.layout.isWide ? .action(Self.actions[item]) : nil
  }

  func detail(_ item: Int) -> [Block] {
    let info = context.conference.info
    var blocks = [
      Block(.heading(context.say(info.title)), subject: subject(0)),
      Block(.blank),
      context.field(Phrases.date, context.date(info.date), info.dateProvenance),
      context.field(Phrases.place, context.say(info.place), info.placeProvenance),
      context.field(Phrases.organiser, context.say(info.organiser), info.organiserProvenance),
    ]
    if let parent = info.parent {
      blocks.append(context.field(Phrases.parent, context.say(parent), info.organiserProvenance))
    }
    blocks += [
      context.field(
        Phrases.delegates,
        context.say(
          Phrases.delegatesFrom(info.expected, provinces: info.provinces.map(\.name))
        ),
        info.expectedProvenance
      )
    ]
    blocks += nowAndNext + attendance
    blocks += [
      Block(.blank),
      Block(.text(context.line(info.summary)), subject: context.subject(info.summary)),
    ]
    blocks += headlines
    blocks += list(Phrases.themes, info.themes) + list(Phrases.methods, info.methods)
    if !context.layout.isWide {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.whatCanBeDone)))]
      blocks += Self.actions.map { action in
        var row = RowBuilder()
        row.add(key(action), width: 3, style: Style(.accent, bold: true))
        row.add(Span(context.say(action.words.name)))
        return Block(.text(row.line), link: .action(action))
      }
    }
    return blocks
  }

  /// What runs and what comes next, once the organiser has set times.
  private var nowAndNext: [Block] {
    let found = NowAndNext(context.conference, at: context.now)
    func block(_ label: Localized, _ item: AgendaItem, _ minutes: Localized?) -> Block {
      let said = [item.title, minutes, item.room].compactMap { $0 }.map(context.say)
      return Block(
        .field(label: context.say(label), value: Line(said.joined(separator: ", "))),
        link: .item(.agenda, id: item.id)
      )
    }
    return found.running.map { item in
      let left = item.ends.map { NowAndNext.minutes(from: context.now, to: $0) }
      return block(Phrases.columnNow, item, left.map(Phrases.minutesLeft))
    }
      + found.next.compactMap { item in
        item.starts.map { starts in
          let minutes = NowAndNext.minutes(from: context.now, to: starts)
          return block(Phrases.comesNext, item, Phrases.startsIn(minutes: minutes))
        }
      }
      + found.departing.compactMap { visit in
        visit.departs.map { departs in
          let minutes = NowAndNext.minutes(from: context.now, to: departs)
          return Block(
            .text(Line(context.say(Phrases.departsIn(visit.title, minutes: minutes)))),
            link: .item(.visits, id: visit.id)
          )
        }
      }
  }

  /// Who is in at the door, once anybody was recorded.
  private var attendance: [Block] {
    guard !context.ledger.attendance.isEmpty,
      let figures = context.ledger.list(.door).map(context.ledger.standing)
    else {
      return []
    }
    let words = Phrases.attendanceInWords(
      arrived: figures.arrived,
      expected: figures.expected,
      present: figures.present
    )
    return [
      Block(
        .field(label: context.say(Phrases.attendance), value: Line(context.say(words))),
        link: .action(.checkin)
      )
    ]
  }

  private func key(_ action: Action) -> String {
    context.keyMap.key(for: action, typing: false)?.name ?? ""
  }

  private func list(_ title: Localized, _ statements: [Statement]) -> [Block] {
    guard !statements.isEmpty else { return [] }
    return [Block(.blank), Block(.heading(context.say(title)))]
      + statements.map { Block(.bullet(context.line($0)), subject: context.subject($0)) }
  }

  /// The pairs of figures that the data keeps for comparing; those of one unit on one scale.
  private var headlines: [Block] {
    let conference = context.conference
    let groups = conference.figureGroups.filter { $0.kind == .beforeAfter }
    guard !groups.isEmpty else { return [] }
    let charts = groups.map { group in
      let figures = conference.figures(group.figures)
      return (group, figures, context.bars(figures, of: group.kind))
    }
    return [Block(.blank), Block(.heading(context.say(Phrases.headlines)))]
      + charts.enumerated().flatMap { number, chart -> [Block] in
        let (group, figures, bars) = chart
        guard let first = figures.first else { return [] }
        let isBroken =
          number > 0 && context.conference.question(between: groups[number - 1], and: group) != nil
        let comparable = charts.filter { $0.1.first?.unit == first.unit }.flatMap { $0.2 }
        return (isBroken ? [context.gap()] : []) + [
          Block(
            .text(Line(context.say(group.title))),
            subject: context.subject(first),
            link: .item(.figures, id: first.id)
          ),
          Block(.chart(Chart(bars: bars, scale: Chart.Scale(comparable)))),
        ]
      }
  }
}

/// The overview: a menu beside the conference, or one text in a narrow window.
struct OverviewList: Browsable {
  func content(in context: Context) -> any ScreenContent { OverviewScreen(context: context) }

  func isWhole(in context: Context) -> Bool { !context.layout.isWide }
}
