import Attendance
package import Conference
import Wording

extension TakeHome {
  /// The report on one model.
  package func modelPaper(_ model: PovertyReductionModel) -> Paper {
    let visits = conference.visits.filter { $0.models.contains { $0.model == model.id } }
    return paper(
      Phrases.subjectOfModel(model.title),
      [.heading(1, say(Phrases.partModel))]
        + description(of: model, level: nil)
        + [.heading(1, say(Phrases.partFigures))]
        + figures(of: model, level: 2)
        + reviewed(model)
        + spreading([model], level: nil)
        + questions(about: [model], visits, []),
      of: reviews.reviews(of: model.id)
    )
  }

  private func reviewed(_ model: PovertyReductionModel) -> [Paper.Block] {
    let told = !reviews.reviews(of: model.id).isEmpty
    return [.heading(1, say(Phrases.partReviews))]
      + (told
        ? byProvince([model.id]) + notes(of: model.id)
        : [.paragraph(Paper.Words(say(Phrases.noReviews)))])
  }

  /// What a model is, where, who keeps it, what came of it and how it goes on.
  ///
  /// - Parameters:
  ///   - model: Any model.
  ///   - level: Of its heading; nil where one stands above already.
  /// - Returns: A summary and a list.
  func description(of model: PovertyReductionModel, level: Int?) -> [Paper.Block] {
    var blocks: [Paper.Block] = level.map { [.heading($0, say(model.title))] } ?? []
    blocks.append(.paragraph(cited(model.summary, model.provenance)))
    let activities = model.activities.map(say).joined(separator: ", ")
    var lines: [Paper.Words] = []
    if let place = Phrases.place(model.place) { lines.append(labelled(Phrases.place, say(place))) }
    if !activities.isEmpty { lines.append(labelled(Phrases.activities, activities)) }
    for person in conference.people(model.people) {
      lines.append(
        labelled(Phrases.people, cited(Phrases.withRole(person), person.provenance))
      )
    }
    if let outcome = model.outcome {
      lines.append(labelled(Phrases.outcome, cited(outcome, model.provenance)))
    }
    if let sustained = model.sustained {
      lines.append(labelled(Phrases.howSustained, cited(sustained, model.provenance)))
    }
    if !lines.isEmpty { blocks.append(.list(lines)) }
    return blocks
  }
}
