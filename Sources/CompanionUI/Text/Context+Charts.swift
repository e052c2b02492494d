import Conference
import Terminal
import Wording

/// Groups of figures as charts: a block for each bar, so that the cursor reaches every value and
/// its source.
extension Context {
  /// The bars of a group on a scale of their own; nothing for a list, whose figures share none.
  func chart(of group: FigureGroup, selected: String? = nil) -> [Block] {
    switch group.kind {
    case .list, .periods: []
    // A bar alone compares nothing.
    case .beforeAfter, .bars:
      group.figures.count > 1
        ? chart(conference.figures(group.figures), of: group.kind, selected: selected) : []
    case .targets: conference.figures(group.figures).flatMap(target)
    }
  }

  /// Groups one below the other, each under its title; a break parts those that do not meet.
  func periods(_ group: FigureGroup) -> [Block] {
    let groups = group.groups.compactMap(conference.figureGroup)
    let scales = scales(of: groups)
    var blocks: [Block] = []
    for (number, group) in groups.enumerated() {
      let gap = number == 0 ? nil : conference.question(between: groups[number - 1], and: group)
      if let gap { blocks += self.gap(gap) }
      if number > 0 { blocks.append(Block(.blank)) }
      blocks.append(Block(.heading(say(group.title))))
      let figures = conference.figures(group.figures)
      switch group.kind {
      case .beforeAfter, .bars:
        blocks += chart(figures, of: group.kind, scale: figures.first.flatMap { scales[$0.unit] })
      case .targets: blocks += figures.flatMap(target)
      case .list, .periods: blocks += figures.map(block)
      }
      // The question at the break says what the note would.
      if gap == nil, let note = group.note {
        blocks.append(Block(.text(Line(say(note), Style(.caution)))))
      }
    }
    return blocks
  }

  /// Where the values of several figures come from, taken together: the one that is least sure
  /// speaks for them all.
  func provenance(of figures: [Figure]) -> Provenance {
    let kinds = figures.map(\.provenance.kind)
    return Provenance(
      kind: kinds.first { $0 != .reported } ?? .reported,
      paragraphs: Set(figures.flatMap(\.provenance.paragraphs)).sorted()
    )
  }
}

extension Context {
  private func chart(
    _ figures: [Figure],
    of kind: FigureGroup.Kind,
    scale: Chart.Scale? = nil,
    selected: String? = nil
  ) -> [Block] {
    let bars = bars(figures, of: kind, selected: selected)
    let scale = scale ?? Chart.Scale(bars)
    return zip(figures, bars).map { figure, bar in
      Block(
        .chart(Chart(bars: [bar], scale: scale)),
        subject: subject(figure),
        link: .item(.figures, id: figure.id)
      )
    }
  }

  /// The scale that the bars of each unit share.
  private func scales(of groups: [FigureGroup]) -> [Localized: Chart.Scale] {
    let drawn = groups.filter { $0.kind == .beforeAfter || $0.kind == .bars }.map { group in
      let figures = conference.figures(group.figures)
      return (unit: figures.first?.unit, bars: bars(figures, of: group.kind))
    }
    return Dictionary(grouping: drawn.filter { $0.unit != nil }) { $0.unit ?? Localized(same: "") }
      .mapValues { Chart.Scale($0.flatMap(\.bars)) }
  }

  /// A target, and what was reached so far, which the source does not report: there is nothing to draw
  /// it beside.
  private func target(_ figure: Figure) -> [Block] {
    let reached = "\(say(Phrases.soFar)): \(say(Phrases.notReportedYet))"
    return [
      Block(
        .text(Line([Span(say(figure.label) + ": "), Span(amount(figure), Style(bold: true))])),
        subject: subject(figure),
        link: .item(.figures, id: figure.id)
      ),
      Block(.hanging(Line(reached, Style(.caution)))),
    ]
  }

  /// The break between two groups that do not meet.
  func gap() -> Block {
    let words = "\(symbols.gap) \(say(Phrases.periodsDisagree)) \(symbols.gap)"
    return Block(.text(Line(words, Style(.caution, bold: true))))
  }

  private func gap(_ check: FigureCheck) -> [Block] {
    let line = Line([Span(say(check.text), Style(.caution))] + tag(check.provenance))
    let subject = Subject(title: say(check.text), provenance: check.provenance)
    return [Block(.blank), gap(), Block(.text(line), subject: subject)]
  }
}
