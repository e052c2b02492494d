import Attendance
import Conference
import Ledger
import Wording

/// Reviews as they were given.
extension Listing {
  init(reviews: [Review], of ledger: Ledger, in mode: RunMode, verb: String = "review-list") {
    let conference = ledger.conference
    // Also what the conference asks for no more, or what another conference's data asked.
    let given = Set(reviews.flatMap(\.scores.keys))
    let criteria = conference.criteria.map(\.id)
    let scored = criteria + given.subtracting(criteria).sorted()
    self.init(
      verb: verb,
      items: reviews.map { Self.document($0, ledger, mode) },
      columns: [
        Column(heading: Phrases.columnID, audience: .programs),
        Column(heading: Phrases.columnModel),
        Column(heading: Phrases.columnReviewer),
        Column(heading: Phrases.columnProvince),
      ]
        + scored.map { id in
          Column(
            heading: conference.criterion(id)?.name ?? Localized(same: id),
            alignment: .right
          )
        } + [
          Column(heading: Phrases.columnHouseholds, alignment: .right),
          Column(heading: Phrases.columnNote, audience: .people),
          Column(heading: Phrases.columnNote, audience: .programs),
          Column(heading: Phrases.columnAnswers),
          Column(heading: Phrases.columnPhotographs),
          Column(heading: Phrases.columnChanged, audience: .people),
          Column(heading: Phrases.columnChanged, audience: .programs),
        ],
      rows: reviews.map { Self.cells($0, ledger, scored) },
      layout: .records,
      whenEmpty: Phrases.noReviews
    )
  }

  /// All of one model, and what they come to.
  init(reviewsOf model: PovertyReductionModel, of ledger: Ledger, in mode: RunMode) {
    let reviews = ledger.reviews.reviews(of: model.id)
    let summary = ledger.reviews.summary(of: model.id)
    self.init(reviews: reviews, of: ledger, in: mode, verb: "review-show")
    let scores = Self.ordered(summary, ledger.conference)
    members = [
      JSON.Member(
        key: "model",
        value: .item(model.id.rawValue, model.provenance, ["title": JSON(model.title)])
      ),
      JSON.Member(
        key: "summary",
        value: .object([
          "reviews": .integer(summary.count),
          "scores": .array(scores.map { JSON($0.criterion, $0.summary) }),
          "households": JSON(summary.households),
        ])
      ),
    ]
    lead = reviews.isEmpty ? nil : Phrases.reviewsOfModel(model.title, count: summary.count)
    if !scores.isEmpty || summary.households.count > 0 {
      lead = Phrases.summed(
        lead ?? model.title,
        scores.map { Phrases.scoreSummary($0.criterion.name, $0.summary) },
        households: summary.households
      )
    }
  }

  /// Those criteria that were scored: the conference's in its order, then others.
  static func ordered(
    _ summary: ReviewSummary,
    _ conference: Conference
  ) -> [(criterion: ScoredCriterion, summary: ScoreSummary)] {
    let known = conference.criteria.map(\.id)
    let others = summary.scores.keys.filter { !known.contains($0) }.sorted()
    return (known + others).compactMap { id in
      guard let scores = summary.scores[id] else { return nil }
      return (ScoredCriterion(id, conference), scores)
    }
  }

  private static func cells(_ review: Review, _ ledger: Ledger, _ scored: [String]) -> [Cell] {
    let conference = ledger.conference
    let model = conference.model(review.model)
    let reviewer = ledger.reviewer(review.reviewer)
    let questions = model.map(conference.questions) ?? []
    let answers = review.answers.sorted { $0.key < $1.key }.map { id, words in
      let question = questions.first { $0.id == id }?.text ?? Localized(same: id)
      return question.map { "\($0) — \(words)" }
    }
    let lines = review.note.unicodeScalars.split(separator: "\n").map {
      Localized(same: String($0))
    }
    let scores = scored.map { review.scores[$0].map(Cell.integer) ?? .empty }
    return [
      .text(review.id),
      model.map { Cell.words($0.title) } ?? .text(review.model),
      reviewer.map { Cell.text($0.name) } ?? .words(Phrases.erasedName),
      Cell(reviewer?.province.flatMap(conference.province)?.name),
    ] + scores + [
      review.households.map(Cell.integer) ?? .empty,
      .list(lines),
      review.note.isEmpty ? .empty : .text(review.note),
      .list(answers),
      .list(review.photographs.map { Localized(same: $0) }),
      .words(Phrases.dayAndClock(review.changed, of: conference.info)),
      .text(review.changed.iso8601),
    ]
  }

  private static func document(_ review: Review, _ ledger: Ledger, _ mode: RunMode) -> JSON {
    let conference = ledger.conference
    let model = conference.model(review.model)
    let reviewer = ledger.reviewer(review.reviewer)
    let province = reviewer?.province.flatMap(conference.province)
    let questions = model.map(conference.questions) ?? []
    let order = conference.criteria.map(\.id)
    let scores = review.scores.sorted { one, other in
      let places = [one, other].map { order.firstIndex(of: $0.key) ?? .max }
      return places[0] == places[1] ? one.key < other.key : places[0] < places[1]
    }
    return .item(
      review.id,
      mode.provenanceOfReviews,
      [
        "model": .object([
          "id": .text(review.model), "title": model.map { JSON($0.title) },
        ]),
        "reviewer": .object([
          "id": .text(review.reviewer),
          "name": (reviewer?.name).map(JSON.text),
          "code": (ledger.person(review.reviewer)?.code).map(JSON.text),
          "province": (province?.name).map(JSON.text),
          "provinceId": (reviewer?.province).map(JSON.text),
        ]),
        "scores": .known(
          scores.map { id, score in
            .object(
              ScoredCriterion(id, conference).members + [
                .init(key: "score", value: .integer(score))
              ]
            )
          }
        ),
        "households": review.households.map(JSON.integer),
        "note": review.note.isEmpty ? nil : .text(review.note),
        "answers": .known(
          review.answers.sorted { $0.key < $1.key }.map { id, words in
            .object([
              "question": .text(id),
              "text": (questions.first { $0.id == id }?.text).map(JSON.init),
              "answer": .text(words),
            ])
          }
        ),
        "photographs": .known(review.photographs.map(JSON.text)),
        "changed": JSON(review.changed),
      ]
    )
  }
}

extension Review {
  /// The same in every run and on every laptop.
  var id: String { "\(model)/\(reviewer)" }
}

extension RunMode {
  /// Where every review comes from: people brought it in; in a rehearsal it was made up.
  var provenanceOfReviews: Provenance { Provenance(kind: isRehearsal ? .sample : .imported) }
}

/// A criterion that was scored; it may be one that the conference asks for no more.
struct ScoredCriterion: Hashable {
  var id: String
  private var known: Localized?

  init(_ id: String, _ conference: Conference) {
    self.id = id
    known = conference.criterion(id)?.name
  }

  var name: Localized { known ?? Localized(same: id) }

  var members: [JSON.Member] {
    [JSON.Member(key: "criterion", value: .text(id))]
      + (known.map { [JSON.Member(key: "name", value: JSON($0))] } ?? [])
  }
}

extension JSON {
  /// What scores of a criterion come to; never a mean without its number.
  init(_ criterion: ScoredCriterion, _ summary: ScoreSummary) {
    self = .object(criterion.members + Self.members(of: summary))
  }

  static func members(of summary: ScoreSummary) -> [JSON.Member] {
    [
      JSON.Member(key: "count", value: .integer(summary.count)),
      JSON.Member(key: "mean", value: .number(summary.mean)),
      JSON.Member(key: "low", value: .integer(summary.low)),
      JSON.Member(key: "high", value: .integer(summary.high)),
    ] + (summary.deviation.map { [JSON.Member(key: "deviation", value: .number($0))] } ?? [])
  }

  /// Households that could join: how many reviews say so, and how many in all.
  init(_ households: (count: Int, total: Int)) {
    self = .object(["count": .integer(households.count), "total": .integer(households.total)])
  }
}
