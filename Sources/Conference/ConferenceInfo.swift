/// What the conference is, apart from what happens at it.
package struct ConferenceInfo: Identifiable, Hashable, Sendable {
  /// Letters, digits and hyphens: it names the store's file.
  package var id: String
  package var title: Localized
  package var titleProvenance: Provenance
  /// What it is called where there is little room; nil where the data say no other name.
  package var shortTitle: Localized?
  /// A calendar date, "2023-09-18".
  package var date: String
  package var dateProvenance: Provenance
  package var place: Localized
  package var placeProvenance: Provenance
  package var organiser: Localized
  package var organiserProvenance: Provenance
  /// The body that the organiser belongs to.
  package var parent: Localized?
  /// What it is about, in a sentence or two.
  package var summary: Statement
  /// How many delegates the source counts.
  package var expected: Int
  package var expectedProvenance: Provenance
  /// Minutes east of UTC at the place.
  package var utcOffset: Int
  /// How it works: papers, clips, exchange, visits.
  package var methods: [Statement]
  package var themes: [Statement]
  package var provinces: [Province]
  package var categories: [Category]
  /// What the organiser set, by the field.
  package var edits: [ProgrammeField: Provenance] = [:]

  package init(
    id: String,
    title: Localized,
    titleProvenance: Provenance,
    date: String,
    dateProvenance: Provenance,
    place: Localized,
    placeProvenance: Provenance,
    organiser: Localized,
    organiserProvenance: Provenance,
    parent: Localized?,
    summary: Statement,
    expected: Int,
    expectedProvenance: Provenance,
    utcOffset: Int,
    methods: [Statement],
    themes: [Statement],
    provinces: [Province],
    categories: [Category]
  ) {
    self.id = id
    self.title = title
    self.titleProvenance = titleProvenance
    self.date = date
    self.dateProvenance = dateProvenance
    self.place = place
    self.placeProvenance = placeProvenance
    self.organiser = organiser
    self.organiserProvenance = organiserProvenance
    self.parent = parent
    self.summary = summary
    self.expected = expected
    self.expectedProvenance = expectedProvenance
    self.utcOffset = utcOffset
    self.methods = methods
    self.themes = themes
    self.provinces = provinces
    self.categories = categories
  }

  /// What it is called where there is little room.
  ///
  /// What the organiser called it since counts before the
  /// data's short name for what it was called before.
  package var briefTitle: Localized {
    let isRenamed = edits[.title] != nil || edits[.englishTitle] != nil
    return isRenamed ? title : shortTitle ?? title
  }
}
