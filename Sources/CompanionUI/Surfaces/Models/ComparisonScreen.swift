import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// Two to four models side by side: the same questions put to each; what one does not answer stays
/// visibly open.
struct ComparisonScreen: ScreenContent {
  let context: Context
  let models: [PovertyReductionModel]

  var entries: [Entry] { [.item(0)] }

  var title: Localized? { Phrases.comparison }

  func id(_ item: Int) -> String { "" }

  func row(_ item: Int, width: Int) -> Line { Line() }

  func subject(_ item: Int) -> Subject { both(Phrases.comparison, models.map(context.subject)) }

  func detail(_ item: Int) -> [Block] {
    let measures = measures
    let titles = models.map { [Line(context.say($0.title), Style(.accent, bold: true))] }
    let head = Columns(cells: titles, marks: letters, showsMarks: true)
    return [Block(.columns(head), subject: subject(item))]
      + texts(Phrases.place) { [context.place($0)] }
      + texts(Phrases.activities) { [context.activities($0)] }
      + row(Phrases.people) { model in
        context.conference.people(model.people).map { person in
          (
            Line(context.name(person)),
            Subject(title: context.name(person), provenance: person.provenance)
          )
        }
      }
      + measures
      + otherFigures(measures.isEmpty ? Phrases.figures : Phrases.otherFigures)
      + texts(Phrases.outcome) { [$0.outcome.map(context.say)] }
      + texts(Phrases.sustained) { [$0.sustained.map(context.say)] }
      + [
        Block(.blank),
        Block(
          .text(Line("\(Self.unsaid) \(context.say(Phrases.notInTheSource))", Style(.caution)))
        ),
      ] + reviewed
  }

  private var letters: [String] { Columns.letters(models.count) }

  private func isMeasured(_ figure: Figure) -> Bool {
    context.conference.measures.contains { $0.id == figure.measure }
  }

  /// A row of texts that the models' own provenance covers.
  private func texts(
    _ label: Localized,
    _ value: (PovertyReductionModel) -> [String?]
  ) -> [Block] {
    row(label) { model in
      value(model).compactMap(\.self).filter { !$0.isEmpty }.map { text in
        (Line(text), context.subject(model))
      }
    }
  }

  /// Stands for what the source does not say, which one line below explains.
  private static let unsaid = "—"

  private func row(
    _ label: Localized,
    none: Localized = Localized(same: unsaid),
    _ value: (PovertyReductionModel) -> [(Line, Subject)]
  ) -> [Block] {
    let answers = models.map(value)
    let columns = Columns(
      label: Line(context.say(label), Style(bold: true)),
      cells: answers.map { $0.map(\.0) },
      marks: letters,
      none: context.say(none)
    )
    return [
      Block(.columns(columns.gap)),
      Block(.columns(columns), subject: both(label, answers.flatMap { $0.map(\.1) })),
    ]
  }

  /// What reviews come to, a row for each criterion; never a mean without its number.
  private var reviewed: [Block] {
    let summaries = models.map { context.ledger.reviews.summary(of: $0.id) }
    let heading = [Block(.blank), Block(.heading(context.say(Phrases.reviews)))]
    guard summaries.contains(where: { $0.count > 0 }) else {
      return heading + [Block(.text(Line(context.say(Phrases.noReviewsYet))))]
    }
    let scores = context.conference.criteria.flatMap { criterion in
      row(criterion.name, none: Phrases.notScoredYet) { model in
        let summary = context.ledger.reviews.summary(of: model.id).scores[criterion.id]
        return summary.map {
          [(Line(context.scores($0)), context.subject($0, of: criterion, for: model))]
        } ?? []
      }
    }
    let households = row(Phrases.householdsThatCouldJoin, none: Phrases.notSaidYet) { model in
      let summary = context.ledger.reviews.summary(of: model.id)
      return context.households(summary).map {
        [(Line($0), context.householdsSubject(summary, of: model))]
      } ?? []
    }
    let counts = row(Phrases.numberOfReviews) { model in
      let line = context.count(of: context.ledger.reviews, of: model.id)
      let subject = Subject(
        title: "\(context.say(model.title)): \(line.text)",
        provenance: Provenance(kind: .derived),
        standing: Phrases.fromReviews
      )
      return [(line, subject)]
    }
    return heading + counts + scores + households
      + [Block(.blank), Block(.text(Line(context.say(Phrases.scoresExplained))))]
  }

  /// What has no measure in common.
  private func otherFigures(_ label: Localized) -> [Block] {
    let others = models.map { context.facts($0).filter { !isMeasured($0) } }
    guard label != Phrases.otherFigures || others.contains(where: { !$0.isEmpty }) else {
      return []
    }
    return row(label) { model in
      context.facts(model).filter { !isMeasured($0) }.map { figure in
        (
          Line([Span(context.label(figure) + ": ")] + context.line(figure).spans),
          context.subject(figure)
        )
      }
    }
  }

  /// What stands in one row, each part with its own source; a source that is the same is told once.
  private func both(_ label: Localized, _ parts: [Subject]) -> Subject {
    var told: [Subject] = []
    for part in parts where !told.contains(part) { told.append(part) }
    let title = ([label] + models.map(\.title)).map(context.say).joined(separator: ", ")
    return Subject(title: title, provenance: Provenance(kind: .reported), parts: told)
  }

  /// For each measure bars on one scale, where two models or more report it; what one alone reports
  /// has nothing to be compared with, and stands in words.
  private var measures: [Block] {
    context.conference.measures.flatMap { measure -> [Block] in
      let figures = models.map { model in
        context.conference.figures(model.facts).filter { $0.measure == measure.id }
      }
      let reporting = figures.count { !$0.isEmpty }
      guard reporting > 0 else { return [] }
      guard reporting > 1 else { return inWords(measure) }
      let heading = Line(context.say(measure.name), Style(bold: true))
      return [Block(.blank), Block(.text(heading))] + bars(measure, figures)
    }
  }

  private func inWords(_ measure: Measure) -> [Block] {
    row(measure.name) { model in
      context.conference.figures(model.facts).filter { $0.measure == measure.id }.map { figure in
        (context.line(figure), context.subject(figure))
      }
    }
  }

  private func bars(_ measure: Measure, _ figures: [[Figure]]) -> [Block] {
    let rows = zip(letters, figures).flatMap { letter, figures -> [(Chart.Bar, Figure?)] in
      figures.isEmpty
        ? [(absent(letter), nil)]
        : figures.map { (bar($0, letter, isAlone: figures.count == 1), $0) }
    }
    return rows.map { bar, figure in
      // Only what has one unit has one scale.
      let comparable = rows.filter { $0.1?.unit == figure?.unit }.map(\.0)
      var scale = Chart.Scale(rows.map(\.0))
      scale.full = Chart.Scale(comparable).full
      return Block(
        .chart(Chart(bars: [bar], scale: scale)),
        subject: figure.map(context.subject) ?? unsaid(measure)
      )
    }
  }

  private func bar(_ figure: Figure, _ letter: String, isAlone: Bool) -> Chart.Bar {
    let tag = context.tag(figure.provenance).map(\.text).joined()
    return Chart.Bar(
      label: isAlone ? letter : "\(letter) \(context.say(figure.label))",
      value: figure.value,
      printed: context.amount(figure) + tag,
      isTarget: figure.bound == .target
    )
  }

  private func absent(_ letter: String) -> Chart.Bar {
    Chart.Bar(label: letter, value: nil, printed: Self.unsaid)
  }

  private func unsaid(_ measure: Measure) -> Subject {
    Subject(
      title: context.say(Phrases.noFigure(of: measure.name)),
      provenance: Provenance(kind: .assumed),
      standing: Phrases.notInTheSourceAtAll
    )
  }
}
