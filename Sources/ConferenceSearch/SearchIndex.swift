package import Conference
package import VietnameseText

/// A thing that a search can find.
package struct SearchHit: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case delegate, session, remark, model, visit, figure
  }

  package var kind: Kind
  /// The id of the delegate, agenda item, remark, model, visit or figure.
  package var id: String
  package var title: Localized
  package var score: Int
  package var provenance: Provenance
}

/// Every text of a conference, folded once.
package struct SearchIndex: Sendable {
  private let conference: Conference

  package init(_ conference: Conference) {
    self.conference = conference
  }

  /// What matches, best first.
  package func hits(for query: Query, kinds: Set<SearchHit.Kind> = Set(SearchHit.Kind.allCases))
    -> [SearchHit]
  {
    []
  }
}
