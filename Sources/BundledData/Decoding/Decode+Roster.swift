import Conference

extension Roster {
  static let keys = ["$schema", "provenance", "delegates"]

  init(_ reader: ObjectReader) {
    let shared = reader.optionalProvenance()
    let rows = reader.array("delegates")
    var codes: Set<String> = []
    if !reader.isTrusting {
      codes.reserveCapacity(rows.count)
      reader.context.expect(rows.count)
    }
    let delegates = rows.map { row in
      let reader = ObjectReader(row, in: reader.file, reader.context, keys: Delegate.keys)
      let delegate = Delegate(reader, shared: shared)
      if !reader.isTrusting, !delegate.code.isEmpty, !codes.insert(delegate.code).inserted,
        let value = reader.optional("code")
      {
        reader.report(.duplicateCode(delegate.code), at: value)
      }
      return delegate
    }
    self.init(delegates: delegates)
  }
}

extension Delegate {
  static let keys = [
    "id", "code", "honorific", "name", "province", "category", "office", "position", "commune",
    "phone", "note", "ref", "provenance",
  ]

  /// One row; `shared` is where rows come from that do not say so themselves.
  init(_ reader: ObjectReader, shared: Provenance?) {
    self.init(
      id: PersonID(reader.identifier(.delegate)),
      code: reader.code(),
      name: reader.string("name"),
      province: reader.optionalReference("province", to: .province),
      category: reader.optionalReference("category", to: .category),
      office: reader.optionalShared("office"),
      ref: reader.optionalString("ref"),
      provenance: reader.optionalProvenance() ?? shared ?? reader.provenance()
    )
    honorific = reader.optionalString("honorific")
    position = reader.optionalShared("position")
    commune = reader.optionalShared("commune")
    phone = reader.optionalString("phone")
    note = reader.optionalString("note")
  }
}

extension ObjectReader {
  fileprivate func code() -> String { required("code").map { code($0, key: "code") } ?? "" }

  /// A code, its check digit looked at.
  func code(_ value: JSONValue, key: String?) -> String {
    let code = string(value, key: key)
    guard !isTrusting, !code.isEmpty, !DelegateCode.isValid(code) else { return code }
    if let right = DelegateCode.corrected(code) {
      report(.badCheckDigit(code, right: right), at: value)
    } else {
      report(.badCode(code), at: value)
    }
    return code
  }
}
