/// A text with its own provenance: a theme, a method, a point, a question.
package struct Statement: Identifiable, Hashable, Sendable {
  package var id: String
  package var text: Localized
  package var provenance: Provenance

  package init(id: String, text: Localized, provenance: Provenance) {
    self.id = id
    self.text = text
    self.provenance = provenance
  }
}
