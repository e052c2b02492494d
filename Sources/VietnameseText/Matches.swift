/// The texts that match a query, put in order only as far as somebody looks.
package struct Matches: Sendable {
  /// By position; 0 where a text does not match.
  private let scores: [UInt16]
  /// How many texts have each score.
  private let histogram: [Int]
  /// How many texts match.
  package let count: Int

  init(scores: [UInt16], of total: Int) {
    self.scores = scores
    var histogram = [Int](repeating: 0, count: Int(scores.max() ?? 0) + 1)
    for score in scores { histogram[Int(score)] += 1 }
    self.histogram = histogram
    count = total - (histogram.first ?? 0)
  }

  /// The score of a text, nil where it does not match.
  package func score(at position: Int) -> Int? {
    scores[position] == 0 ? nil : Int(scores[position])
  }

  /// Positions of all that match, in their own order.
  package var positions: [Int] {
    scores.indices.filter { scores[$0] != 0 }
  }

  /// The best ones, best first, equal ones in their own order.
  ///
  /// - Complexity: O(*n*) in the number of texts; the order is by counting, not by comparing.
  package func best(_ limit: Int) -> [(position: Int, score: Int)] {
    let limit = min(limit, count)
    guard limit > 0 else { return [] }
    // Where the next text of each score goes; texts of scores below the last one needed are passed.
    var places = [Int](repeating: 0, count: histogram.count)
    var place = 0
    var lowest = histogram.count
    while lowest > 1, place < limit {
      lowest -= 1
      places[lowest] = place
      place += histogram[lowest]
    }
    var result = [(position: Int, score: Int)](repeating: (0, 0), count: limit)
    for position in scores.indices {
      let score = Int(scores[position])
      guard score >= lowest, places[score] < limit else { continue }
      result[places[score]] = (position, score)
      places[score] += 1
    }
    return result
  }
}
