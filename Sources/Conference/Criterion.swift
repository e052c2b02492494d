/// What a model is scored on.
package struct Criterion: Identifiable, Hashable, Sendable {
  package var id: String
  /// Short enough for a column: "Hiệu quả".
  package var name: Localized
  /// What the reviewer is asked.
  package var question: Localized?
  /// What the lowest and the highest score mean.
  package var low: Localized
  package var high: Localized
  /// What it weighs in a ranking until somebody moves it, from 0 to ``mostWeight``.
  package var weight: Int
  package var provenance: Provenance

  /// The scores that can be given; the highest is always the most favourable one.
  package static let scores = 1...5
  package static let mostWeight = 5

  package init(
    id: String,
    name: Localized,
    question: Localized?,
    low: Localized,
    high: Localized,
    weight: Int = 1,
    provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.question = question
    self.low = low
    self.high = high
    self.weight = weight
    self.provenance = provenance
  }
}
