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

  /// Whether ``between(_:_:)`` is at most 1.
  ///
  /// - Complexity: O(*n*) in the lengths of the words.
  package static func isAtMostOne<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Bool {
    guard left.count <= right.count else { return isAtMostOne(right, left) }
    guard right.count - left.count <= 1 else { return false }
    let same = zip(left, right).prefix { $0 == $1 }.count
    let (rest, others) = (left[same...], right[same...])
    // One more, another, or two in the other order.
    if left.count < right.count { return rest.elementsEqual(others.dropFirst()) }
    guard rest.count > 1 else { return true }
    return rest.dropFirst().elementsEqual(others.dropFirst())
      || rest[same] == others[same + 1] && rest[same + 1] == others[same]
        && rest.dropFirst(2).elementsEqual(others.dropFirst(2))
  }
}
