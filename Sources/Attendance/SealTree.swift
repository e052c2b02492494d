/// A hash tree over seals (Merkle; RFC 9162, 2.1.1, over SHA-256): one digest that holds them all.
///
/// A leaf is hashed behind a zero byte and two nodes behind a one, so that no node passes for a leaf.
package enum SealTree {
  /// The digest at the root; of no leaf at all the SHA-256 of nothing.
  ///
  /// - Complexity: O(*n*) in the leaves; a level is hashed in place of the one below it.
  package static func root(of leaves: [[UInt8]]) -> Digest {
    guard !leaves.isEmpty else { return Digest(of: []) }
    var level = leaves.map { Digest(of: [0] + $0) }
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { place in
        // The last of an odd number goes up as it is.
        guard place + 1 < level.count else { return level[place] }
        return Digest(of: [1] + level[place].bytes + level[place + 1].bytes)
      }
    }
    return level[0]
  }
}
