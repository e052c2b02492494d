/// What one speaker said.
package struct Remark: Identifiable, Hashable, Sendable {
  /// One point of a remark; `items` are its parts where it lists several things.
  package struct Point: Identifiable, Hashable, Sendable {
    package var id: String
    package var text: Localized
    package var items: [Localized]
    /// Ids of ``Figure``.
    package var figures: [String]
    package var provenance: Provenance

    package init(
      id: String,
      text: Localized,
      items: [Localized] = [],
      figures: [String] = [],
      provenance: Provenance
    ) {
      self.id = id
      self.text = text
      self.items = items
      self.figures = figures
      self.provenance = provenance
    }
  }

  package var id: String
  package var title: Localized
  /// Id of ``Person``.
  package var speaker: String
  package var points: [Point]
  package var provenance: Provenance

  package init(
    id: String,
    title: Localized,
    speaker: String,
    points: [Point],
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.speaker = speaker
    self.points = points
    self.provenance = provenance
  }
}
