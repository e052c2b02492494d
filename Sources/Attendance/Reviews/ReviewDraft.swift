package import Conference

/// An entry that is being typed: on disk, and not yet an event of the log.
package struct ReviewDraft: Hashable, Sendable {
  package var review: Review.Key
  package var entry: ReviewEntry
  /// By the clock of the desk.
  package var at: Moment

  package init(review: Review.Key, entry: ReviewEntry, at: Moment) {
    self.review = review
    self.entry = entry
    self.at = at
  }

  /// Which field of which review it is; there is one draft of each at most.
  package struct Place: Hashable, Sendable {
    package var review: Review.Key
    package var field: ReviewField

    package init(review: Review.Key, field: ReviewField) {
      self.review = review
      self.field = field
    }
  }

  package var place: Place { Place(review: review, field: entry.field) }
}
