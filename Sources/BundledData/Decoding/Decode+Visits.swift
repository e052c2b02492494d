import Conference

extension Visit {
  static let keys = [
    "id", "title", "district", "summary", "sights", "models", "questions", "provenance",
  ]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.visit),
      title: reader.text("title"),
      district: reader.string("district"),
      summary: reader.text("summary"),
      sights: reader.statements("sights", .sight),
      models: reader.objects("models", keys: ["model", "provenance"]) {
        Link(model: $0.reference("model", to: .model), provenance: $0.provenance())
      },
      questions: reader.statements("questions", .question),
      provenance: reader.provenance()
    )
    if !id.isEmpty { reader.claimList(AttendanceList.bus(of: id), as: .visit) }
  }
}

extension PovertyReductionModel {
  static let keys = [
    "id", "title", "place", "people", "summary", "activities", "facts", "outcome", "questions",
    "provenance",
  ]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.model),
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
}
