import Conference

extension Visit {
  static let keys = [
    "id", "title", "district", "summary", "sights", "models", "questions", "departs",
    "meetingPoint", "bus", "contact", "arrangementsProvenance", "provenance", "set",
  ]

  /// What the organiser may set, all of one provenance.
  private static let arrangements = ["departs", "meetingPoint", "bus", "contact"]

  init(_ reader: ObjectReader) {
    self.init(
      id: reader.identifier(.visit),
      title: reader.text("title"),
      district: reader.string("district"),
      summary: reader.text("summary"),
      sights: reader.statements("sights", .sight),
      models: reader.objects("models", keys: ["model", "provenance"]) {
        Link(model: ModelID($0.reference("model", to: .model)), provenance: $0.provenance())
      },
      questions: reader.statements("questions", .question),
      provenance: reader.provenance()
    )
    departs = reader.optionalMoment("departs")
    meetingPoint = reader.optionalText("meetingPoint")
    bus = reader.optionalText("bus")
    contact = reader.optionalText("contact")
    if Self.arrangements.contains(where: { reader.optional($0) != nil }) {
      arrangementsProvenance = reader.provenance("arrangementsProvenance")
    } else if let value = reader.optional("arrangementsProvenance") {
      reader.report(.arrangementsMissing, at: value)
    }
    edits = reader.edits(of: .visit(id))
    if !id.isEmpty { reader.claimList(.bus(of: id), as: .visit) }
  }
}
