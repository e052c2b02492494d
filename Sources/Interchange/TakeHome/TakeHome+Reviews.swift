import Attendance
import Conference
import Wording

extension TakeHome {
  /// Every review, by model, by the reviewers' province and by criterion.
  package var reviewsPaper: Paper {
    let told = reviews.reviews
    let subject = Phrases.subjectOfReviews(whose: whoseReviews)
    let known = conference.models.map(\.id)
    let models = known + Set(told.map(\.model)).subtracting(known).sorted()
    let reviewed = models.filter { !reviews.reviews(of: $0).isEmpty }
    guard !reviewed.isEmpty else {
      return report(
        subject,
        opening: openingOfConference,
        [.paragraph(Paper.Words(say(Phrases.noReviews)))],
        of: []
      )
    }
    return report(
      subject,
      opening: openingOfConference,
      [.heading(1, say(Phrases.reviewsByModel))]
        + ranking(models)
        + reviewed.flatMap { model -> [Paper.Block] in
          [.heading(2, title(ofModel: model))] + scores(of: model) + notes(of: model)
            + answers(of: model)
        }
        + byProvince(reviewed, level: 1)
        + byCriterion(reviewed),
      of: told
    )
  }

  /// A table a criterion: the models on one scale.
  private func byCriterion(_ models: [ModelID]) -> [Paper.Block] {
    guard !conference.criteria.isEmpty else { return [] }
    let summaries = models.map(reviews.summary)
    func isScored(_ criterion: Criterion) -> Bool {
      summaries.contains { $0.scores[criterion.id] != nil }
    }
    let scored = conference.criteria.filter(isScored)
    let unscored = conference.criteria.filter { !isScored($0) }
    return [.heading(1, say(Phrases.reviewsByCriterion))]
      + scored.flatMap { criterion -> [Paper.Block] in
        let table = Paper.Table(
          columns: [Paper.Table.Column(say(Phrases.columnModel), share: 56)]
            + Self.scoreColumns(say),
          rows: zip(models, summaries).map { model, summary in
            [Paper.Words(title(ofModel: model))] + cells(summary.scores[criterion.id])
          }
        )
        let scale = "\(say(criterion.low)) → \(say(criterion.high))"
        return [
          .heading(2, say(criterion.name)), .label(labelled(Phrases.columnScale, scale)),
          .table(table),
        ]
      } + nobodyScored(unscored)
  }

  /// The answers that the reviews of a model give, question by question.
  private func answers(of model: ModelID) -> [Paper.Block] {
    let own = reviews.reviews(of: model)
    let asked = Set(own.flatMap(\.answers.keys))
    return statements(asked).flatMap { id, words -> [Paper.Block] in
      [.label(Paper.Words(words, .strong))]
        + own.flatMap { review in
          review.answers[id].map { quotation($0, by: review) } ?? []
        }
    }
  }

  /// The questions with these ids in the order of the data, then the ids that it does not know.
  func statements(_ ids: Set<String>) -> [(String, String)] {
    let all = conference.models.flatMap(\.questions) + conference.visits.flatMap(\.questions)
    let known = all.filter { ids.contains($0.id) }
    return known.map { ($0.id, say($0.text)) }
      + ids.subtracting(known.map(\.id)).sorted().map { ($0, $0) }
  }
}
