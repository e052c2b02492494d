import ArgumentParser
import Attendance
import Conference
import Ledger
import Store
import Wording

extension ReviewVerbs {
  /// `review add MODEL`: records what one reviewer says of a model, all of it or nothing.
  struct Add: Verb {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: Phrases.helpReviewAdd.spoken
    )

    @OptionGroup var model: ModelArgument
    @OptionGroup var reviewer: ReviewerOptions
    @OptionGroup var said: ReviewEntryOptions
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      // What is wrong must not leave a store behind.
      let conference = try invocation.data()
      let model = try model.chosen(in: conference, by: "add")
      let entries = try said.entries(of: model, in: conference)
      let opened = try invocation.openedWithReviews(for: .create)
      if invocation.mode.isRehearsal { try invocation.say(Phrases.rehearsalOnly) }
      try opened.settleDrafts()
      let reviewer = try ReviewerFinder(opened).reviewer(
        reviewer.reviewer,
        province: reviewer.province,
        newID: PersonID.random
      )
      let key = Review.Key(model: model.id, reviewer: reviewer.id)
      let whole = entries + said.photographs(addedTo: opened.ledger.reviews.review(key))
      let events = try opened.record(.record(whole, of: model.id, by: reviewer)).events
      let recorded = events.filter { $0.kind == .review }
        .compactMap { opened.ledger.reviews.said(in: $0.id) }
      try invocation.say(
        recorded.isEmpty
          ? Phrases.reviewSaysSoAlready(model.title, by: reviewer.name)
          : Phrases.reviewRecorded(
            model.title,
            by: reviewer.name,
            recorded.map { Phrases.reviewEntry($0, of: model, in: conference) }
          )
      )
      return .done
    }
  }
}
