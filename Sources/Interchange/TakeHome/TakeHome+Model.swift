import Attendance
package import Conference
import Wording

extension TakeHome {
  /// One page on one model, to hand out: in fewer words than the reports, and without a signature.
  package func modelPaper(_ model: PovertyReductionModel) -> Paper {
    let told = reviews.reviews(of: model.id)
    return Paper(
      language: language,
      form: .list(
        title: say(Phrases.modelSheet),
        lines: Phrases.place(model.place).map { [say($0)] } ?? [],
        isSigned: false
      ),
      subject: say(model.title),
      organisation: organisation ?? say(conference.info.organiser),
      superior: organisation == nil ? conference.info.parent.map(say) : superior,
      warnings: warnings(told, []).map(say),
      blocks: description(of: model, level: nil) + facts(of: model)
        + exchanged(about: [model], [])
        + (told.isEmpty ? [] : reviewed(model.id))
        + applied(model)
        + openInShort(about: model)
        + source(marks: Phrases.marksInShort),
      isOnePage: true
    )
  }

  /// What the reviews come to in a line each, and their notes.
  private func reviewed(_ model: ModelID) -> [Paper.Block] {
    let summary = reviews.summary(of: model)
    let scores = conference.criteria.compactMap { criterion in
      summary.scores[criterion.id].map { "\(say(criterion.name)) \(briefly($0))" }
    }
    var lines = [
      labelled(Phrases.columnReviews, "\(summary.count)"),
      labelled(Phrases.columnHouseholds, households(summary)),
    ]
    if !scores.isEmpty {
      lines.append(labelled(Phrases.scoresOfFive, scores.joined(separator: "; ")))
    }
    return [.heading(1, reviewsTitle), .list(lines)] + notes(of: model)
  }

  /// What one case puts in and what it would take at home, in a paragraph, and room for one's own.
  private func applied(_ model: PovertyReductionModel) -> [Paper.Block] {
    let basis = WhatIf(model, conference).flatMap { self.basis($0, of: model) }
    var blocks: [Paper.Block] = [.heading(1, say(Phrases.partSpreading))]
    if let basis {
      let lines = basis.lines.enumerated().reduce(Paper.Words("")) { words, line in
        line.offset == 0 ? line.element : words + Paper.Words("; ") + line.element
      }
      blocks.append(.paragraph(labelled(Phrases.basis, lines)))
      blocks += basis.needed.map { [.paragraph($0)] } ?? []
    } else {
      blocks.append(.paragraph(Paper.Words(say(Phrases.noBasis(model.title)))))
    }
    return blocks + roomForOwnPlans
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
