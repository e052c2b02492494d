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

  /// What can be done here, as far as whoever looks at it may.
  private let actions: [Action]

  init(context: Context) {
    self.context = context
    let all =
      ScreenName.tabs(of: context.conference).dropFirst().map(Action.showing)
      + [.search, .palette, .language, .help]
    actions = all.filter(context.setup.reach.allows)
  }

  var entries: [Entry] {
    [.heading(0)] + actions.indices.map(Entry.item)
  }

  func heading(_ number: Int) -> Line {
    Line(context.say(Phrases.whatCanBeDone), Style(.accent, bold: true))
  }

  func id(_ item: Int) -> String { actions[item].rawValue }

  func row(_ item: Int, width: Int) -> Line {
    let action = actions[item]
    let number = action.screen?.row.count?(context.conference)
    let count = number.map { "  \($0)" } ?? ""
    var row = RowBuilder()
    row.add(key(action), width: 3, style: Style(.accent, bold: true))
    row.add(context.say(action.words.name), width: width - 3 - count.count)
    row.add(Span(count))
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
    context.layout.isWide ? .action(actions[item]) : nil
  }

  func detail(_ item: Int) -> [Block] {
    let title = [Block(.heading(context.say(context.conference.info.title)), subject: subject(0))]
    return title + nowAndNext + numbers + menu + about + headlines
      + list(Phrases.themes, context.conference.info.themes)
      + list(Phrases.methods, context.conference.info.methods) + categories
  }

  /// When, where and by whom, and what for.
  private var about: [Block] {
    let info = context.conference.info
    var blocks = [
      Block(.blank),
      context.field(Phrases.date, context.date(info.date), info.dateProvenance),
      context.field(Phrases.place, context.say(info.place), info.placeProvenance),
      context.field(Phrases.organiser, context.say(info.organiser), info.organiserProvenance),
    ]
    if let parent = info.parent {
      blocks.append(context.field(Phrases.parent, context.say(parent), info.organiserProvenance))
    }
    // Of whom nobody has counted nothing is said.
    if info.expected > 0 {
      blocks.append(
        context.field(
          Phrases.delegates,
          context.say(
            Phrases.delegatesFrom(info.expected, provinces: info.provinces.map(\.name))
          ),
          info.expectedProvenance
        )
      )
    }
    return blocks + [
      Block(.blank),
      Block(.text(context.line(info.summary)), subject: context.subject(info.summary)),
    ]
  }

  /// What can be done here, where it has no list of its own.
  private var menu: [Block] {
    guard !context.layout.isWide else { return [] }
    return [Block(.blank), Block(.heading(context.say(Phrases.whatCanBeDone)))]
      + actions.map { action in
        var row = RowBuilder()
        row.add(key(action), width: 3, style: Style(.accent, bold: true))
        row.add(Span(context.say(action.words.name)))
        return Block(.text(row.line), link: .action(action))
      }
  }

  /// Four numbers before all else: the poverty rate of the nation and of the city as they were last
  /// reported, the models, the delegates and who of them has come.
  private var numbers: [Block] {
    let conference = context.conference
    let pairs = conference.figureGroups.filter { $0.kind == .beforeAfter }
    let rates = [pairs.first, pairs.count > 1 ? pairs.last : nil].compactMap { group in
      group?.figures.last.flatMap(conference.figure)
    }
    let blocks = rates.map { figure in
      number(
        context.amount(figure),
        [context.say(figure.label), place(figure), time(figure)]
          .compactMap(\.self).joined(separator: ", "),
        context.subject(figure),
        .item(.figures, id: figure.id)
      )
    }
    let info = conference.info
    let expected = Subject(
      title: context.say(Phrases.delegates),
      provenance: info.expectedProvenance,
      copied: "\(info.expected)"
    )
    let models = conference.models.first.map { model in
      number(
        "\(conference.models.count)",
        context.say(Phrases.models),
        context.subject(model),
        .action(.models)
      )
    }
    let delegates =
      info.expected > 0
      ? [number("\(info.expected)", context.say(Phrases.delegates), expected, .action(.roster))]
      : []
    return [Block(.blank)] + blocks + (models.map { [$0] } ?? []) + delegates + attendance
  }

  private func time(_ figure: Figure) -> String? {
    unsaid(context.time(figure.time), in: figure)
  }

  private func place(_ figure: Figure) -> String? {
    figure.place.flatMap { unsaid(context.say($0), in: figure) }
  }

  /// What a figure's label does not say already.
  private func unsaid(_ words: String, in figure: Figure) -> String? {
    words.isEmpty || context.say(figure.label).lowercased().contains(words.lowercased())
      ? nil : words
  }

  private func number(
    _ number: String,
    _ words: String,
    _ subject: Subject,
    _ link: Destination
  ) -> Block {
    let words = Line(words.prefix(1).uppercased() + words.dropFirst())
    return Block(.number(number, words), subject: subject, link: link)
  }

  /// The groups of people who take part.
  private var categories: [Block] {
    let categories = context.conference.info.categories
    guard !categories.isEmpty else { return [] }
    return [Block(.blank), Block(.heading(context.say(Phrases.datumHeading(.category))))]
      + categories.map { category in
        Block(
          .bullet(Line([Span(context.say(category.name))] + context.tag(category.provenance))),
          subject: Subject(title: context.say(category.name), provenance: category.provenance)
        )
      }
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
