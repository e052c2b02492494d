import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// Every review, for whoever organises: in groups, each down to its notes, answers and photographs.
struct AllReviewsScreen: ScreenContent {
  let context: Context
  let listing: ReviewsListing

  var entries: [Entry] { listing.entries }

  var title: Localized? { Phrases.reviews }

  var emptyNote: Localized { Phrases.noReviewsAtAll }

  var subtitle: Line {
    let grouping =
      switch listing.grouping {
      case .model: Phrases.groupedByModel
      case .province: Phrases.groupedByProvince
      case .criterion: Phrases.groupedByCriterion
      }
    return Line(context.say(grouping))
  }

  func heading(_ number: Int) -> Line {
    let (name, figures): (String, String) =
      switch listing.headings[number] {
      case .model(let id, let count):
        (model(id), context.say(Phrases.reviewCount(count)))
      case .province(let id, let count):
        (
          id.flatMap(context.conference.province)?.name ?? context.say(Phrases.unknownProvince),
          context.say(Phrases.reviewCount(count))
        )
      case .criterion(let id, let model):
        (
          (context.conference.criterion(id).map { context.say($0.name) } ?? id)
            + ", " + self.model(model),
          context.ledger.reviews.summary(of: model).scores[id].map {
            context.scores($0, withDeviation: false)
          } ?? ""
        )
      }
    // A name can be cut, a number must not be.
    return Line([Span(figures + "  ", Style(.accent)), Span(name, Style(.accent, bold: true))])
  }

  func id(_ item: Int) -> String {
    let item = listing.items[item]
    return [item.review.model.rawValue, item.review.reviewer.rawValue, item.criterion ?? ""].joined(
      separator: " "
    )
  }

  func row(_ item: Int, width: Int) -> Line {
    let key = listing.items[item].review
    let aside =
      switch listing.grouping {
      case .model, .criterion: province(key.reviewer) ?? ""
      case .province: model(key.model)
      }
    let room = width * 2 / 5
    var row = RowBuilder()
    if let score = listing.items[item].score {
      row.add("\(score)", width: 2, style: Style(bold: true))
    }
    let name = width - room - (listing.items[item].score == nil ? 2 : 4)
    row.add(context.reviewerName(key.reviewer), width: name)
    row.add(" ", width: 1)
    row.add(aside, width: room - 1)
    row.add(" ", width: 1)
    row.add(
      context.mark(Provenance(kind: listing.samples.contains(key.reviewer) ? .sample : .reported))
    )
    return row.line
  }

  func subject(_ item: Int) -> Subject {
    let key = listing.items[item].review
    return subject(
      context.reviewerName(key.reviewer) + ", " + model(key.model)
    )
  }

  func detail(_ item: Int) -> [Block] {
    let key = listing.items[item].review
    guard let review = context.ledger.reviews.review(key) else { return [] }
    return ReviewText(
      context: context,
      review: review,
      isSample: listing.samples.contains(key.reviewer)
    ).blocks
  }

  private func subject(_ title: String) -> Subject {
    Subject(
      title: title,
      provenance: Provenance(kind: .imported),
      standing: Phrases.saidByReviewer
    )
  }

  private func model(_ id: ModelID) -> String {
    context.conference.model(id).map { context.say($0.title) } ?? ForeignText.visible(id.rawValue)
  }

  private func province(_ reviewer: PersonID) -> String? {
    context.ledger.reviewer(reviewer)?.province.map { id in
      context.conference.province(id)?.name ?? ForeignText.visible(id)
    }
  }
}
