/// A whole conference: what a data folder or the binary holds.
///
/// A folder's is decoded and checked as it is opened; parts of the bundled one are decoded when
/// they are first asked for.
package struct Conference: Hashable, Sendable {
  package var info: ConferenceInfo
  @Deferred package var agenda: [AgendaItem]
  @Deferred package var people: [Person]
  @Deferred package var remarks: [Remark]
  @Deferred package var visits: [Visit]
  @Deferred package var models: [PovertyReductionModel]
  @Deferred package var figures: [Figure]
  @Deferred package var figureGroups: [FigureGroup]
  @Deferred package var checks: [FigureCheck]
  @Deferred package var photographs: [Photograph]
  /// The text that reports it; nil where nothing is reported.
  @Deferred package var source: Source?
  @Deferred package var roster: Roster
  /// Lists that the organiser adds to those of door, sessions and visits.
  package var ownLists: [AttendanceList] = []
  /// What the models are scored on; empty where the organiser asks for no scores.
  @Deferred package var criteria: [Criterion] = []
  /// In the order in which models are compared by them.
  @Deferred package var measures: [Measure] = []
  /// What else a search may call what is in it; empty where nobody said.
  @Deferred package var synonyms = Synonyms()

  package init(
    info: ConferenceInfo,
    agenda: [AgendaItem] = [],
    people: [Person] = [],
    remarks: [Remark] = [],
    visits: [Visit] = [],
    models: [PovertyReductionModel] = [],
    figures: [Figure] = [],
    figureGroups: [FigureGroup] = [],
    checks: [FigureCheck] = [],
    photographs: [Photograph] = [],
    source: Source? = nil,
    roster: Roster = Roster(delegates: [])
  ) {
    self.info = info
    self.agenda = agenda
    self.people = people
    self.remarks = remarks
    self.visits = visits
    self.models = models
    self.figures = figures
    self.figureGroups = figureGroups
    self.checks = checks
    self.photographs = photographs
    self.source = source
    self.roster = roster
  }
}
