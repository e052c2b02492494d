import VietnameseText

/// Finds what a person most likely meant.
enum Suggestion {
  /// The candidate that takes the fewest changes, when they are few for the length of the word.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let folded = Array(Folding.fold(word))
    guard !folded.isEmpty else { return nil }
    let best = candidates.map { ($0, EditDistance.between(folded, Array(Folding.fold($0)))) }
      .min { $0.1 < $1.1 }
    guard let (candidate, changes) = best, changes <= max(1, (folded.count + 1) / 3) else {
      return candidates.first { Folding.fold($0).hasPrefix(Folding.fold(word)) }
    }
    return candidate
  }
}
