import Attendance
import Conference
import Ledger
import Wording

/// What the reviews say: scores with their spread and number, households, notes.
extension TakeHome {
  /// The models beside each other by their scores, then what is said of each and by whose province.
  func reviewsCompared(_ models: [PovertyReductionModel]) -> [Paper.Block] {
    let heading = Paper.Block.heading(1, reviewsTitle)
    let told = models.filter { !reviews.reviews(of: $0.id).isEmpty }
    guard !told.isEmpty else { return [heading, .paragraph(Paper.Words(say(Phrases.noReviews)))] }
    return [heading] + ranking(models.map(\.id)) + byProvince(told.map(\.id))
      + told.flatMap { model -> [Paper.Block] in
        let notes = notes(of: model.id)
        return notes.isEmpty ? [] : [.heading(2, say(model.title))] + notes
      }
  }

  /// What the part on reviews is called, by whose they are.
  var reviewsTitle: String { say(Phrases.partReviews(whose: whoseReviews)) }

  /// Whose reviews are told of: the people named, else their province.
  var whoseReviews: Localized {
    if scope.isMine { return Phrases.whoReports }
    if let reviewers = scope.reviewers {
      let names = reviewers.compactMap { ledger.reviewer($0)?.name }.sorted()
      if !names.isEmpty { return Localized(same: Set(names).sorted().joined(separator: ", ")) }
    }
    return scope.province.map { Phrases.delegatesOf(name(ofProvince: $0)) } ?? Phrases.theDelegates
  }

  /// The models in the order of their scores, by the weights of the data.
  func ranking(_ models: [ModelID]) -> [Paper.Block] {
    let weighing = conference.criteria.filter { $0.weight > 0 }
    guard !weighing.isEmpty, models.count > 1 else { return [] }
    let weights = Dictionary(weighing.map { ($0.id, $0.weight) }) { first, _ in first }
    let ranking = Ranking(models, weights: weights, summary: reviews.summary)
    let table = Paper.Table(
      columns: [
        Paper.Table.Column(say(Phrases.columnRank), share: 10, isNumber: true),
        Paper.Table.Column(say(Phrases.columnModel), share: 34),
        Paper.Table.Column(say(Phrases.columnWeighted), share: 16, isNumber: true),
        Paper.Table.Column(say(Phrases.columnReviews), share: 14, isNumber: true),
        Paper.Table.Column(say(Phrases.columnHouseholds), share: 26, isNumber: true),
      ],
      rows: ranking.places.map { place in
        let missing = weighing.filter { place.missing.contains($0.id) }.map(\.name)
        var name = Paper.Words(title(ofModel: place.model))
        if place.score != nil, !missing.isEmpty {
          let words = say(Phrases.notScored(Phrases.listed(missing)))
          name = name + Paper.Words(" (\(words))", .emphasis)
        }
        return [
          Paper.Words(place.rank.map(String.init) ?? "–"), name,
          Paper.Words(place.score.map(mean) ?? "–"),
          Paper.Words("\(place.summary.count)"),
          Paper.Words(households(place.summary)),
        ]
      }
    )
    let parts = Phrases.listed(
      weighing.map { criterion in criterion.name.map { "\($0) × \(criterion.weight)" } }
    )
    return [
      .heading(2, say(Phrases.reviewsRanked)), .table(table),
      .note(Paper.Words(say(Phrases.weights(parts)))),
    ]
  }

  /// Scores of one model, a row a criterion.
  func scores(of model: ModelID) -> [Paper.Block] {
    let summary = reviews.summary(of: model)
    guard summary.count > 0 else { return [.paragraph(Paper.Words(say(Phrases.noReviews)))] }
    let known = conference.criteria.map(\.id)
    let others = summary.scores.keys.filter { !known.contains($0) }.sorted()
    let table = Paper.Table(
      columns: [
        Paper.Table.Column(say(Phrases.columnCriterion), share: 24),
        Paper.Table.Column(say(Phrases.columnScale), share: 32),
      ] + Self.scoreColumns(say),
      rows: (known + others).map { id in
        let criterion = conference.criterion(id)
        let scale = criterion.map { "\(say($0.low)) → \(say($0.high))" } ?? ""
        return [
          Paper.Words(criterion.map { say($0.name) } ?? id), Paper.Words(scale),
        ] + cells(summary.scores[id])
      }
    )
    let households = Paper.Block.list([
      labelled(Phrases.columnReviews, "\(summary.count)"),
      labelled(Phrases.columnHouseholds, self.households(summary)),
    ])
    return [households] + (table.rows.isEmpty ? [] : [.table(table)])
  }

  /// The criteria that nobody has scored, in a line rather than in tables of dashes.
  func nobodyScored(_ criteria: [Criterion]) -> [Paper.Block] {
    guard !criteria.isEmpty else { return [] }
    let words = Phrases.notScored(Phrases.listed(criteria.map(\.name))).asSentence
    return [.paragraph(Paper.Words(say(words) + "."))]
  }

  /// The columns of a mean, which never stands without its spread and its number.
  static func scoreColumns(_ say: (Localized) -> String) -> [Paper.Table.Column] {
    [
      Paper.Table.Column(say(Phrases.columnMean), share: 11, isNumber: true),
      Paper.Table.Column(say(Phrases.columnSpread), share: 11, isNumber: true),
      Paper.Table.Column(say(Phrases.columnDeviation), share: 11, isNumber: true),
      Paper.Table.Column(say(Phrases.columnScores), share: 11, isNumber: true),
    ]
  }

  func cells(_ summary: ScoreSummary?) -> [Paper.Words] {
    guard let summary else { return ["–", "–", "–", "0"].map { Paper.Words($0) } }
    return [
      mean(summary.mean), "\(summary.low)–\(summary.high)", summary.deviation.map(mean) ?? "–",
      "\(summary.count)",
    ].map { Paper.Words($0) }
  }

  /// A mean with its spread and its number: "4,50 (4–5, n=2)".
  func briefly(_ summary: ScoreSummary) -> String {
    "\(mean(summary.mean)) (\(summary.low)–\(summary.high), n=\(summary.count))"
  }

  /// Two decimals: more would be finer than what is averaged.
  private func mean(_ value: Double) -> String {
    Phrases.decimal(value, digits: 2, language)
  }

  func households(_ summary: ReviewSummary) -> String {
    let (count, total) = summary.households
    return count > 0 ? say(Phrases.householdSum(total, of: count)) : say(Phrases.notSaidYet)
  }

  /// Reviews and households by the reviewers' province and the model.
  func byProvince(_ models: [ModelID], level: Int = 2) -> [Paper.Block] {
    let told = reviews.reviews.filter { models.contains($0.model) }
    let groups = Dictionary(grouping: told) { ledger.reviewer($0.reviewer)?.province }
    let known = conference.info.provinces.map(\.id)
    let others = Set(groups.keys.compactMap(\.self)).subtracting(known).sorted()
    let keys = ((known + others).map(Optional.some) + [nil]).filter { groups[$0] != nil }
    let rows = keys.flatMap { key -> [[Paper.Words]] in
      let own = groups[key] ?? []
      return models.compactMap { model in
        let summary = ReviewSummary(own.filter { $0.model == model })
        guard summary.count > 0 else { return nil }
        return [
          Paper.Words(name(ofProvince: key)), Paper.Words(title(ofModel: model)),
          Paper.Words("\(summary.count)"), Paper.Words(households(summary)),
        ]
      }
    }
    let table = Paper.Table(
      columns: [
        Paper.Table.Column(say(Phrases.columnProvince), share: 22),
        Paper.Table.Column(say(Phrases.columnModel), share: 36),
        Paper.Table.Column(say(Phrases.columnReviews), share: 14, isNumber: true),
        Paper.Table.Column(say(Phrases.columnHouseholds), share: 28, isNumber: true),
      ],
      rows: rows
    )
    return [.heading(level, say(Phrases.reviewsByProvince)), .table(table)]
  }

  /// What the reviewers wrote of a model, and the names of their pictures.
  func notes(of model: ModelID) -> [Paper.Block] {
    let own = reviews.reviews(of: model)
    let written = own.filter { !$0.note.isEmpty }
    let pictured = own.filter { !$0.photographs.isEmpty }
    var blocks: [Paper.Block] = []
    if !written.isEmpty { blocks.append(label(Phrases.reviewNotes)) }
    blocks += written.flatMap { quotation($0.note, by: $0) }
    if !pictured.isEmpty {
      blocks.append(label(Phrases.reviewPhotographs))
      blocks.append(
        .list(
          pictured.map { review in
            labelled(
              Localized(same: reviewer(of: review)),
              review.photographs.joined(separator: ", ")
            )
          }
        )
      )
    }
    return blocks
  }

  /// What somebody wrote, below who it was.
  func quotation(_ text: String, by review: Review) -> [Paper.Block] {
    [
      .label(Paper.Words(reviewer(of: review) + ":", .emphasis)),
      .quotation(Self.lines(text)),
    ]
  }

  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      String(line.map { $0 == "\t" ? " " : $0 })
    }
  }

  /// "Nguyễn A (Cần Thơ)".
  func reviewer(of review: Review) -> String {
    guard let reviewer = ledger.reviewer(review.reviewer) else {
      return say(Phrases.erasedName)
    }
    return Phrases.reviewer(
      reviewer.name,
      from: reviewer.province.map { name(ofProvince: $0) }
    )
  }

  func name(ofProvince id: String?) -> String {
    guard let id else { return say(Phrases.reportNoProvince) }
    return conference.province(id)?.name ?? id
  }

  func title(ofModel id: ModelID) -> String {
    conference.model(id).map { say($0.title) } ?? id.rawValue
  }
}
