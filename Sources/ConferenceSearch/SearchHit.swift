package import Conference
package import VietnameseText

/// A thing that a search can find.
package struct SearchHit: Hashable, Sendable {
  /// Of equal hits the one of the earlier kind comes first.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case model, visit, person, session, remark, figure, criterion, theme, province, category,
      conference, source, paragraph, photograph, reading, delegate
  }

  package var kind: Kind
  /// The id of the delegate, agenda item, remark, model, visit, figure and so on; of a paragraph its
  /// number, of the source the key of `source.json` that holds what was found.
  package var id: String
  /// The id of the point, where one point of a remark is what was found.
  package var part: String?
  package var title: Localized
  /// What tells it from others of the same title: a delegate's code and office, a model's district.
  package var detail: Localized?
  package var score: Int
  package var provenance: Provenance
  /// What it was found by, to mark it: what was typed, or words that mean the same.
  package var query: Query
  /// Whether nothing was found as it was typed, and this is spelled nearly so.
  package var isNear: Bool
}

/// The hits of one kind.
package struct SearchGroup: Sendable {
  package var kind: SearchHit.Kind
  /// How many there are; ``hits`` may hold fewer.
  package var count: Int
  /// Best first; equal ones in the order of the conference.
  package var hits: [SearchHit]
}
