import Conference
import Wording

/// Figures with their sources; what was reckoned and what is aimed at stand apart.
extension TakeHome {
  /// All figures in their groups: a table of what was reported, its charts, then targets and what
  /// was derived.
  func figures(_ groups: [FigureGroup]) -> [Paper.Block] {
    let all = groups.map { ($0, conference.figures($0.figures)) }
    let plain = all.filter { $0.0.kind != .targets }
    let figures = all.flatMap(\.1)
    let targets = figures.filter { $0.bound == .target }
    let derived = figures.filter(isDerived)
    var blocks: [Paper.Block] = [.heading(1, say(Phrases.partFigures))]
    guard !figures.isEmpty else {
      return blocks + [.paragraph(Paper.Words(say(Phrases.noFiguresToReport)))]
    }
    for (title, isTold) in [
      (Phrases.figuresReported, isReported), (Phrases.figuresOther, isOther),
    ] {
      let table = table(of: plain, isTold)
      if !table.rows.isEmpty { blocks += [.heading(2, say(title)), .table(table)] }
    }
    blocks += charts(plain)
    if !targets.isEmpty {
      blocks += [.heading(2, say(Phrases.figuresTargets)), .table(targetTable(targets))]
    }
    if !derived.isEmpty {
      blocks += [.heading(2, say(Phrases.figuresDerived)), .table(derivedTable(derived))]
    }
    return blocks
  }

  /// The figures that are told together, under the titles of their groups.
  private func table(
    of groups: [(FigureGroup, [Figure])],
    _ isTold: (Figure) -> Bool
  ) -> Paper.Table {
    var table = figureTable
    for (group, figures) in groups {
      let shown = figures.filter(isTold)
      guard !shown.isEmpty else { continue }
      table.rows.append([Paper.Words(say(group.title), .strong)])
      table.rows += shown.map(row)
      if let note = group.note { table.rows.append([Paper.Words(say(note), .emphasis)]) }
    }
    return table
  }

  /// The figures of one model: reported ones, then derived ones below a heading of their own.
  func figures(of model: PovertyReductionModel, level: Int) -> [Paper.Block] {
    let figures = conference.figures(model.facts)
    let targets = figures.filter { $0.bound == .target }
    let derived = figures.filter(isDerived)
    guard !figures.isEmpty else { return [.paragraph(Paper.Words(say(Phrases.noFiguresToReport)))] }
    var blocks: [Paper.Block] = []
    for (title, isTold) in [
      (Phrases.figuresReported, isReported), (Phrases.figuresOther, isOther),
    ] {
      var table = figureTable
      table.rows = figures.filter(isTold).map(row)
      if !table.rows.isEmpty { blocks += [.heading(level, say(title)), .table(table)] }
    }
    if !targets.isEmpty {
      blocks += [.heading(level, say(Phrases.figuresTargets)), .table(targetTable(targets))]
    }
    if !derived.isEmpty {
      blocks += [.heading(level, say(Phrases.figuresDerived)), .table(derivedTable(derived))]
    }
    // What is to be known before comparing, and bars where the figures share a scale.
    let own = conference.figureGroups.filter { group in
      group.figures.contains { model.facts.contains($0) }
    }
    blocks += charts(own.map { ($0, conference.figures($0.figures)) })
    return blocks + own.compactMap(\.note).map { .note(Paper.Words(say($0), .emphasis)) }
  }

  /// The figures of one model in one table: the reported ones, below headings those that are not, and
  /// the notes on them.
  func facts(of model: PovertyReductionModel) -> [Paper.Block] {
    let figures = conference.figures(model.facts)
    guard !figures.isEmpty else { return [] }
    var table = figureTable
    table.rows = figures.filter(isReported).map(row)
    for (title, isTold) in [
      (Phrases.figuresOther, isOther), (Phrases.figuresTargets, { $0.bound == .target }),
      (Phrases.figuresDerived, isDerived),
    ] as [(Localized, (Figure) -> Bool)] {
      let told = figures.filter(isTold)
      if !told.isEmpty { table.rows += [[Paper.Words(say(title), .strong)]] + told.map(row) }
    }
    let notes = conference.figureGroups.filter { group in
      group.figures.contains { model.facts.contains($0) }
    }.compactMap(\.note)
    return [.heading(1, say(Phrases.partFigures)), .table(table)]
      + notes.map { .note(Paper.Words(say($0), .emphasis)) }
  }

  /// The label, with the time where the label does not tell it.
  private func label(_ figure: Figure) -> String {
    let time = figure.time.map { say(Phrases.time($0)) } ?? ""
    return say(figure.label).contains(time) ? say(figure.label) : say(Phrases.label(figure))
  }

  private func isDerived(_ figure: Figure) -> Bool { figure.provenance.kind == .derived }

  private func isReported(_ figure: Figure) -> Bool {
    figure.provenance.kind == .reported && figure.bound != .target
  }

  /// Neither in the article nor reckoned from it: what the organiser added.
  private func isOther(_ figure: Figure) -> Bool {
    figure.provenance.kind != .reported && !isDerived(figure) && figure.bound != .target
  }

  private var figureTable: Paper.Table {
    Paper.Table(
      columns: [
        Paper.Table.Column(say(Phrases.columnLabel), share: 50),
        Paper.Table.Column(say(Phrases.value), share: 34),
        Paper.Table.Column(say(Phrases.columnProvenance), share: 16),
      ],
      rows: []
    )
  }

  private func row(_ figure: Figure) -> [Paper.Words] {
    [
      Paper.Words(label(figure)), Paper.Words(Phrases.printed(figure, language)),
      Paper.Words(say(Phrases.mark(of: figure.provenance)), .mark),
    ]
  }

  private func targetTable(_ figures: [Figure]) -> Paper.Table {
    Paper.Table(
      columns: [
        Paper.Table.Column(say(Phrases.columnLabel), share: 36),
        Paper.Table.Column(say(Phrases.columnTarget), share: 28),
        Paper.Table.Column(say(Phrases.columnReached), share: 24),
        Paper.Table.Column(say(Phrases.columnProvenance), share: 12),
      ],
      rows: figures.map { figure in
        var cells = row(figure)
        cells.insert(Paper.Words(say(Phrases.notReportedAsk), .emphasis), at: 2)
        return cells
      }
    )
  }

  private func derivedTable(_ figures: [Figure]) -> Paper.Table {
    Paper.Table(
      columns: [
        Paper.Table.Column(say(Phrases.columnLabel), share: 28),
        Paper.Table.Column(say(Phrases.value), share: 22),
        Paper.Table.Column(say(Phrases.formula), share: 34),
        Paper.Table.Column(say(Phrases.columnProvenance), share: 16),
      ],
      rows: figures.map { figure in
        var cells = row(figure)
        cells.insert(Paper.Words(formula(figure.provenance)), at: 2)
        return cells
      }
    )
  }

  private func formula(_ provenance: Provenance) -> String {
    switch provenance.formula {
    case .expression(let expression):
      Phrases.formula(expression, of: conference, language)
    case .words(let words): say(words)
    case nil: ""
    }
  }

  /// Bars of the groups that have a scale, with a break between two that do not meet.
  ///
  /// Those of one unit and one place share the scale, so that one can be held against the other; so
  /// do those of one unit that are read period by period, wherever they are from.
  private func charts(_ groups: [(FigureGroup, [Figure])]) -> [Paper.Block] {
    let byPeriod = Set(conference.figureGroups.flatMap(\.groups))
    func scale(of group: FigureGroup, _ figures: [Figure]) -> [Localized?] {
      let unit = figures.first?.unit
      return byPeriod.contains(group.id) ? [unit] : [unit, figures.first?.place]
    }
    let drawn = groups.filter { group, figures in
      group.kind != .list && figures.count > (byPeriod.contains(group.id) ? 0 : 1)
        && Set(figures.map(\.unit)).count == 1
    }
    var full: [[Localized?]: Double] = [:]
    for (group, figures) in drawn {
      let key = scale(of: group, figures)
      full[key] = max(figures.map(\.value).max() ?? 0, full[key] ?? 0)
    }
    let shared = drawn.filter { byPeriod.contains($0.0.id) }
    var blocks: [Paper.Block] =
      shared.count > 1 ? [.note(Paper.Words(say(Phrases.chartsShareScale)))] : []
    var last: FigureGroup?
    for (group, figures) in drawn {
      if let last, let gap = conference.question(between: last, and: group) {
        let words = Paper.Words("— \(say(Phrases.periodsDisagree)) — ", .strong)
        blocks.append(.note(words + cited(gap.text, gap.provenance)))
      }
      last = group
      let bars = figures.map { figure in
        Paper.Chart.Bar(
          label: label(figure),
          value: figure.value,
          printed: Phrases.amount(figure, language),
          isTarget: figure.bound == .target
        )
      }
      let full = full[scale(of: group, figures)] ?? 0
      blocks.append(.chart(Paper.Chart(title: say(group.title), bars: bars, full: full)))
    }
    return blocks
  }
}
