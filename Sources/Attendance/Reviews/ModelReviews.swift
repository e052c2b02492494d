/// The reviews of one model in the order in which they were begun, and what they come to.
struct ModelReviews: Sendable {
  private(set) var reviews: [Review] = []
  private(set) var tally = ReviewTally()

  init(_ reviews: [Review] = []) {
    self.reviews = reviews.sorted(by: Review.isBefore)
    for review in reviews { tally.add(review) }
  }

  /// Puts a review in the place of what it was before; nil where there is, or was, none.
  ///
  /// - Complexity: O(log *n*) where it was there and stays.
  mutating func put(_ new: Review?, inPlaceOf old: Review?) {
    guard new != old else { return }
    if let old { tally.remove(old) }
    if let new { tally.add(new) }
    let oldPlace = old.map(place)
    if let oldPlace, let new, new.begun == old?.begun {
      reviews[oldPlace] = new
      return
    }
    if let oldPlace { reviews.remove(at: oldPlace) }
    if let new { reviews.insert(new, at: place(of: new)) }
  }

  private func place(of review: Review) -> Int {
    reviews.place { Review.isBefore($0, review) }
  }
}

extension Review {
  /// In the order in which they were begun; those of which nothing is recorded yet come last.
  fileprivate static func isBefore(_ one: Review, _ other: Review) -> Bool {
    switch (one.begun, other.begun) {
    case (let left?, let right?) where left != right: left < right
    case (_?, nil): true
    case (nil, _?): false
    default: one.reviewer < other.reviewer
    }
  }
}
