/// The texts that match a query, put in order only as far as somebody looks.
package struct Matches: Sendable {
  /// A text that matches.
  package struct Match: Hashable, Sendable {
    package var position: Int
    /// Greater is better; it has a meaning only beside others of the same query.
    package var score: Int
    /// Whether every word of the query stands there as a whole word.
    package var isWhole: Bool
  }

  /// In the order of the texts.
  private let hits: [FoldedTexts.Hit]
  /// No score is greater.
  private let highest: Int

  init(hits: [FoldedTexts.Hit], highest: Int) {
    self.hits = hits
    self.highest = max(1, highest)
  }

  /// How many texts match.
  package var count: Int { hits.count }

  /// Positions of all that match, in their own order.
  package var positions: [Int] { hits.map { Int($0.text) } }

  /// Whether every word of the query stands in a text as a whole word; false where it does not
  /// match.
  ///
  /// - Complexity: O(log *n*) in the number of matches.
  package func isWhole(at position: Int) -> Bool {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].text < position { low = middle + 1 } else { high = middle }
    }
    return low < hits.count && hits[low].text == position && hits[low].isWhole
  }

  /// Those that are among others too, and those that are not, with their own scores.
  ///
  /// - Complexity: O(*n*) in the number of both.
  package func divided(by others: Matches) -> (among: Matches, apart: Matches) {
    var among: [FoldedTexts.Hit] = []
    var apart: [FoldedTexts.Hit] = []
    var other = 0
    for hit in hits {
      while other < others.hits.count, others.hits[other].text < hit.text { other += 1 }
      if other < others.hits.count, others.hits[other].text == hit.text {
        among.append(hit)
      } else {
        apart.append(hit)
      }
    }
    return (Matches(hits: among, highest: highest), Matches(hits: apart, highest: highest))
  }

  /// The best ones, best first, equal ones in their own order.
  ///
  /// - Complexity: O(*n*) in the number of matches; the order is by counting, not by comparing.
  package func best(_ limit: Int) -> [Match] {
    let limit = min(limit, count)
    guard limit > 0 else { return [] }
    var histogram = [Int](repeating: 0, count: highest + 1)
    for hit in hits { histogram[Int(hit.score)] += 1 }
    // Where the next text of each score goes; texts of scores below the last one needed are passed.
    var places = [Int](repeating: 0, count: histogram.count)
    var place = 0
    var lowest = histogram.count
    while lowest > 0, place < limit {
      lowest -= 1
      places[lowest] = place
      place += histogram[lowest]
    }
    let none = Match(position: 0, score: 0, isWhole: false)
    var result = [Match](repeating: none, count: limit)
    var missing = limit
    for hit in hits where hit.score >= lowest {
      let score = Int(hit.score)
      guard places[score] < limit else { continue }
      result[places[score]] = Match(position: Int(hit.text), score: score, isWhole: hit.isWhole)
      places[score] += 1
      missing -= 1
      if missing == 0 { break }
    }
    return result
  }
}
