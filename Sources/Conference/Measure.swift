/// What figures of several models measure, so that they can stand on one scale: capital, jobs.
package struct Measure: Identifiable, Hashable, Sendable {
  package var id: String
  package var name: Localized

  package init(id: String, name: Localized) {
    self.id = id
    self.name = name
  }
}
