import Conference

extension PovertyReductionModel {
  static let keys = [
    "id", "title", "place", "people", "summary", "activities", "facts", "outcome", "sustained",
    "whatIf", "questions", "provenance",
  ]

  init(_ reader: ObjectReader) {
    self.init(
      id: ModelID(reader.identifier(.model)),
      title: reader.text("title"),
      place: reader.place(),
      people: reader.references("people", to: .person),
      summary: reader.text("summary"),
      activities: reader.texts("activities"),
      facts: reader.references("facts", to: .figure),
      outcome: reader.optionalText("outcome"),
      questions: reader.statements("questions", .question),
      provenance: reader.provenance()
    )
    sustained = reader.optionalText("sustained")
    whatIf = reader.whatIf(facts: facts)
    if !reader.isTrusting { reader.checkMeasures() }
  }
}

extension ObjectReader {
  /// Where a model is; a conference may know nothing of it.
  fileprivate func place() -> PovertyReductionModel.Place {
    guard let value = optional("place") else { return PovertyReductionModel.Place() }
    let keys = ["hamlet", "commune", "district", "province"]
    let reader = ObjectReader(value, in: file, context, keys: keys)
    return PovertyReductionModel.Place(
      hamlet: reader.optionalString("hamlet"),
      commune: reader.optionalString("commune"),
      district: reader.optionalString("district"),
      province: reader.optionalString("province")
    )
  }

  /// Reports a fact that measures what another fact of the model measures: the two would share a
  /// place when models stand side by side.
  fileprivate func checkMeasures() {
    var measured: Set<String> = []
    for value in array("facts") {
      guard let measure = value.string.flatMap({ context.figures?[$0] })?.measure else { continue }
      if !measured.insert(measure).inserted { report(.measureTwice(measure), at: value) }
    }
  }
}

// What if a commune did the same.
extension ObjectReader {
  fileprivate func whatIf(facts: [String]) -> WhatIfBasis? {
    guard let value = optional("whatIf") else { return nil }
    let keys = ["households", "capital", "results", "besides"]
    let reader = ObjectReader(value, in: file, context, keys: keys)
    let basis = WhatIfBasis(
      households: reader.reference("households", to: .figure),
      capital: reader.reference("capital", to: .figure),
      results: reader.references("results", to: .figure),
      besides: reader.references("besides", to: .figure)
    )
    if !isTrusting { check(reader, facts) }
    return basis
  }

  /// Reports the figures of a basis from which nothing can be calculated.
  private func check(_ reader: ObjectReader, _ facts: [String]) {
    for value in ["households", "capital"].compactMap(reader.optional) {
      reader.checkFact(value, among: facts) { figure in
        // An aim is not what a case came to.
        if figure.provenance.kind != .reported || figure.bound == .target {
          return .basisNotReported(figure.id)
        }
        return figure.value <= 0 ? .basisNotPositive(figure.id) : nil
      }
    }
    for value in reader.array("results") {
      reader.checkFact(value, among: facts) { figure in
        figure.total.map { $0 <= 0 } ?? true ? .resultWithoutTotal(figure.id) : nil
      }
    }
    for value in reader.array("besides") {
      reader.checkFact(value, among: facts) { _ in nil }
    }
  }

  /// Reports a figure that is none of a model's facts, or what else is wrong with it; an unknown id
  /// is a fault of its own.
  private func checkFact(
    _ value: JSONValue,
    among facts: [String],
    _ fault: (Figure) -> DataFault.Reason?
  ) {
    guard let figure = value.string.flatMap({ context.figures?[$0] }) else { return }
    if !facts.contains(figure.id) {
      report(.notAmongFacts(figure.id), at: value)
    } else if let reason = fault(figure) {
      report(reason, at: value)
    }
  }
}
