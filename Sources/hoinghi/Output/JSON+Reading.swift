import BundledData

/// Values of a data file, to be written again with changes.
extension JSON {
  /// Nil for a null, which is the same as nothing.
  init?(_ value: JSONValue) {
    switch value.kind {
    case .null: return nil
    case .bool: self = .boolean(value.bool ?? false)
    case .number:
      self = value.integer.map(JSON.integer) ?? .number(value.double ?? 0)
    case .string: self = .text(value.string ?? "")
    case .array: self = .array(value.elements.compactMap { JSON($0) })
    case .object:
      self = .object(
        value.members.compactMap { member in
          JSON(member.value).map { Member(key: member.key, value: $0) }
        }
      )
    }
  }

  var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }

  var string: String? { if case .text(let text) = self { text } else { nil } }

  /// The value of an object's member; a new one comes behind the others, nil takes it out.
  subscript(key: String) -> JSON? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let place = members.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): return
      }
      self = .object(members)
    }
  }
}
