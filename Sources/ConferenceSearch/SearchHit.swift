package import Conference

/// A thing that a search can find.
package struct SearchHit: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case delegate, session, remark, model, visit, figure
  }

  package var kind: Kind
  /// The id of the delegate, agenda item, remark, model, visit or figure.
  package var id: String
  /// The id of the point, where one point of a remark is what was found.
  package var part: String?
  package var title: Localized
  /// What tells it from others of the same title: a delegate's code and office, a model's district.
  package var detail: Localized?
  package var score: Int
  package var provenance: Provenance

  init(
    kind: Kind,
    id: String,
    part: String? = nil,
    title: Localized,
    detail: Localized? = nil,
    score: Int,
    provenance: Provenance
  ) {
    self.kind = kind
    self.id = id
    self.part = part
    self.title = title
    self.detail = detail
    self.score = score
    self.provenance = provenance
  }
}

/// The hits of one kind.
package struct SearchGroup: Sendable {
  package var kind: SearchHit.Kind
  /// How many there are; ``hits`` may hold fewer.
  package var count: Int
  /// Best first; equal ones in the order of the conference.
  package var hits: [SearchHit]
}
