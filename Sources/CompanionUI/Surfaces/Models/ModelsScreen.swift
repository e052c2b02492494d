import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// The models that work, each with its page.
struct ModelsScreen: ScreenContent {
  let context: Context
  /// Those that are marked for comparing.
  let marked: [Int]
  /// Where there is room for a column for each question that one asks of all of them.
  let isTable: Bool
  /// Made once for all rows; none where there is no table.
  private let columns: [Column]
  private let titleColumns: Int

  init(context: Context, marked: [Int]) {
    self.context = context
    self.marked = marked
    isTable = context.layout.size.width >= 100
    let models = isTable ? context.conference.models : []
    columns = isTable ? Self.columns(of: models, in: context) : []
    let widest = models.map { DisplayWidth.columns(of: context.say($0.title)) }.max() ?? 0
    titleColumns = min(Self.widestTitle, widest) + Self.gap
  }

  private var models: [PovertyReductionModel] { context.conference.models }

  /// A table has its headings in a row of their own.
  var entries: [Entry] { (isTable ? [.heading(0)] : []) + models.indices.map(Entry.item) }

  var rowHeight: Int { isTable ? 1 : 2 }

  func heading(_ number: Int) -> Line {
    let style = Style(.accent, bold: true)
    var row = RowBuilder()
    row.add("", width: 2)
    row.add(context.say(Phrases.model), width: titleColumns, style: style)
    for column in columns { row.add(column.heading, width: column.width, style: style) }
    row.add(context.say(Phrases.outcome), width: 40, style: style)
    return row.line
  }

  /// A column of the table between the title and what came of it.
  private struct Column {
    let heading: String
    /// One of each model.
    let cells: [String]
    /// What the widest of them needs, with the gap to the next.
    let width: Int

    init(_ heading: String, _ cells: [String]) {
      self.heading = heading
      self.cells = cells
      width =
        ModelsScreen.gap + (([heading] + cells).map { DisplayWidth.columns(of: $0) }.max() ?? 0)
    }
  }

  /// District, households, jobs, and my score once I have given any.
  private static func columns(
    of models: [PovertyReductionModel],
    in context: Context
  ) -> [Column] {
    let measured = columnMeasures.map { id in
      Column(
        context.conference.measures.first { $0.id == id }.map { context.say($0.name) } ?? "",
        models.map { amount(id, of: $0, in: context) }
      )
    }
    let scores = models.map { myScore(of: $0, in: context) }
    let district = Column(
      context.say(Phrases.districtLabel),
      models.map { $0.place.district ?? "" }
    )
    guard scores.contains(where: { $0 != nil }) else { return [district] + measured }
    let mine = context.say(Phrases.myScore)
    return [district] + measured + [
      Column(mine.prefix(1).uppercased() + mine.dropFirst(), scores.map { $0 ?? "" })
    ]
  }

  /// What has a column of its own, where the data measures it.
  private static let columnMeasures = ["households", "jobs"]
  /// Longer titles are cut in the table.
  private static let widestTitle = 36
  /// Between two columns.
  private static let gap = 2

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
    row.add(title, width: titleColumns - Self.gap, style: Style(bold: true))
    row.add("", width: Self.gap)
    for column in columns { row.add(column.cells[item], width: column.width) }
    let room = max(1, width - row.line.columns - 1)
    row.add(keyResult(of: model, within: room), width: room)
    row.add(context.mark(model.provenance))
    return row.line
  }

  func under(_ item: Int, width: Int) -> Line {
    let model = models[item]
    let score = Self.myScore(of: model, in: context).map { context.say(Phrases.myScore) + " " + $0 }
    let gap = " \(context.symbols.separator) "
    let before = [model.place.district, score].compactMap(\.self)
    let room = width - DisplayWidth.columns(of: before.map { $0 + gap }.joined())
    let result = keyResult(of: model, within: room)
    var row = RowBuilder()
    row.add((before + (result.isEmpty ? [] : [result])).joined(separator: gap), width: width)
    return row.line
  }

  private static func fact(
    _ measure: String,
    of model: PovertyReductionModel,
    in context: Context
  ) -> Figure? {
    context.conference.figures(model.facts).first { $0.measure == measure }
  }

  /// A count that a column is for; a dash where the source does not give it.
  private static func amount(
    _ measure: String,
    of model: PovertyReductionModel,
    in context: Context
  ) -> String {
    fact(measure, of: model, in: context).map { context.amount($0) } ?? "—"
  }

  /// What came of it: its figures of the last measures of the data, for these are results; what has a
  /// column of its own is not told again.
  private func keyResult(of model: PovertyReductionModel, within room: Int) -> String {
    let measured = context.conference.measures.compactMap { measure in
      Self.fact(measure.id, of: model, in: context).map { (measure, $0) }
    }.filter { !isTable || !Self.columnMeasures.contains($0.0.id) }
    let results = measured.suffix(2).map { measure, figure in
      "\(context.say(measure.name)): \(context.amount(figure))"
    }
    // One that is whole rather than two of which one is cut.
    let all = results.joined(separator: ", ")
    return DisplayWidth.columns(of: all) <= room ? all : results.first ?? ""
  }

  /// The mean of the scores that whoever reviews here has given; nil without any.
  private static func myScore(of model: PovertyReductionModel, in context: Context) -> String? {
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
