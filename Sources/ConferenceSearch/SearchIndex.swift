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
    /// What the people who name the things are called by: the last word of a delegate's or a
    /// speaker's name.
    var givenNames: FoldedTexts
    /// What each thing says itself, apart from what surrounds it; nil where there are no parts.
    var own: FoldedTexts?
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
        titles: FoldedTexts(
          things.map { thing in
            var text = SearchText()
            text.add(thing.entry.title)
            return text.joined
          }
        ),
        givenNames: FoldedTexts(things.map { $0.givenName ?? "" }),
        own: things.contains { $0.own != nil } ? FoldedTexts(things.map { $0.own ?? $0.text }) : nil
      )
    }
  }

  /// Matches of one kind, called so and others apart, that at least are put in order by how the words
  /// stand in them; where there are more and fewer are wanted, the scan's own score has chosen.
  private static let looked = 1_000

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
    let (named, others) = shelf.texts.search(query).divided(by: shelf.titles.search(query))
    var count = named.count + others.count
    // A point is found by its own words; its speaker's alone find the remark. Remarks are few.
    let own = query.isEmpty ? nil : shelf.own
    let most = own == nil ? max(limit, Self.looked) : .max
    var found =
      named.best(most).map { (position: $0.position, score: $0.score, isNamed: true) }
      + others.best(most).map { (position: $0.position, score: $0.score, isNamed: false) }
    if let own {
      found = found.filter { own.touches(query, in: $0.position) }
      count = found.count
    }
    guard !found.isEmpty else { return nil }
    let ranked = found.map { match in
      let rank = rank(of: match.position, isNamed: match.isNamed, on: shelf, query)
      return (match.position, score: rank.score + match.score)
    }
    let order = ranked.indices.sorted { left, right in
      ranked[left].score == ranked[right].score
        ? left < right : ranked[left].score > ranked[right].score
    }
    let hits = order.prefix(limit).map { index in
      shelf.entries[ranked[index].0].hit(shelf.kind, score: ranked[index].score)
    }
    return SearchGroup(kind: shelf.kind, count: count, hits: hits)
  }

  private func rank(
    of position: Int,
    isNamed: Bool,
    on shelf: Shelf,
    _ query: Query
  ) -> SearchRank {
    let text = shelf.texts.fit(of: query, in: position)
    let spoken = SearchRank(
      isWhole: text.isWhole,
      naming: .none,
      isPhrase: text.isPhrase,
      isPerson: shelf.kind == .delegate
    )
    guard isNamed else { return spoken }
    let title = shelf.titles.fit(of: query, in: position)
    let isCalled = shelf.givenNames.fit(of: query, in: position).touchesWhole
    let called = SearchRank(
      isWhole: title.isWhole,
      naming: isCalled ? .givenName : .title,
      isPhrase: title.isPhrase,
      isPerson: false
    )
    return max(spoken, called)
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
