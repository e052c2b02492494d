import Conference

/// All that was ever said in one review, and what counts of it.
struct ReviewRecord: Sendable {
  struct Version: Sendable {
    var event: EventID
    /// The first event of its step.
    var batch: EventID
    var at: Moment
    /// Nil where its text is missing or cannot be read.
    var entry: ReviewEntry?
  }

  /// In the order of ids.
  private(set) var versions: [Version] = []
  /// What is being typed.
  var typed: [ReviewField: ReviewDraft] = [:]
  /// What all of it comes to; nil where that is nothing.
  private(set) var review: Review?

  /// Adds a version in the order of ids, or replaces the one of the same event.
  mutating func put(_ version: Version) {
    let place = versions.place { $0.event < version.event }
    if place < versions.count, versions[place].event == version.event {
      versions[place] = version
    } else {
      versions.insert(version, at: place)
    }
  }

  mutating func fold(_ key: Review.Key, _ force: UndoForce) {
    var review = Review(key, changed: Moment(seconds: .min, offset: 0))
    review.begun = versions.first?.event
    for version in versions where force.isInForce(version.event) {
      guard let entry = version.entry else { continue }
      review.take(entry)
      review.noteChange(at: version.at)
    }
    for draft in typed.values {
      review.take(draft.entry)
      review.noteChange(at: draft.at)
    }
    self.review = review.isEmpty ? nil : review
  }
}

/// The events that name one reviewer; the last that is in force and says something counts.
struct ReviewerRecord: Sendable {
  /// In the order of ids.
  private var versions: [(event: EventID, reviewer: Reviewer?)] = []
  private(set) var reviewer: Reviewer?

  mutating func put(_ reviewer: Reviewer?, by event: EventID) {
    let place = versions.place { $0.event < event }
    if place < versions.count, versions[place].event == event {
      versions[place].reviewer = reviewer
    } else {
      versions.insert((event, reviewer), at: place)
    }
  }

  mutating func fold(_ force: UndoForce) {
    reviewer = versions.last { $0.reviewer != nil && force.isInForce($0.event) }?.reviewer
  }
}

extension Array {
  /// Where an element belongs in a sorted array, given which elements come before it.
  ///
  /// - Complexity: O(log *n*); what comes in order is found at once.
  func place(after isBefore: (Element) -> Bool) -> Int {
    guard let last, !isBefore(last) else { return count }
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
