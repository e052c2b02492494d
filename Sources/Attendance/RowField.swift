package import Conference

/// What a log can say of somebody's row: the fields of an object of JSON, whose order is the format's.
package enum RowField: String, Sendable {
  case code, standing, name, province, category, office, position, phone, ref
}

extension Delegate {
  /// An object of JSON with some fields of the row; what the row does not say is left out.
  package func object(_ fields: [RowField]) -> String {
    var line = LineWriter()
    for field in fields { line.add(field.rawValue, self[field]) }
    line.close()
    return line.text
  }

  private subscript(field: RowField) -> String? {
    switch field {
    case .code: code
    case .standing: standing.rawValue
    case .name: name
    case .province: province
    case .category: category
    case .office: office
    case .position: position
    case .phone: phone
    case .ref: ref
    }
  }

  /// Reads what ``object(_:)`` wrote, between its braces; nil where that is no person's.
  ///
  /// - Parameters:
  ///   - id: Whose row it is.
  ///   - fields: Those that were written, in their order.
  ///   - kind: Where what it says comes from.
  ///   - reader: Behind the opening brace; afterwards behind the last of the fields.
  package init?(
    id: PersonID,
    _ fields: [RowField],
    _ kind: Provenance.Kind,
    _ reader: inout LineReader
  ) {
    var values: [RowField: String] = [:]
    for field in fields {
      values[field] = reader.string(field.rawValue, isFirst: values.isEmpty)
    }
    guard let code = values[.code], let name = values[.name] else { return nil }
    self.init(
      id: id,
      code: code,
      name: name,
      province: values[.province],
      category: values[.category],
      office: values[.office],
      ref: values[.ref],
      provenance: Provenance(kind: kind)
    )
    position = values[.position]
    phone = values[.phone]
    if let text = values[.standing] {
      guard let standing = Standing(rawValue: text) else { return nil }
      self.standing = standing
    }
  }
}
