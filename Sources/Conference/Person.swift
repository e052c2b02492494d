/// A person whom the source names.
package struct Person: Identifiable, Hashable, Sendable {
  package var id: String
  package var name: String
  /// "bà" / "Ms", "ông" / "Mr".
  package var honorific: Localized?
  package var role: Localized
  package var provenance: Provenance

  package init(
    id: String,
    name: String,
    honorific: Localized?,
    role: Localized,
    provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.honorific = honorific
    self.role = role
    self.provenance = provenance
  }
}
