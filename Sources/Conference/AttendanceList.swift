/// A list that delegates are ticked on: the door, a session, a visit's bus, lunch.
package struct AttendanceList: Identifiable, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case door, session, visit, other
  }

  /// What people are ticked for.
  package enum Subject: Hashable, Sendable {
    case door
    /// An item of the agenda, by its id.
    case session(String)
    /// The bus of a visit, by the visit's id.
    case visit(String)
    /// Anything else, as the organiser calls it.
    case other(name: Localized)
  }

  package var id: ListID
  package var subject: Subject
  /// Ids of the provinces and categories that it admits; empty where it admits all.
  package var provinces: Set<String>
  package var categories: Set<String>
  /// Codes of the delegates that it admits; nil where it admits all.
  package var codes: Set<String>?

  package init(
    id: ListID,
    subject: Subject,
    provinces: Set<String> = [],
    categories: Set<String> = [],
    codes: Set<String>? = nil
  ) {
    self.id = id
    self.subject = subject
    self.provinces = provinces
    self.categories = categories
    self.codes = codes
  }

  package var kind: Kind {
    switch subject {
    case .door: .door
    case .session: .session
    case .visit: .visit
    case .other: .other
    }
  }
}
