import ArgumentParser
import Attendance
import Conference
import Ledger
import Store
import Wording

extension ReviewVerbs {
  /// `review undo MODEL`: takes back what was recorded last in a review, the whole step.
  struct Undo: Verb {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: Phrases.helpReviewUndo.spoken
    )

    @OptionGroup var model: ModelArgument
    @Option(help: ArgumentHelp(Phrases.helpReviewer.spoken, valueName: Phrases.reviewerName.spoken))
    var reviewer: String?
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let model = try model.chosen(in: invocation.data(), by: "undo")
      let opened = try invocation.openedWithReviews()
      guard opened.store != nil else {
        try invocation.say(Phrases.noReviewToUndo(model.title, by: nil))
        return .nothingFound
      }
      if invocation.mode.isRehearsal { try invocation.say(Phrases.rehearsalOnly) }
      // What is being typed is the last that was done.
      try opened.settleDrafts()
      let finder = ReviewerFinder(opened)
      let wanted = try finder.reviewers(named: reviewer ?? opened.operator)
      let key = wanted.map { Review.Key(model: model.id, reviewer: $0.id) }.first { key in
        !finder.ledger.reviews.lastStep(of: key).isEmpty
      }
      guard let key else {
        try invocation.say(Phrases.noReviewToUndo(model.title, by: wanted.first?.name))
        return .nothingFound
      }
      let step = opened.ledger.reviews.lastStep(of: key)
      let said = step.compactMap(opened.ledger.reviews.said)
      _ = try opened.record(.undo(step))
      try invocation.say(
        Phrases.reviewUndone(
          model.title,
          by: opened.ledger.reviewer(key.reviewer)?.name ?? "",
          said.map { Phrases.reviewEntry($0, of: model, in: opened.conference) }
        )
      )
      return .done
    }
  }
}
