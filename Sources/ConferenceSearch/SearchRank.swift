/// What puts one hit before another, whatever its kind; the scan's score decides the rest.
///
/// Whole words come before beginnings of words, even in the name: who typed "loc" sees Hưng Lộc
/// before "Local workers". Then what is called so comes before what only speaks of it, then words
/// side by side before words apart. Last, delegates wait behind other things that speak of the
/// words: there are many, and "Định Môn" in an office is not what was meant by it.
struct SearchRank: Comparable {
  /// Where the words name the thing.
  enum Naming: Int {
    case none, title, givenName
  }

  var isWhole: Bool
  var naming: Naming
  var isPhrase: Bool
  /// A delegate who is not found by name.
  var isPerson: Bool

  /// One step of rank: more than the scan's score for all words of a query together.
  private static let step = 100_000

  var score: Int {
    let naming = (isWhole ? 3 : 0) + naming.rawValue
    return (naming * 4 + (isPhrase ? 2 : 0) + (isPerson ? 0 : 1)) * Self.step
  }

  static func < (left: SearchRank, right: SearchRank) -> Bool { left.score < right.score }
}
