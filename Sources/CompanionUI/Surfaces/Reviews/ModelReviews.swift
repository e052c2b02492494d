import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// What reviews say of one model, for the end of its page.
struct ModelReviews {
  let context: Context
  let model: PovertyReductionModel

  private var summary: ReviewSummary { context.ledger.reviews.summary(of: model.id) }

  var blocks: [Block] {
    let heading = [Block(.blank), Block(.heading(context.say(Phrases.reviews)))]
    guard summary.count > 0 else {
      return heading + [Block(.text(Line(context.say(Phrases.noReviewsYet))))]
    }
    return heading + [count] + context.conference.criteria.map(field) + [households]
      + [Block(.text(Line(context.say(Phrases.scoresExplained))))]
  }

  /// How many, and whether the one who sits here is among them; Enter shows each.
  private var count: Block {
    var line = context.count(of: context.ledger.reviews, of: model.id)
    if let reviewer = context.reviewing.reviewer {
      let key = Review.Key(model: model.id, reviewer: reviewer.id)
      let own =
        context.ledger.reviews.review(key) == nil ? Phrases.notReviewedByMe : Phrases.reviewedByMe
      line.spans.append(Span(", " + context.say(own)))
    }
    return Block(
      .text(line),
      subject: Subject(
        title: "\(context.say(model.title)): \(line.text)",
        provenance: Provenance(kind: .derived),
        standing: Phrases.fromReviews
      ),
      link: .action(.allReviews)
    )
  }

  private func field(_ criterion: Criterion) -> Block {
    let label = context.say(criterion.name)
    guard let scores = summary.scores[criterion.id] else {
      let none = Line(context.say(Phrases.notScoredYet), Style(.caution))
      return Block(.field(label: label, value: none), subject: context.subject(criterion))
    }
    return Block(
      .field(label: label, value: Line(context.scores(scores))),
      subject: context.subject(scores, of: criterion, for: model)
    )
  }

  private var households: Block {
    let words = context.households(summary)
    let value = words.map { Line($0) } ?? Line(context.say(Phrases.notSaidYet), Style(.caution))
    return Block(
      .field(label: context.say(Phrases.householdsThatCouldJoin), value: value),
      subject: context.householdsSubject(summary, of: model)
    )
  }
}
