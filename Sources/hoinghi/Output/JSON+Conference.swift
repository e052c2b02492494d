import Conference

extension JSON {
  /// `{"vi": …, "en": …}`.
  init(_ text: Localized) {
    self = .object(["vi": .text(text.vi), "en": .text(text.en)])
  }

  init(_ provenance: Provenance) {
    let formula: JSON? =
      switch provenance.formula {
      case .expression(let expression): .text(expression)
      case .words(let words): JSON(words)
      case nil: nil
      }
    var setting: (at: Moment, desk: String, operator: String)?
    if case .set(let at, let desk, let name, _)? = provenance.setting {
      setting = (at, desk, name)
    }
    self = .object([
      "kind": .text(provenance.kind.rawValue),
      "paragraphs": .known(provenance.paragraphs.map(JSON.integer)),
      "formula": formula,
      "file": provenance.file.map(JSON.text),
      "row": provenance.row.map(JSON.integer),
      "setAt": setting.map { JSON($0.at) },
      "desk": setting.flatMap { $0.desk.isEmpty ? nil : .text($0.desk) },
      "operator": setting.flatMap { $0.operator.isEmpty ? nil : .text($0.operator) },
    ])
  }

  init(_ statement: Statement) {
    self = .item(statement.id, statement.provenance, ["text": JSON(statement.text)])
  }

  init(_ person: Person) {
    self = .item(
      person.id,
      person.provenance,
      [
        "name": .text(person.name),
        "honorific": person.honorific.map(JSON.init),
        "role": JSON(person.role),
      ]
    )
  }

  init(_ figure: Figure) {
    var year: JSON?
    var period: JSON?
    switch figure.time {
    case .year(let value): year = .integer(value)
    case .period(let from, let to):
      period = .object(["from": .integer(from), "to": .integer(to)])
    case nil: break
    }
    self = .item(
      figure.id,
      figure.provenance,
      [
        "label": JSON(figure.label),
        "value": .number(figure.value),
        "total": figure.total.map(JSON.number),
        "unit": JSON(figure.unit),
        "year": year,
        "period": period,
        "place": figure.place.map(JSON.init),
        "bound": .text(figure.bound.rawValue),
        "printed": figure.printed.map(JSON.text),
        "measure": figure.measure.map(JSON.text),
      ]
    )
  }

  init(_ moment: Moment) {
    self = .text(moment.iso8601)
  }

  /// An object that says what it is and where it comes from.
  static func item(
    _ id: String,
    _ provenance: Provenance,
    _ members: KeyValuePairs<String, JSON?>
  ) -> JSON {
    .object(
      [
        Member(key: "id", value: .text(id)),
        Member(key: "provenance", value: JSON(provenance)),
      ]
        + members.compactMap { key, value in value.map { Member(key: key, value: $0) } }
    )
  }
}

extension JSON {
  /// What the organiser set, field by field; nil where that is nothing.
  init?<Field: RawRepresentable<String> & CaseIterable & Hashable>(set edits: [Field: Provenance]) {
    guard !edits.isEmpty else { return nil }
    self = .object(
      Field.allCases.compactMap { field in
        edits[field].map { JSON.Member(key: field.rawValue, value: JSON($0)) }
      }
    )
  }
}
