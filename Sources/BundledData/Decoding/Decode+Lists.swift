import Conference

extension AttendanceList {
  static let keys = ["id", "name", "provinces", "categories", "codes"]

  /// A list of the organiser's own; a restriction that is left out admits everybody.
  init(_ reader: ObjectReader) {
    let codes = reader.array("codes").map { reader.code($0, key: nil) }
    self.init(
      id: reader.listIdentifier(),
      subject: .other(name: reader.text("name")),
      provinces: Set(reader.references("provinces", to: .province)),
      categories: Set(reader.references("categories", to: .category)),
      codes: codes.isEmpty ? nil : Set(codes)
    )
  }
}

extension ObjectReader {
  /// The id of a list of the organiser's own, which no other list may have.
  fileprivate func listIdentifier() -> ListID {
    guard let value = required("id") else { return "" }
    let id = ListID(string(value, key: "id"))
    if !id.isEmpty, !Self.isIdentifier(id.rawValue) {
      report(.badIdentifier(id.rawValue), at: value)
    }
    context.claimList(id, as: .other, at: place(of: value))
    return id
  }

  /// Notes the list that a session or a visit comes with, told at the object's own id.
  func claimList(_ id: ListID, as kind: AttendanceList.Kind) {
    guard let value = optional("id") else { return }
    context.claimList(id, as: kind, at: place(of: value))
  }
}
