package import Conference

/// The people whom a desk can act on, by id.
package struct DeskPeople: Sendable {
  private let delegates: [Delegate]
  private let places: [PersonID: Int]

  package init(_ delegates: [Delegate]) {
    self.delegates = delegates
    places = Dictionary(delegates.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  package func delegate(_ id: PersonID) -> Delegate? { places[id].map { delegates[$0] } }
}
