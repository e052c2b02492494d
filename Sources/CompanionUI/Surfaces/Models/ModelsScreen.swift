import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// The models that work, each with its page.
struct ModelsScreen: ScreenContent {
  let context: Context
  /// Those that are marked for comparing.
  let marked: [Int]

  private var models: [PovertyReductionModel] { context.conference.models }

  /// A table has its headings in a row of their own.
  var entries: [Entry] { (isTable ? [.heading(0)] : []) + models.indices.map(Entry.item) }

  /// Where there is room for a column for each question that one asks of all of them.
  var isTable: Bool { context.layout.size.width >= 100 }

  var rowHeight: Int { isTable ? 1 : 2 }

  func heading(_ number: Int) -> Line {
    let style = Style(.accent, bold: true)
    var row = RowBuilder()
    row.add("", width: 2)
    row.add(context.say(Phrases.model), width: Self.titleColumns, style: style)
    for (name, width) in zip(headings, Self.columns) {
      row.add(name, width: width, style: style)
    }
    row.add(context.say(Phrases.outcome), width: 40, style: style)
    return row.line
  }

  private var headings: [String] {
    let measures = Self.columnMeasures.map { id in
      context.conference.measures.first { $0.id == id }.map { context.say($0.name) } ?? ""
    }
    return [context.say(Phrases.districtLabel)] + measures + [context.say(Phrases.myScore)]
  }

  /// What has a column of its own, where the data measures it.
  private static let columnMeasures = ["households", "jobs"]
  private static let titleColumns = 36
  /// District, households, jobs, my score.
  private static let columns = [13, 13, 12, 10]

  var subtitle: Line {
    marked.isEmpty ? Line() : Line(context.say(Phrases.markedModels(marked.count)))
  }

  func id(_ item: Int) -> String { models[item].id.rawValue }

  func row(_ item: Int, width: Int) -> Line {
    let model = models[item]
    let mark = marked.isEmpty && !isTable ? 0 : 2
    var row = RowBuilder()
    row.add(
      marked.contains(item) ? "*" : "",
      width: mark,
      style: Style(.accent, bold: true)
    )
    let title = context.say(model.title)
    guard isTable else {
      row.add(title, width: width - mark - 1, style: Style(bold: true))
      row.add(context.mark(model.provenance))
      return row.line
    }
    row.add(title, width: Self.titleColumns, style: Style(bold: true))
    let cells = [
      model.place.district ?? "", amount("households", of: model), amount("jobs", of: model),
      myScore(of: model) ?? "",
    ]
    for (text, columns) in zip(cells, Self.columns) { row.add(text, width: columns) }
    row.add(keyResult(of: model), width: max(1, width - row.line.columns - 1))
    row.add(context.mark(model.provenance))
    return row.line
  }

  func under(_ item: Int, width: Int) -> Line {
    let model = models[item]
    let score = myScore(of: model).map { context.say(Phrases.myScore) + " " + $0 }
    let parts = [model.place.district, score, keyResult(of: model)]
    let words = parts.compactMap(\.self).joined(separator: " \(context.symbols.separator) ")
    var row = RowBuilder()
    row.add(words, width: width)
    return row.line
  }

  private func facts(of model: PovertyReductionModel, measuring measure: String) -> Figure? {
    context.conference.figures(model.facts).first { $0.measure == measure }
  }

  /// A count that a column is for; a dash where the source does not give it.
  private func amount(_ measure: String, of model: PovertyReductionModel) -> String {
    facts(of: model, measuring: measure).map { context.amount($0) } ?? "—"
  }

  /// What came of it: its figures of the last measures of the data, for these are results; what has a
  /// column of its own is not told again.
  private func keyResult(of model: PovertyReductionModel) -> String {
    let measured = context.conference.measures.compactMap { measure in
      facts(of: model, measuring: measure.id).map { (measure, $0) }
    }.filter { !isTable || !Self.columnMeasures.contains($0.0.id) }
    return measured.suffix(2).map { measure, figure in
      "\(context.say(measure.name)): \(context.amount(figure))"
    }.joined(separator: ", ")
  }

  /// The mean of the scores that whoever reviews here has given; nil without any.
  private func myScore(of model: PovertyReductionModel) -> String? {
    guard let reviewer = context.reviewing.reviewer,
      let review = context.ledger.reviews.review(
        Review.Key(model: model.id, reviewer: reviewer.id)
      ), !review.scores.isEmpty
    else { return nil }
    let sum = review.scores.values.reduce(0, +)
    return Phrases.decimal(
      Double(sum) / Double(review.scores.count),
      digits: 1,
      context.language
    )
  }

  func subject(_ item: Int) -> Subject { context.subject(models[item]) }

  func detail(_ item: Int) -> [Block] {
    ModelText(context: context, model: models[item]).blocks
  }
}
