import Conference

extension ObjectReader {
  /// Where a datum comes from; `formula` stands in where a derived one names none, because the
  /// datum itself is a formula, as a check is.
  func provenance(_ key: String = "provenance", formula: String? = nil) -> Provenance {
    guard let value = required(key) else { return Provenance(kind: .assumed) }
    return provenance(value, standIn: formula)
  }

  /// What the organiser set, by the field.
  func edits(of subject: ProgrammeSubject) -> [ProgrammeField: Provenance] {
    guard let value = optional("set") else { return [:] }
    let reader = ObjectReader(value, in: file, context, keys: subject.fields.map(\.rawValue))
    var edits: [ProgrammeField: Provenance] = [:]
    for field in subject.fields {
      edits[field] = reader.optionalProvenance(field.rawValue)
    }
    return edits
  }

  func optionalProvenance(_ key: String = "provenance") -> Provenance? {
    optional(key).map { provenance($0) }
  }

  private static let provenanceKeys = [
    "kind", "paragraphs", "formula", "file", "row", "setAt", "desk", "operator",
  ]

  private func provenance(_ value: JSONValue, standIn: String? = nil) -> Provenance {
    let reader = ObjectReader(value, in: file, context, keys: Self.provenanceKeys)
    var provenance = Provenance(
      kind: reader.word("kind", default: .assumed),
      paragraphs: reader.paragraphs(),
      formula: reader.optional("formula").flatMap(reader.formula),
      file: reader.optionalString("file"),
      row: reader.optionalInteger("row", in: 1...10_000_000)
    )
    if provenance.kind == .organiser, let at = reader.optionalMoment("setAt") {
      provenance.setting = .set(
        at: at,
        desk: reader.optionalString("desk") ?? "",
        operator: reader.optionalString("operator") ?? "",
        reason: nil
      )
    }
    if provenance.kind == .reported,
      reader.optional("paragraphs")?.elements.contains(where: { _ in true }) != true
    {
      reader.report(.paragraphsMissing)
    }
    if provenance.kind == .derived, reader.optional("formula") == nil {
      if let standIn {
        provenance.formula = .expression(standIn)
      } else {
        reader.report(.formulaMissing)
      }
    }
    return provenance
  }

  private func paragraphs() -> [Int] {
    array("paragraphs").map { value in
      let number = integer(value, key: nil, in: 1...1_000_000)
      if let last = context.paragraphs, number > last {
        report(.paragraphOutOfRange(number, last: last), at: value)
      }
      return number
    }
  }

  /// One string is an expression over figures, a text in two languages is words.
  private func formula(_ value: JSONValue) -> Provenance.Formula? {
    switch value.kind {
    case .string:
      let text = string(value, key: "formula")
      context.noteFormula(text, at: place(of: value))
      return .expression(text)
    case .object: return .words(text(value, key: "formula"))
    default:
      report(.wrongType(key: "formula", expected: .formula), at: value)
      return nil
    }
  }

  func statement(_ kind: Datum.Kind) -> Statement {
    Statement(id: identifier(kind), text: text("text"), provenance: provenance())
  }

  func statements(_ key: String, _ kind: Datum.Kind) -> [Statement] {
    objects(key, keys: ["id", "text", "provenance"]) { $0.statement(kind) }
  }
}
