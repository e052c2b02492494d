/// A whole conference, decoded and checked once, never changed.
package struct Conference: Hashable, Sendable {
  package var info: ConferenceInfo
  package var agenda: [AgendaItem]
  package var people: [Person]
  package var remarks: [Remark]
  package var visits: [Visit]
  package var models: [PovertyReductionModel]
  package var figures: [Figure]
  package var figureGroups: [FigureGroup]
  package var checks: [FigureCheck]
  package var photographs: [Photograph]
  /// The text that it is told from; nil where nothing is reported.
  package var source: Source?
  package var roster: Roster
  /// Lists that the organiser adds to those of door, sessions and visits.
  package var ownLists: [AttendanceList] = []
  /// What the models are scored on; empty where the organiser asks for no scores.
  package var criteria: [Criterion] = []
  /// In the order in which models are compared by them.
  package var measures: [Measure] = []

  package init(
    info: ConferenceInfo,
    agenda: [AgendaItem],
    people: [Person],
    remarks: [Remark],
    visits: [Visit],
    models: [PovertyReductionModel],
    figures: [Figure],
    figureGroups: [FigureGroup],
    checks: [FigureCheck],
    photographs: [Photograph],
    source: Source?,
    roster: Roster
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
