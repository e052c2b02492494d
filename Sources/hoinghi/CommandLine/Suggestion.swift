import VietnameseText

/// Finds what a person most likely meant.
enum Suggestion {
  /// The candidate that takes the fewest changes, when they are few for the length of the word.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let folded = Array(Folding.fold(word))
    guard !folded.isEmpty else { return nil }
    let best = candidates.map { ($0, distance(folded, Array(Folding.fold($0)))) }
      .min { $0.1 < $1.1 }
    guard let (candidate, changes) = best, changes <= max(1, (folded.count + 1) / 3) else {
      return candidates.first { Folding.fold($0).hasPrefix(Folding.fold(word)) }
    }
    return candidate
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words (the restricted
  /// Damerau-Levenshtein distance).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
