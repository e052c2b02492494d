import Conference
import Terminal
import Wording

/// What a model says of itself, for its page and beside other models.
extension Context {
  func subject(_ model: PovertyReductionModel) -> Subject {
    Subject(title: say(model.title), provenance: model.provenance)
  }

  func place(_ model: PovertyReductionModel) -> String {
    let place = model.place
    let parts = [
      place.hamlet.map { say(Phrases.hamlet($0)) },
      place.commune.map { say(Phrases.commune($0)) },
      place.district.map { say(Phrases.district($0)) },
      place.province,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  func activities(_ model: PovertyReductionModel) -> String {
    model.activities.map(say).joined(separator: ", ")
  }

  /// A model's figures in the order of the measures, then those that measure nothing comparable.
  func facts(_ model: PovertyReductionModel) -> [Figure] {
    let figures = conference.figures(model.facts)
    let order = conference.measures.map(\.id)
    let measured = order.flatMap { id in figures.filter { $0.measure == id } }
    return measured + figures.filter { figure in !order.contains { $0 == figure.measure } }
  }

  /// What the source reports no figure of for a model.
  func unanswered(_ model: PovertyReductionModel) -> [Measure] {
    let figures = conference.figures(model.facts)
    return conference.measures.filter { measure in
      !figures.contains { $0.measure == measure.id && $0.provenance.kind != .derived }
    }
  }
}
