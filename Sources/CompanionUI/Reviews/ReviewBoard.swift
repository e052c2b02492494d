package import Attendance
package import Conference

/// What the program knows of reviews, and who is reviewing at this laptop.
package struct ReviewBoard: Sendable {
  package internal(set) var table = ReviewTable() {
    didSet { revision += 1 }
  }
  /// Grows whenever reviews may have changed.
  private(set) var revision = 0
  /// Who reviews, named once a session; nil until then.
  package internal(set) var reviewer: Reviewer?
  /// What each criterion weighs in the ranking, as the user moved it; by id.
  var weights: [String: Int] = [:]
  /// What was typed here and is not on disk yet.
  var unsaved: [ReviewDraft.Place: ReviewEntry] = [:]
  /// What was typed here and is on disk, but no event yet.
  var drafted: [ReviewDraft.Place: ReviewEntry] = [:]
  /// Everybody who reviewed in this session, by id.
  var session: [PersonID: Reviewer] = [:]
  /// Why the last attempt to write failed; nil once one succeeds.
  var trouble: Localized?
  /// When something was last written.
  var saved: Moment?
  /// Whether the program is left once everything is written.
  var isLeaving = false
  /// Whether somebody who wanted to leave was told that something could not be written.
  var isWarned = false

  /// Takes in what is new.
  mutating func take(_ news: ReviewNews) {
    table.take(texts: news.texts)
    table.add(news.events)
    if let drafts = news.drafts { table.take(drafts: drafts) }
  }

  /// What a criterion weighs now.
  func weight(of criterion: Criterion) -> Int { weights[criterion.id] ?? criterion.weight }

  /// What a review says of a field, what could not be written included.
  func said(_ place: ReviewDraft.Place) -> ReviewEntry {
    let review = table.review(place.review)
    return unsaved[place] ?? review?.entry(place.field) ?? place.field.nothing
  }
}

extension ReviewField {
  /// Its entry where nothing is said.
  fileprivate var nothing: ReviewEntry {
    switch self {
    case .score(let criterion): .score(criterion: criterion, nil)
    case .households: .households(nil)
    case .note: .note("")
    case .answer(let question): .answer(question: question, "")
    case .photographs: .photographs([])
    }
  }
}

/// What the store has of reviews that the model does not know yet.
package struct ReviewNews: Sendable {
  package var events: [LogEvent]
  /// What events say, by the ids of their sealed texts.
  package var texts: [String: String]
  /// Everything that is being typed; nil where that was not looked at.
  package var drafts: [ReviewDraft]?

  package init(
    events: [LogEvent] = [],
    texts: [String: String] = [:],
    drafts: [ReviewDraft]? = nil
  ) {
    self.events = events
    self.texts = texts
    self.drafts = drafts
  }
}

/// What became of a command for reviews.
package enum ReviewOutcome: Sendable {
  /// On disk: what the command came to, others' events and its own.
  case done(ReviewStep, DeskNews)
  /// Nothing was written; why, and what to do.
  case failed(Localized)
}
