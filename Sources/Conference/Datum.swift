/// One thing that the conference states, with where it comes from.
package struct Datum: Identifiable, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case info, method, theme, province, category, agendaItem, order, person, remark, point, visit,
      arrangements, sight, link, model, question, criterion, figure, measure, figureGroup, check,
      photograph, source, reading, roster, delegate
  }

  package var kind: Kind
  /// The id among the data of its kind: of the figure, the model, the point.
  package var reference: String
  package var title: Localized
  package var provenance: Provenance
  /// The source's own characters, where the datum keeps them.
  package var printed: String?

  /// Different for every datum of a conference.
  package var id: String { "\(kind.rawValue)/\(reference)" }

  package init(
    _ kind: Kind,
    _ reference: String,
    title: Localized,
    provenance: Provenance,
    printed: String? = nil
  ) {
    self.kind = kind
    self.reference = reference
    self.title = title
    self.provenance = provenance
    self.printed = printed
  }
}
