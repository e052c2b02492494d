/// A list that delegates are ticked on: the door, a session, a visit's bus, lunch.
package struct AttendanceList: Identifiable, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case door, session, visit, other
  }

  package var id: ListID
  package var name: Localized
  package var kind: Kind
  /// Ids of the provinces and categories that it admits; empty where it admits all.
  package var provinces: Set<String>
  package var categories: Set<String>
  /// Codes of the delegates that it admits; nil where it admits all.
  package var codes: Set<String>?

  package init(
    id: ListID,
    name: Localized,
    kind: Kind,
    provinces: Set<String> = [],
    categories: Set<String> = [],
    codes: Set<String>? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.provinces = provinces
    self.categories = categories
    self.codes = codes
  }
}
