package import Conference
package import VietnameseText

/// Every text of a conference, folded once, kept for the program's life.
///
/// It reads all that a thing says, in both languages, and what it is linked with: a delegate's
/// province, a model's people, a visit's models. What was typed is looked for as it stands, as the
/// number or the day that it is, and by words that mean the same; where no hit says all of it itself,
/// without the words of a question too; where nothing is found, among initials, last by near
/// spellings. What these two need is made when they are first asked.
package struct SearchIndex: Sendable {
  private let reader: ConferenceReader
  private let shelves: [Shelf]
  /// Made when something is first looked for.
  private let lexicon = Memo<Lexicon>()
  /// The words of all texts; made once neither words nor initials find anything.
  private let vocabulary = Memo<Vocabulary>()
  private let conference: Conference

  /// - Parameters:
  ///   - conference: What is searched.
  ///   - labels: What the screens call its parts.
  /// - Complexity: O(*n*) in the bytes of all texts; 100,000 delegates take a few tenths of a
  ///   second.
  package init(_ conference: Conference, labels: SearchLabels) {
    let reader = ConferenceReader(conference, labels)
    self.reader = reader
    self.conference = conference
    shelves = SearchHit.Kind.allCases.map { reader.shelf(of: $0) }
  }

  /// How many matches of one kind, by name and by text apart, are at least ranked by how the words
  /// stand in them; where there are more and fewer are wanted, the scan's score picks the best.
  private static let looked = 1_000
  /// How many readings of what was typed are looked for among many things.
  private static let readingsOfMany = 4

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
    let shelves = shelves.filter { kinds?.contains($0.kind) ?? true }
    guard !query.isEmpty else {
      return shelves.compactMap {
        group($0, [TypedReading(query: query)], .asTyped, limit)
      }
    }
    let lexicon = lexicon.value {
      Lexicon(conference.synonyms, readings: conference.source?.readings ?? [])
    }
    var readings = lexicon.readings(of: query.text)
    var groups = self.groups(on: shelves, readings, .asTyped, limit)
    let shorter =
      isAnswer(groups.first?.hits.first, readings)
      ? [] : lexicon.readingsWithoutFillers(of: query.text)
    if !shorter.isEmpty {
      readings += shorter
      groups = self.groups(on: shelves, readings, .asTyped, limit)
    }
    if groups.isEmpty { groups = self.groups(on: shelves, readings, .initials, limit) }
    guard groups.isEmpty else { return groups }
    let vocabulary = vocabulary.value { Vocabulary(self.shelves.lazy.map(\.texts)) }
    let wider = TypedReading.widened(readings, near: vocabulary.near)
    return self.groups(on: shelves, wider, .near, limit)
  }

  /// Whether the best hit has all that was typed, as whole words in its own text.
  private func isAnswer(_ hit: SearchHit?, _ readings: [TypedReading]) -> Bool {
    guard let hit, let reading = readings.first(where: { $0.query == hit.query }) else {
      return false
    }
    return reading.distance == 0 && SearchRank.isWholeAndOwn(hit.score)
  }

  /// How words are looked for.
  private enum Manner {
    case asTyped, initials, near
  }

  private func groups(
    on shelves: [Shelf],
    _ readings: [TypedReading],
    _ manner: Manner,
    _ limit: Int
  ) -> [SearchGroup] {
    shelves.compactMap { group($0, readings, manner, limit) }
      .enumerated()
      .sorted { left, right in
        let scores = (left.element.hits[0].score, right.element.hits[0].score)
        return scores.0 == scores.1 ? left.offset < right.offset : scores.0 > scores.1
      }
      .map(\.element)
  }

  /// Something that was found.
  private struct Found {
    var position: Int
    var score: Int
    var query: Query
  }

  private func group(
    _ shelf: Shelf,
    _ readings: [TypedReading],
    _ manner: Manner,
    _ limit: Int
  ) -> SearchGroup? {
    var found: [Found] = []
    var count = 0
    if shelf.isLong {
      // One reading is enough: what was typed, or the first that finds anything.
      let nearest = readings.sorted { $0.distance < $1.distance }.prefix(Self.readingsOfMany)
      for reading in nearest where count == 0 {
        (found, count) = find(reading, on: shelf, manner, limit)
      }
    } else {
      var places: [Int: Int] = [:]
      for reading in readings {
        for one in find(reading, on: shelf, manner, .max).found {
          guard let place = places[one.position] else {
            places[one.position] = found.count
            found.append(one)
            continue
          }
          if one.score > found[place].score { found[place] = one }
        }
      }
      count = found.count
    }
    guard !found.isEmpty else { return nil }
    found.sort { left, right in
      left.score == right.score ? left.position < right.position : left.score > right.score
    }
    let hits = found.prefix(limit).map { one in
      reader.hit(
        shelf.kind,
        at: one.position,
        score: one.score,
        query: one.query,
        isNear: manner == .near
      )
    }
    return SearchGroup(kind: shelf.kind, count: count, hits: hits)
  }

  private func find(
    _ reading: TypedReading,
    on shelf: Shelf,
    _ manner: Manner,
    _ limit: Int
  ) -> (found: [Found], count: Int) {
    let query = reading.query
    let texts =
      manner == .initials
      ? shelf.spelled.value { reader.texts(of: shelf.kind, addsInitials: true) } : shelf.texts
    let all = texts.search(query)
    // What is looked at may not count after all; of a part, and of words that were replaced, all is.
    let most = shelf.hasParts || reading.replaced > 0 ? .max : max(limit, Self.looked)
    let matches: [Matches.Match]
    if all.count > most, let names = shelf.names {
      let (named, others) = all.divided(by: names.search(query))
      matches = named.best(most) + others.best(most)
    } else {
      matches = all.best(most)
    }
    let found = matches.compactMap { match -> Found? in
      guard reading.phrases.allSatisfy({ texts.isPhrase($0, in: match.position) }) else {
        return nil
      }
      let rank = rank(of: match, query, reading, in: texts, on: shelf, isNear: manner == .near)
      guard let rank else { return nil }
      let score = rank.score + match.score - reading.distance * SearchRank.step / 5
      return Found(position: match.position, score: score, query: query)
    }
    return (found, shelf.hasParts || reading.replaced > 0 ? found.count : all.count)
  }

  /// What a match is worth; nil for a part that is found by what surrounds it alone (the speaker's name
  /// finds the remark, not each of its points), and for a name that means the same as another word.
  private func rank(
    of match: Matches.Match,
    _ query: Query,
    _ reading: TypedReading,
    in texts: FoldedTexts,
    on shelf: Shelf,
    isNear: Bool
  ) -> SearchRank? {
    let isCalled =
      reading.replaced == 0
      && (shelf.givenNames?.touchesWhole(query, in: match.position) ?? false)
    var isByName = false
    var best = SearchRank(
      isWhole: false,
      naming: .surrounding,
      isPhrase: false,
      isPerson: shelf.kind == .delegate
    )
    let touchesOwn = texts.fits(of: query, in: match.position, isWhole: match.isWhole) { fit in
      isByName = isByName || fit.standing == .name
      best = max(best, SearchRank(fit, of: query.count, kind: shelf.kind, isCalled: isCalled))
    }
    guard touchesOwn || !shelf.hasParts || query.isEmpty else { return nil }
    // Names have no synonyms: a loan is not somebody called Loan.
    if isByName, reading.replaced > 0, shelf.isOfPeople { return nil }
    best.isNear = isNear
    return best
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
