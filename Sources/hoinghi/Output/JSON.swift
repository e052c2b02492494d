/// A value of a JSON document to be printed; members keep the order they are given in.
indirect enum JSON: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    var key: String
    var value: JSON
  }

  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case array([JSON])
  case object([Member])

  /// An object without the members that are not known.
  static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// An array; nil when it is empty, for a member that is then absent.
  static func known(_ elements: [JSON]) -> JSON? {
    elements.isEmpty ? nil : .array(elements)
  }
}
