/// A list that delegates are ticked on: the door, a session, a visit's bus, lunch.
package struct AttendanceList: Identifiable, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case door, session, visit, other
  }

  package var id: String
  package var name: Localized
  package var kind: Kind
  /// Ids of the provinces and categories that it admits; empty where it admits all.
  package var provinces: Set<String>
  package var categories: Set<String>
  /// Codes of the delegates that it admits; nil where it admits all.
  package var codes: Set<String>?

  package init(
    id: String,
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

  /// The id of the list that every conference has.
  package static let door = "door"

  /// The id of the list of those who go along on a visit.
  package static func bus(of visit: String) -> String { "bus-" + visit }

  /// The list of the events that name reviewers.
  package static let reviewers = "reviewers"

  /// The list of the events that review a model.
  package static func reviews(of model: String) -> String { reviewPrefix + model }

  /// The model that a list of reviews is about; nil for any other list.
  package static func reviewedModel(of list: String) -> String? {
    list.hasPrefix(reviewPrefix) ? String(list.dropFirst(reviewPrefix.count)) : nil
  }

  /// Whether only events of reviews may be on a list: an undo on it is one of them.
  package static func isOfReviews(_ list: String) -> Bool {
    list == reviewers || reviewedModel(of: list) != nil
  }

  private static let reviewPrefix = "model-"
}
