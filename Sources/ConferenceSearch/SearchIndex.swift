package import Conference
package import VietnameseText

/// Every text of a conference, folded once, kept for the program's life.
///
/// It reads all that a thing says, in both languages, and what it is linked with: a delegate's
/// province, a model's people, a visit's models.
package struct SearchIndex: Sendable {
  /// The things of one kind and their texts, position by position.
  private struct Shelf: Sendable {
    var kind: SearchHit.Kind
    var entries: [SearchEntry]
    var texts: FoldedTexts
    /// What the things are called, in both languages.
    var titles: FoldedTexts
  }

  private let shelves: [Shelf]

  /// - Complexity: O(*n*) in the bytes of all texts; 100,000 delegates take a few tenths of a second.
  package init(_ conference: Conference) {
    let reader = ConferenceReader(conference)
    shelves = SearchHit.Kind.allCases.map { kind in
      let things = reader.things(of: kind)
      return Shelf(
        kind: kind,
        entries: things.map(\.entry),
        texts: FoldedTexts(things.map(\.text)),
        titles: FoldedTexts(things.map { "\($0.entry.title.vi)\n\($0.entry.title.en)" })
      )
    }
  }

  /// More than all words of a query together can score by their places.
  private static let named = 100_000

  /// What matches, kind by kind, the kind with the best hit first.
  ///
  /// - Parameters:
  ///   - query: What is looked for; an empty one finds everything.
  ///   - kinds: Which kinds to look through.
  ///   - limit: How many hits of each kind are wanted; all are counted.
  /// - Returns: A group for each kind that has a hit.
  package func groups(
    for query: Query,
    kinds: Set<SearchHit.Kind> = Set(SearchHit.Kind.allCases),
    limit: Int = .max
  ) -> [SearchGroup] {
    shelves.filter { kinds.contains($0.kind) }
      .compactMap { group($0, query, limit) }
      .enumerated()
      .sorted { left, right in
        let scores = (left.element.hits[0].score, right.element.hits[0].score)
        return scores.0 == scores.1 ? left.offset < right.offset : scores.0 > scores.1
      }
      .map(\.element)
  }

  private func group(_ shelf: Shelf, _ query: Query, _ limit: Int) -> SearchGroup? {
    // What is called by the words comes before what only speaks of them.
    let (named, others) = shelf.texts.search(query).divided(by: shelf.titles.search(query))
    var count = named.count + others.count
    // A point is found by its own words; its speaker's alone find the remark. Remarks are few.
    let isFiltered = shelf.kind == .remark && !query.isEmpty
    var found = named.best(isFiltered ? .max : limit).map { ($0.position, $0.score + Self.named) }
    if isFiltered || found.count < limit {
      found += others.best(isFiltered ? .max : limit - found.count)
    }
    if isFiltered {
      found = found.filter { match in
        shelf.entries[match.0].own.map(query.touches) ?? true
      }
      count = found.count
      found = Array(found.prefix(limit))
    }
    guard !found.isEmpty else { return nil }
    let hits = found.map { shelf.entries[$0.0].hit(shelf.kind, score: $0.1) }
    return SearchGroup(kind: shelf.kind, count: count, hits: hits)
  }

  /// What matches, best first; equal ones by kind, then in the order of the conference.
  package func hits(
    for query: Query,
    kinds: Set<SearchHit.Kind> = Set(SearchHit.Kind.allCases),
    limit: Int = .max
  ) -> [SearchHit] {
    let order = SearchHit.Kind.allCases
    let ranked = groups(for: query, kinds: kinds, limit: limit)
      .sorted { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) }
      .flatMap(\.hits)
      .enumerated()
      .sorted { left, right in
        left.element.score == right.element.score
          ? left.offset < right.offset : left.element.score > right.element.score
      }
    return ranked.prefix(limit).map(\.element)
  }
}
