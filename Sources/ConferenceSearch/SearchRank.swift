import VietnameseText

/// What puts one hit before another, whatever its kind; the scan's score decides the rest.
///
/// What is spelled as it was typed comes before what is nearly so. Whole words come before beginnings of
/// words, even in the name: who typed "loc" sees Hưng Lộc before "Local workers". Then what is called so
/// comes before what else goes by it, before what says it, before what is only linked with it; then words
/// side by side before words apart. Last, delegates wait behind other things that speak of the words:
/// there are many, and "Định Môn" in an office is not what was meant by it.
struct SearchRank: Comparable {
  /// Where the words name the thing.
  enum Naming: Int {
    case surrounding, own, byname, title, givenName
  }

  var isNear = false
  var isWhole: Bool
  var naming: Naming
  var isPhrase: Bool
  /// A delegate who is not found by name.
  var isPerson: Bool

  /// One step of rank: more than the scan's score for all words of a query together.
  static let step = 100_000

  /// Whether a score is that of words that are all there as whole words, in what the thing says itself.
  static func isWholeAndOwn(_ score: Int) -> Bool {
    (score / step - nearest) / stepsOfNaming >= namings + Naming.own.rawValue
  }

  /// More than any rank comes to of what is spelled nearly so.
  private static let nearest = 64
  private static let namings = 5
  private static let stepsOfNaming = 4

  var score: Int {
    let naming = (isWhole ? Self.namings : 0) + naming.rawValue
    let rank = naming * Self.stepsOfNaming + (isPhrase ? 2 : 0) + (isPerson ? 0 : 1)
    return ((isNear ? 0 : Self.nearest) + rank) * Self.step
  }

  static func < (left: SearchRank, right: SearchRank) -> Bool { left.score < right.score }
}

extension SearchRank {
  /// Words of a name that is short enough to be one, however few of them were typed.
  private static let shortName = 5

  /// - Parameters:
  ///   - fit: How the query stands in the thing's lines.
  ///   - words: How many words the query has.
  ///   - kind: What the thing is.
  ///   - isCalled: Whether the query has the given name of somebody who names the thing.
  init(_ fit: LineFit, of words: Int, kind: SearchHit.Kind, isCalled: Bool) {
    let naming: Naming =
      switch (fit.standing, fit.wordsOfName) {
      case (.name, _?) where isCalled: .givenName
      // A long title of which little was typed is a text that speaks of it.
      case (.name, let length?): length <= max(Self.shortName, 3 * words) ? .title : .own
      case (.byname, _): .byname
      // Words of several names together are no name.
      case (.name, nil), (.own, _): .own
      case (.surrounding, _): .surrounding
      }
    self.init(
      isWhole: fit.isWhole,
      naming: naming,
      isPhrase: fit.isPhrase,
      isPerson: kind == .delegate && naming.rawValue < Naming.title.rawValue
    )
  }
}
