/// A photograph that the source prints.
package struct Photograph: Identifiable, Hashable, Sendable {
  package var id: String
  package var caption: Localized
  /// Ids of ``Person``.
  package var people: [String]
  package var provenance: Provenance

  package init(id: String, caption: Localized, people: [String], provenance: Provenance) {
    self.id = id
    self.caption = caption
    self.people = people
    self.provenance = provenance
  }
}
