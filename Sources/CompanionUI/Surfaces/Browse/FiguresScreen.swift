import Conference
import Terminal
import VietnameseText
import Wording

/// Every figure, in groups that are read together; aims stand apart from what was reached.
struct FiguresScreen: ScreenContent {
  let context: Context
  let listing: FiguresListing?

  private var items: [FiguresListing.Item] { listing?.items ?? [] }

  private var groups: [FigureGroup] { context.conference.figureGroups }

  var entries: [Entry] { listing?.entries ?? [] }

  func heading(_ number: Int) -> Line {
    Line(context.say(groups[number].title), Style(.accent, bold: true))
  }

  /// A slash stands in no figure's id.
  func id(_ item: Int) -> String {
    items[item].figure?.id ?? "group/" + groups[items[item].group].id
  }

  func row(_ item: Int, width: Int) -> Line {
    guard let figure = items[item].figure else {
      var row = RowBuilder()
      row.add(context.say(groups[items[item].group].title), width: width - 1)
      row.add(context.mark(subject(item).provenance))
      return row.line
    }
    let label = items[item].isOneOfYears ? context.time(figure.time) : context.say(figure.label)
    // A number without its unit says nothing; the label is whole in the text beside the list.
    let room = max(8, width * 3 / 5)
    let amounts = [context.amount(figure), context.amount(figure, withUnit: false)]
    let number = amounts.first { DisplayWidth.columns(of: $0) <= room } ?? amounts[1]
    let columns = min(DisplayWidth.columns(of: number), max(8, width * 3 / 5))
    var row = RowBuilder()
    row.add(label, width: width - columns - 2)
    row.add(" ", width: 1)
    row.add(number, width: columns, style: Style(bold: true), alignRight: true)
    row.add(context.mark(figure.provenance))
    return row.line
  }

  func subject(_ item: Int) -> Subject {
    if let figure = items[item].figure { return context.subject(figure) }
    let group = groups[items[item].group]
    let figures = group.groups.compactMap(context.conference.figureGroup).flatMap(\.figures)
    return Subject(
      title: context.say(group.title),
      provenance: context.provenance(of: context.conference.figures(figures))
    )
  }

  func detail(_ item: Int) -> [Block] {
    let group = groups[items[item].group]
    guard let figure = items[item].figure else {
      let note = group.note.map { Block(.text(Line(context.say($0), Style(.caution)))) }
      return context.periods(group) + (note.map { [Block(.blank), $0] } ?? [])
    }
    var blocks = [Block(.heading(context.say(group.title)))]
    let chart = context.chart(of: group, selected: figure.id)
    if !chart.isEmpty { blocks += chart + [Block(.blank)] }
    if let note = group.note {
      blocks += [
        Block(.text(Line(context.say(note), Style(.caution)))), Block(.blank),
      ]
    }
    return blocks + fields(figure, noted: group.note != nil) + questions(about: figure)
  }

  private func fields(_ figure: Figure, noted: Bool) -> [Block] {
    let subject = context.subject(figure)
    var blocks = [
      Block(.text(Line(context.say(figure.label), Style(bold: true))), subject: subject)
    ]
    let fields: [(Localized, String)] = [
      (Phrases.value, context.printed(figure)),
      (Phrases.unit, context.say(figure.unit)),
      // That a number is exact goes without saying, and of a computed one it would say too much.
      (Phrases.bound, figure.bound == .exact ? "" : context.say(Phrases.bound(figure.bound))),
      (Phrases.time, context.time(figure.time)),
      (Phrases.place, figure.place.map(context.say) ?? ""),
    ]
    blocks += fields.filter { !$0.1.isEmpty }.map { label, value in
      Block(.field(label: context.say(label), value: Line(value)), subject: subject)
    }
    if figure.bound == .target, !noted {
      blocks.append(
        Block(.text(Line(context.say(Phrases.targetNotReported), Style(.caution))))
      )
    }
    return blocks + [Block(.blank)] + context.provenanceFields(of: subject)
  }

  /// What the source leaves open about a figure.
  private func questions(about figure: Figure) -> [Block] {
    let checks = context.conference.checks.filter { $0.figures.contains(figure.id) }
    guard !checks.isEmpty else { return [] }
    return [Block(.blank), Block(.heading(context.say(Phrases.checks)))]
      + checks.map { check in
        Block(
          .bullet(
            Line(
              context.say(check.text),
              Style(check.kind == .question ? .caution : .plain)
            )
          ),
          subject: Subject(title: context.say(check.text), provenance: check.provenance)
        )
      }
  }
}

/// The screen of the figures, gathered once.
struct FiguresList: Browsable {
  private var listing: FiguresListing?

  func content(in context: Context) -> any ScreenContent {
    FiguresScreen(context: context, listing: listing)
  }

  mutating func refresh(_ change: Change, in context: Context) {
    if listing == nil { listing = FiguresListing(context.conference) }
  }
}
