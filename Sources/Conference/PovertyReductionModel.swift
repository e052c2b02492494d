/// A way out of poverty that worked somewhere: mô hình giảm nghèo.
package struct PovertyReductionModel: Identifiable, Hashable, Sendable {
  /// Where it is, as far as the source says; bare names.
  package struct Place: Hashable, Sendable {
    package var hamlet: String?
    package var commune: String?
    package var district: String?
    package var province: String?

    package init(
      hamlet: String? = nil,
      commune: String? = nil,
      district: String? = nil,
      province: String? = nil
    ) {
      self.hamlet = hamlet
      self.commune = commune
      self.district = district
      self.province = province
    }
  }

  package var id: ModelID
  package var title: Localized
  package var place: Place
  /// Ids of ``Person``.
  package var people: [String]
  /// What it is, in a sentence or two.
  package var summary: Localized
  /// Crops, livestock, trades.
  package var activities: [Localized]
  /// Ids of ``Figure``.
  package var facts: [String]
  package var outcome: Localized?
  /// How it is kept going.
  package var sustained: Localized?
  /// What a commune that would do the same can reckon with; nil where the source does not report
  /// both households and capital.
  package var whatIf: WhatIfBasis?
  package var questions: [Statement]
  package var provenance: Provenance

  package init(
    id: ModelID,
    title: Localized,
    place: Place,
    people: [String],
    summary: Localized,
    activities: [Localized],
    facts: [String],
    outcome: Localized?,
    questions: [Statement],
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.place = place
    self.people = people
    self.summary = summary
    self.activities = activities
    self.facts = facts
    self.outcome = outcome
    self.questions = questions
    self.provenance = provenance
  }
}
