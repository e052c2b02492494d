/// A visit to the field.
package struct Visit: Identifiable, Hashable, Sendable {
  /// A model that the visit is linked with; the provenance is the link's, not the model's.
  package struct Link: Hashable, Sendable {
    package var model: ModelID
    package var provenance: Provenance

    package init(model: ModelID, provenance: Provenance) {
      self.model = model
      self.provenance = provenance
    }
  }

  package var id: String
  package var title: Localized
  /// The bare name: "Thới Lai".
  package var district: String
  package var summary: Localized
  /// What to see there.
  package var sights: [Statement]
  package var models: [Link]
  package var questions: [Statement]
  /// When, from where and how the delegates go, and whom to call; absent until the organiser says.
  package var departs: Moment?
  package var meetingPoint: Localized?
  package var bus: Localized?
  package var contact: Localized?
  /// Where those four come from; nil where none is set.
  package var arrangementsProvenance: Provenance?
  package var provenance: Provenance
  /// What the organiser set, by the field.
  package var edits: [ProgrammeField: Provenance] = [:]

  package init(
    id: String,
    title: Localized,
    district: String,
    summary: Localized,
    sights: [Statement],
    models: [Link],
    questions: [Statement],
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.district = district
    self.summary = summary
    self.sights = sights
    self.models = models
    self.questions = questions
    self.provenance = provenance
  }
}
