/// What the organiser can say anew of a person; the raw values are those of the log.
package enum PersonField: String, CaseIterable, Hashable, Sendable {
  case name, office, position, phone, province, category, note, head
}

extension PersonField {
  /// Whether a text can be said of somebody: a telephone number has a digit, whatever stands beside it.
  package func takes(_ text: String) -> Bool {
    switch self {
    case .name: !text.isEmpty
    case .phone:
      text.isEmpty || text.unicodeScalars.contains { $0.properties.numericType == .decimal }
    case .office, .position, .province, .category, .note, .head: true
    }
  }
}

extension Delegate {
  /// What a field says, in the form of ``PersonField``'s texts: ids of provinces and categories, any
  /// text for ``PersonField/head``; empty where it says nothing.
  package subscript(field: PersonField) -> String {
    get {
      switch field {
      case .name: name
      case .office: office ?? ""
      case .position: position ?? ""
      case .phone: phone ?? ""
      case .province: province ?? ""
      case .category: category ?? ""
      case .note: note ?? ""
      case .head: isHead ? Self.isSo : ""
      }
    }
    set {
      let text = newValue.isEmpty ? nil : newValue
      switch field {
      // Somebody without a name is nobody.
      case .name: name = text ?? name
      case .office: office = text
      case .position: position = text
      case .phone: phone = text
      case .province: province = text
      case .category: category = text
      case .note: note = text
      case .head: isHead = text != nil
      }
    }
  }

  /// The text of a field that is a yes.
  package static let isSo = "yes"

  /// Where what a field says comes from: the organiser's word, else that of the row.
  package func provenance(of field: PersonField) -> Provenance { edits[field] ?? provenance }

  /// What is shown at the door beside the name: only what the organiser set there, for a list's own
  /// column of notes may hold what is nobody's business.
  package var noteAtDoor: String? { edits[.note] == nil ? nil : note }
}
