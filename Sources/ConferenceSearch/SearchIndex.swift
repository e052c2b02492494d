package import Conference
package import VietnameseText

/// The things of one kind and their texts, position by position.
struct Shelf: Sendable {
  let kind: SearchHit.Kind
  let texts: FoldedTexts
  /// What the things are called, in both languages.
  let titles: FoldedTexts
  /// What the people who name the things are called by; nil where none do.
  let givenNames: FoldedTexts?
  /// What each thing says itself, apart from what surrounds it; nil where there are no parts.
  let own: FoldedTexts?
}

/// Every text of a conference, folded once, kept for the program's life.
///
/// It reads all that a thing says, in both languages, and what it is linked with: a delegate's
/// province, a model's people, a visit's models.
package struct SearchIndex: Sendable {
  private let reader: ConferenceReader
  private let shelves: [Shelf]

  /// - Complexity: O(*n*) in the bytes of all texts; 100,000 delegates take a few tenths of a
  ///   second.
  package init(_ conference: Conference) {
    let reader = ConferenceReader(conference)
    self.reader = reader
    shelves = SearchHit.Kind.allCases.map { kind in
      var shelf = ShelfBuilder(kind)
      reader.read(kind, onto: &shelf)
      return shelf.finish()
    }
  }

  /// How many matches of one kind, by title and by text apart, are at least ranked by how the words
  /// stand in them; where there are more and fewer are wanted, the scan's score picks the best.
  private static let looked = 1_000

  /// What matches, kind by kind, the kind with the best hit first.
  ///
  /// - Parameters:
  ///   - query: What is looked for; an empty one finds everything.
  ///   - kinds: Which kinds to look through; nil for all.
  ///   - limit: How many hits of each kind are wanted; all are counted.
  /// - Returns: A group for each kind that has a hit.
  package func groups(
    for query: Query,
    kinds: Set<SearchHit.Kind>? = nil,
    limit: Int = .max
  ) -> [SearchGroup] {
    shelves.filter { kinds?.contains($0.kind) ?? true }
      .compactMap { group($0, query, limit) }
      .enumerated()
      .sorted { left, right in
        let scores = (left.element.hits[0].score, right.element.hits[0].score)
        return scores.0 == scores.1 ? left.offset < right.offset : scores.0 > scores.1
      }
      .map(\.element)
  }

  private func group(_ shelf: Shelf, _ query: Query, _ limit: Int) -> SearchGroup? {
    let titles = shelf.titles.search(query)
    let (named, others) = shelf.texts.search(query).divided(by: titles)
    var count = named.count + others.count
    // A point is found by its own words; the speaker's name finds the remark. Remarks are few.
    let own = query.isEmpty ? nil : shelf.own?.touched(by: query)
    let most = own == nil ? max(limit, Self.looked) : .max
    var found =
      named.best(most).map { (match: $0, isNamed: true) }
      + others.best(most).map { (match: $0, isNamed: false) }
    if let own {
      found.removeAll { !own[$0.match.position] }
      count = found.count
    }
    guard !found.isEmpty else { return nil }
    let ranked = found.map { match, isNamed in
      let rank = rank(of: match, isNamed ? titles : nil, on: shelf, query)
      return (match.position, score: rank.score + match.score)
    }
    let order = ranked.indices.sorted { left, right in
      ranked[left].score == ranked[right].score
        ? left < right : ranked[left].score > ranked[right].score
    }
    let hits = order.prefix(limit).map { index in
      reader.hit(shelf.kind, at: ranked[index].0, score: ranked[index].score)
    }
    return SearchGroup(kind: shelf.kind, count: count, hits: hits)
  }

  /// The rank of a match; `titles` are the titles that match where its own is among them.
  private func rank(
    of match: Matches.Match,
    _ titles: Matches?,
    on shelf: Shelf,
    _ query: Query
  ) -> SearchRank {
    let spoken = SearchRank(
      isWhole: match.isWhole,
      naming: .none,
      isPhrase: shelf.texts.isPhrase(query, in: match.position),
      isPerson: shelf.kind == .delegate
    )
    guard let titles else { return spoken }
    let isCalled = shelf.givenNames?.touchesWhole(query, in: match.position) ?? false
    let called = SearchRank(
      isWhole: titles.isWhole(at: match.position),
      naming: isCalled ? .givenName : .title,
      isPhrase: shelf.titles.isPhrase(query, in: match.position),
      isPerson: false
    )
    return max(spoken, called)
  }

  /// What matches, best first; equal ones by kind, then in the order of the conference.
  package func hits(
    for query: Query,
    kinds: Set<SearchHit.Kind>? = nil,
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
