import Conference
import Terminal
import Wording

/// Every figure, in groups that are read together; aims stand apart from what was reached.
struct FiguresScreen: ScreenContent {
  let context: Context
  /// The group and figure of each item.
  private let items: [(group: Int, figure: Figure)]

  init(context: Context) {
    self.context = context
    let groups = context.conference.figureGroups
    items = groups.indices.flatMap { group in
      context.conference.figures(groups[group].figures).map { (group, $0) }
    }
  }

  private var groups: [FigureGroup] { context.conference.figureGroups }

  var entries: [Entry] {
    var entries: [Entry] = []
    for (i, item) in items.enumerated() {
      if i == 0 || items[i - 1].group != item.group { entries.append(.heading(item.group)) }
      entries.append(.item(i))
    }
    return entries
  }

  func heading(_ number: Int) -> Line {
    Line(context.say(groups[number].title), Style(.accent, bold: true))
  }

  func id(_ item: Int) -> String { items[item].figure.id }

  func row(_ item: Int, width: Int) -> Line {
    let figure = items[item].figure
    let number = Line(context.printed(figure))
    let room = min(max(8, width / 2), number.columns)
    var row = RowBuilder()
    row.add(context.say(figure.label), width: width - room - 3)
    row.add("  ", width: 2)
    row.add(number.text, width: room, style: Style(bold: true), alignRight: true)
    row.add(context.mark(figure.provenance))
    return row.line
  }

  func subject(_ item: Int) -> Subject { context.subject(items[item].figure) }

  func detail(_ item: Int) -> [Block] {
    let figure = items[item].figure
    let group = groups[items[item].group]
    var blocks = [Block(.heading(context.say(group.title)))]
    if group.kind != .list {
      blocks += [Block(.chart(chart(of: group, selected: figure.id))), Block(.blank)]
    }
    if let note = group.note {
      blocks += [
        Block(.text(Line(context.say(note), Style(.caution)))), Block(.blank),
      ]
    }
    return blocks + fields(figure) + questions(about: figure)
  }

  private func chart(of group: FigureGroup, selected: String) -> Chart {
    Chart(
      bars: context.conference.figures(group.figures).map { figure in
        let label =
          group.kind == .beforeAfter
          ? context.time(figure.time) : context.say(figure.label)
        return context.bar(
          figure,
          label: label.isEmpty ? context.say(figure.label) : label,
          isSelected: figure.id == selected
        )
      }
    )
  }

  private func fields(_ figure: Figure) -> [Block] {
    let subject = context.subject(figure)
    var blocks = [
      Block(.text(Line(context.say(figure.label), Style(bold: true))), subject: subject)
    ]
    let fields: [(Localized, String)] = [
      (Phrases.value, context.printed(figure)),
      (Phrases.unit, context.say(figure.unit)),
      (Phrases.bound, context.say(Phrases.bound(figure.bound))),
      (Phrases.time, context.time(figure.time)),
      (Phrases.place, figure.place.map(context.say) ?? ""),
    ]
    blocks += fields.filter { !$0.1.isEmpty }.map { label, value in
      Block(.field(label: context.say(label), value: Line(value)), subject: subject)
    }
    if figure.bound == .target {
      blocks.append(
        Block(.text(Line(context.say(Phrases.targetNotReported), Style(.caution))))
      )
    }
    return blocks + [Block(.blank)] + context.provenance(of: subject).dropFirst(2)
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
