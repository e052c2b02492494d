import VietnameseText

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
      let distance = EditDistance.between(
        wanted,
        Array(candidate.lowercased().unicodeScalars.prefix(65))
      )
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }
}
