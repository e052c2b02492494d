import Conference
import Wording

/// Figures with their sources; what was reckoned and what is aimed at stand apart.
extension TakeHome {
  /// All figures in their groups: a table of what was reported, its charts, then targets and what was
  /// derived.
  func figures(_ groups: [FigureGroup]) -> [Paper.Block] {
    let all = groups.map { ($0, conference.figures($0.figures)) }
    let plain = all.filter { $0.0.kind != .targets }
    var table = figureTable
    for (group, figures) in plain {
      let shown = figures.filter { !isDerived($0) && $0.bound != .target }
      guard !shown.isEmpty else { continue }
      table.rows.append([Paper.Words(say(group.title), .strong)])
      table.rows += shown.map(row)
      if let note = group.note { table.rows.append([Paper.Words(say(note), .emphasis)]) }
    }
    let figures = all.flatMap(\.1)
    let targets = figures.filter { $0.bound == .target }
    let derived = figures.filter(isDerived)
    var blocks: [Paper.Block] = [.heading(1, say(Phrases.partFigures))]
    guard !figures.isEmpty else {
      return blocks + [.paragraph(Paper.Words(say(Phrases.noFiguresToReport)))]
    }
    if !table.rows.isEmpty {
      blocks += [.heading(2, say(Phrases.figuresReported)), .table(table)]
    }
    blocks += charts(plain).map(Paper.Block.chart)
    if !targets.isEmpty {
      blocks += [.heading(2, say(Phrases.figuresTargets)), .table(targetTable(targets))]
    }
    if !derived.isEmpty {
      blocks += [.heading(2, say(Phrases.figuresDerived)), .table(derivedTable(derived))]
    }
    return blocks
  }

  /// The figures of one model: reported ones, then derived ones below a heading of their own.
  func figures(of model: PovertyReductionModel, level: Int) -> [Paper.Block] {
    let figures = conference.figures(model.facts)
    let reported = figures.filter { !isDerived($0) && $0.bound != .target }
    let targets = figures.filter { $0.bound == .target }
    let derived = figures.filter(isDerived)
    guard !figures.isEmpty else { return [.paragraph(Paper.Words(say(Phrases.noFiguresToReport)))] }
    var blocks: [Paper.Block] = []
    if !reported.isEmpty {
      var table = figureTable
      table.rows = reported.map(row)
      blocks += [.heading(level, say(Phrases.figuresReported)), .table(table)]
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
    blocks += charts(own.map { ($0, conference.figures($0.figures)) }).map(Paper.Block.chart)
    return blocks + own.compactMap(\.note).map { .note(Paper.Words(say($0), .emphasis)) }
  }

  /// The label, with the time where the label does not tell it.
  private func label(_ figure: Figure) -> String {
    let time = figure.time.map { say(Phrases.time($0)) } ?? ""
    return say(figure.label).contains(time) ? say(figure.label) : say(Phrases.label(figure))
  }

  private func isDerived(_ figure: Figure) -> Bool { figure.provenance.kind == .derived }

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

  /// Bars of the groups that have a scale; those of one unit and one place share it, so that one can
  /// be held against the other.
  private func charts(_ groups: [(FigureGroup, [Figure])]) -> [Paper.Chart] {
    let drawn = groups.filter { group, figures in
      group.kind != .list && figures.count > 1 && Set(figures.map(\.unit)).count == 1
    }
    var full: [[Localized?]: Double] = [:]
    for (_, figures) in drawn {
      let most = figures.map(\.value).max() ?? 0
      full[scale(of: figures), default: 0] = max(most, full[scale(of: figures)] ?? 0)
    }
    return drawn.map { group, figures in
      Paper.Chart(
        title: say(group.title),
        bars: figures.map { figure in
          Paper.Chart.Bar(
            label: label(figure),
            value: figure.value,
            printed: Phrases.amount(figure, language),
            isTarget: figure.bound == .target
          )
        },
        full: full[scale(of: figures)] ?? 0
      )
    }
  }

  private func scale(of figures: [Figure]) -> [Localized?] {
    [figures.first?.unit, figures.first?.place]
  }
}
