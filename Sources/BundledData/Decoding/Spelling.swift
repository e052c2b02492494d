/// Finds the word that somebody probably meant.
package enum Spelling {
  /// The nearest of the known words, if it is near: a third of the letters wrong at most.
  ///
  /// - Complexity: O(*n*·*k*) in the lengths of the words; words of over 64 letters are skipped.
  package static func nearest(to word: String, among known: some Collection<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(65))
    guard !wanted.isEmpty, wanted.count <= 64, known.count <= 1000 else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in known.sorted() {
      let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars.prefix(65)))
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// Letters to insert, drop, change or swap with their neighbour: the optimal string alignment
  /// distance (Damerau 1964).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(
          last[column + 1] + 1,
          current[column] + 1,
          last[column] + (left[row] == right[column] ? 0 : 1)
        )
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, last) = (last, current)
    }
    return last[right.count]
  }
}
