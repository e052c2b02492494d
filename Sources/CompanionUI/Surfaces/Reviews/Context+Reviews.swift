import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// What reviews come to, in words, each value with how it was made.
extension Context {
  func scores(_ summary: ScoreSummary, withDeviation: Bool = true) -> String {
    say(
      Phrases.scores(
        mean: summary.mean,
        deviation: withDeviation ? summary.deviation : nil,
        low: summary.low,
        high: summary.high,
        count: summary.count
      )
    )
  }

  /// How a mean of scores came out.
  func subject(
    _ summary: ScoreSummary,
    of criterion: Criterion,
    for model: PovertyReductionModel
  ) -> Subject {
    Subject(
      title: "\(say(model.title)), \(say(criterion.name)): \(scores(summary))",
      provenance: Provenance(kind: .derived, formula: .words(Phrases.meanOf(summary.count))),
      standing: Phrases.fromReviews
    )
  }

  /// How many households could join; nil where nobody says.
  func households(_ summary: ReviewSummary) -> String? {
    let (count, total) = summary.households
    return count > 0 ? say(Phrases.householdSum(total, of: count)) : nil
  }

  func householdsSubject(_ summary: ReviewSummary, of model: PovertyReductionModel) -> Subject {
    let words = households(summary) ?? say(Phrases.notSaidYet)
    return Subject(
      title: "\(say(model.title)), \(say(Phrases.householdsThatCouldJoin)): \(words)",
      provenance: Provenance(
        kind: .derived,
        formula: .words(Phrases.sumOf(summary.households.count))
      ),
      standing: Phrases.fromReviews
    )
  }

  /// The reviews of a model by people of a made-up roster.
  func samples(among reviews: ReviewState, of model: ModelID) -> [Review] {
    guard conference.roster.isSample else { return [] }
    return conference.roster.delegates.compactMap { delegate in
      delegate.provenance.kind == .sample
        ? reviews.review(Review.Key(model: model, reviewer: delegate.id)) : nil
    }
  }

  /// How many reviews a model has, those of a made-up roster told apart.
  func count(of reviews: ReviewState, of model: ModelID) -> Line {
    let samples = samples(among: reviews, of: model).count
    var line = Line(say(Phrases.reviewCount(reviews.summary(of: model).count)))
    if samples > 0 {
      line.spans.append(Span(", " + say(Phrases.samplesAmong(samples)), Style(.caution)))
    }
    return line
  }

  /// What a criterion's lowest and highest score mean.
  func subject(_ criterion: Criterion) -> Subject {
    let scale = say(Phrases.scale(low: criterion.low, high: criterion.high))
    return Subject(
      id: criterion.id,
      title: "\(say(criterion.name)). \(scale)",
      provenance: criterion.provenance
    )
  }

  /// A reviewer as the log has them; a name that was erased is said to be so.
  func reviewerName(_ id: PersonID) -> String {
    ledger.reviewer(id).map { ForeignText.visible($0.name) } ?? say(Phrases.erasedName)
  }

  /// Text that a reviewer typed, a line of it for each line.
  func lines(typed text: String) -> [Line] {
    ForeignText.visible(text, keepingLines: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { Line(String($0.map { $0 == "\t" ? " " : $0 })) }
  }

  /// "18/9/2023 10:25", at the conference's own offset from UTC.
  func moment(_ moment: Moment) -> String {
    let local = moment.at(offset: conference.info.utcOffset)
    return "\(say(Phrases.date(local.date))) \(Phrases.clock(minute: local.minuteOfDay))"
  }
}

/// Reviewing, from wherever a model is in sight.
extension Context {
  /// Opens the review of a model, or asks who reviews first.
  ///
  /// - Parameters:
  ///   - model: The model's id.
  ///   - question: The question whose answer the cursor stands on; nil for the first row.
  /// - Returns: What is asked for.
  func review(of model: ModelID, at question: String? = nil) -> [Request] {
    guard let reviewer = reviewing.reviewer else {
      return [.open { _ in ReviewerSurface(model: model, question: question) }]
    }
    return Request.review(of: model, by: reviewer, at: question)
  }

  /// A reviewer in a line: the name, and where they come from.
  func nameLine(_ reviewer: Reviewer) -> String {
    let province = reviewer.province.flatMap(conference.province)?.name
    return [reviewer.name, province].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Request {
  /// Opens the form of a review, on the answer to a question where there is one.
  static func review(
    of model: ModelID,
    by reviewer: Reviewer,
    at question: String? = nil
  ) -> [Request] {
    [
      .reviewing(.begun(Review.Key(model: model, reviewer: reviewer.id), reviewer)),
      .open { ReviewSurface(model: model, reviewer: reviewer, question: question, in: $0) },
    ]
  }
}
