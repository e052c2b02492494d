/// The files of a conference, one a subject.
package enum DataFile: String, CaseIterable, Hashable, Sendable {
  case conference, source, people, figures, checks, agenda, remarks, models, criteria, visits,
    photographs, roster, lists, synonyms

  init?(named name: String) {
    guard name.hasSuffix(".json") else { return nil }
    self.init(rawValue: String(name.dropLast(5)))
  }

  /// "conference.json".
  package var name: String { rawValue + ".json" }

  /// Only the conference itself must be there: another may have no models, no visits, no list yet.
  package var isRequired: Bool { self == .conference }
}
