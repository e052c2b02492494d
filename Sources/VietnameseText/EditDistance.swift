/// How far two words are from each other.
package enum EditDistance {
  /// Letters to insert, drop, change or swap with their neighbour: the optimal string alignment
  /// distance (Damerau 1964).
  ///
  /// - Complexity: O(*n*·*k*) in the lengths of the words.
  package static func between<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
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
