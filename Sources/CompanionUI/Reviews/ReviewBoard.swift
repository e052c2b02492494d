package import Attendance
import Conference

/// What the program knows of reviews, and who is reviewing at this laptop.
package struct ReviewBoard: Sendable {
  package internal(set) var table = ReviewTable()
  /// Who reviews, named once a session; nil until then.
  package internal(set) var reviewer: Reviewer?
  /// What each criterion weighs in the ranking, as the user moved it; by id.
  var weights: [String: Int] = [:]

  /// Takes in what is new.
  mutating func take(_ news: ReviewNews) {
    table.take(texts: news.texts)
    table.add(news.events)
    if let drafts = news.drafts { table.take(drafts: drafts) }
  }

  /// What a criterion weighs now.
  func weight(of criterion: Criterion) -> Int { weights[criterion.id] ?? criterion.weight }
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
