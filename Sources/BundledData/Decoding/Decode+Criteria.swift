import Conference

extension Criterion {
  static let keys = ["id", "name", "question", "low", "high", "weight", "provenance"]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.criterion),
      name: reader.text("name"),
      question: reader.optionalText("question"),
      low: reader.text("low"),
      high: reader.text("high"),
      weight: reader.optionalInteger("weight", in: 0...Self.mostWeight) ?? 1,
      provenance: reader.provenance()
    )
  }
}
