import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// The models in the order of their reviews, by weights that the user moves; the scores behind the
/// order stand below, of each criterion for each model.
struct RankingScreen: ScreenContent {
  let context: Context

  var entries: [Entry] { [.item(0)] }

  var title: Localized? { Phrases.rankingTitle }

  func id(_ item: Int) -> String { "" }

  func row(_ item: Int, width: Int) -> Line { Line() }

  func subject(_ item: Int) -> Subject {
    Subject(
      title: context.say(Phrases.rankingTitle),
      provenance: Provenance(kind: .derived, formula: .words(Phrases.rankingExplained)),
      standing: Phrases.fromReviews
    )
  }

  private var criteria: [Criterion] { context.conference.criteria }

  private var ranking: Ranking {
    let weights = criteria.map { ($0.id, context.weights[$0]) }
    return Ranking(
      context.conference.models.map(\.id),
      weights: Dictionary(weights) { $1 },
      summary: context.ledger.reviews.summary(of:)
    )
  }

  /// The order, always in sight above the weights; what there is no room for stands at the end.
  func head(width: Int) -> [Line] {
    let places = ranking.places
    let hasSamples = hasSamples(places)
    return places.map { place in
      var row = RowBuilder()
      row.add(Self.mark(place), width: 3, style: Style(.accent, bold: true))
      let score = score(place)
      let columns = DisplayWidth.columns(of: score)
      row.add(title(place), width: max(1, width - (hasSamples ? 6 : 4) - columns))
      row.add(" ", width: 1)
      row.add(Span(score, Style(place.score == nil ? .caution : .plain, bold: true)))
      if hasSamples {
        row.add(" ", width: 1)
        row.add(context.mark(Provenance(kind: samples(place) > 0 ? .sample : .reported)))
      }
      return row.line
    }
  }

  /// How many made-up reviews a score rests on.
  private func samples(_ place: Ranking.Place) -> Int {
    let counted = Set(criteria.filter { context.weights[$0] > 0 }.map(\.id))
    return context.samples(among: context.ledger.reviews, of: place.model).count { review in
      !counted.isDisjoint(with: review.scores.keys)
    }
  }

  private func hasSamples(_ places: [Ranking.Place]) -> Bool {
    places.contains { samples($0) > 0 }
  }

  func detail(_ item: Int) -> [Block] {
    let places = ranking.places
    guard !criteria.isEmpty else {
      return [Block(.text(Line(context.say(Phrases.noCriteria))))]
    }
    return criteria.map { block($0, places) }
      + [
        Block(.blank), Block(.text(Line(context.say(Phrases.rankingExplained)))),
      ]
      + (hasSamples(places)
        ? [Block(.text(Line(context.say(Phrases.rankingHasSamples), Style(.caution))))] : [])
      + [Block(.blank), Block(.heading(context.say(Phrases.models)))]
      + places.map(block)
  }

  private func model(_ place: Ranking.Place) -> PovertyReductionModel? {
    context.conference.model(place.model)
  }

  private func title(_ place: Ranking.Place) -> String {
    model(place).map { context.say($0.title) } ?? place.model.rawValue
  }

  private static func mark(_ place: Ranking.Place) -> String { place.rank.map(String.init) ?? "–" }

  /// The weighted mean with how many scores are in each mean; a star where criteria are missing.
  private func score(_ place: Ranking.Place) -> String {
    let counts = criteria.filter { context.weights[$0] > 0 }.compactMap {
      place.summary.scores[$0.id]?.count
    }
    guard let score = place.score, let least = counts.min(), let most = counts.max() else {
      return context.say(Phrases.noScore)
    }
    let number = Phrases.decimal(score, digits: 2, context.language)
    return number + (place.missing.isEmpty ? "" : "*") + " "
      + Phrases.numberOfScores(least: least, most: most)
  }

  /// One criterion: its weight, and what each model's reviews come to by it.
  private func block(_ criterion: Criterion, _ places: [Ranking.Place]) -> Block {
    let weight = context.weights[criterion]
    let most = Criterion.mostWeight
    let rest = String(repeating: context.symbols.separator, count: max(0, most - weight))
    let bar = context.symbols.bar(Double(weight) / Double(most), width: most) + rest
    let words = weight == 0 ? Phrases.notCounted : Phrases.weight(weight)
    let names = criteria.map { DisplayWidth.columns(of: context.say($0.name)) }.max() ?? 0
    var label = RowBuilder()
    label.add(context.say(criterion.name), width: names + 2, style: Style(bold: true))
    label.add(bar, width: Criterion.mostWeight + 1, style: Style(.accent))
    label.add(Span(context.say(words), Style(weight == 0 ? .caution : .plain)))
    let cells = places.map { place in
      place.summary.scores[criterion.id].map {
        [Line(context.scores($0, withDeviation: false))]
      } ?? []
    }
    return Block(
      .columns(
        Columns(
          label: label.line,
          cells: cells,
          marks: places.map(Self.mark),
          none: context.say(Phrases.notScoredYet),
          least: 16,
          showsMarks: true
        )
      ),
      subject: subject(criterion, places)
    )
  }

  private func subject(_ criterion: Criterion, _ places: [Ranking.Place]) -> Subject {
    var own = context.subject(criterion)
    own.parts =
      [own]
      + places.compactMap { place in
        guard let model = model(place), let scores = place.summary.scores[criterion.id] else {
          return nil
        }
        return context.subject(scores, of: criterion, for: model)
      }
    return own
  }

  /// A model in its place, and what its score leaves out; Enter opens its page.
  private func block(_ place: Ranking.Place) -> Block {
    let missing = criteria.filter { place.missing.contains($0.id) }.map { context.say($0.name) }
    var line = Line([
      Span("\(Self.mark(place)) ", Style(.accent, bold: true)),
      Span(title(place), Style(bold: true)), Span(": " + score(place)),
    ])
    let samples = samples(place)
    if samples > 0 {
      line.spans.append(Span(", " + context.say(Phrases.samplesAmong(samples)), Style(.caution)))
    }
    if place.score != nil, !missing.isEmpty {
      line.spans.append(Span("; " + context.say(Phrases.leftOut(missing)), Style(.caution)))
    }
    return Block(
      .text(line),
      subject: Subject(
        title: line.text,
        provenance: Provenance(kind: .derived, formula: .words(Phrases.rankingExplained)),
        standing: Phrases.fromReviews
      ),
      link: .item(.models, id: place.model.rawValue)
    )
  }
}
