import ArgumentParser
import Attendance
import Conference
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

    func perform(_ context: inout Context) throws -> ExitStatus {
      let model = try model.chosen(in: OpenConference.load(context.settings), by: "undo")
      let opened = try context.opened()
      guard let store = opened.store else {
        try context.say(Phrases.noReviewToUndo(model.title, by: nil))
        return .nothingFound
      }
      if context.mode.isRehearsal { try context.say(Phrases.rehearsalOnly) }
      // What is being typed is the last that was done.
      try store.settleDrafts(opened.stamp)
      var book = try ReviewBook(opened)
      let name = reviewer ?? opened.operator
      let wanted = try ReviewerFinder(book: book).reviewers(named: name)
      let key = wanted.map { Review.Key(model: model.id, reviewer: $0.id) }.first { key in
        !book.table.lastStep(of: key).isEmpty
      }
      guard let key else {
        try context.say(Phrases.noReviewToUndo(model.title, by: wanted.first?.name))
        return .nothingFound
      }
      let step = book.table.lastStep(of: key)
      let said = step.compactMap(book.table.said)
      _ = try book.perform(.undo(step), in: store)
      // A message alone proves nothing: what is on disk must say the same.
      let written = try ReviewBook(context.opened())
      guard step.allSatisfy({ !written.table.isInForce($0) }) else {
        throw UndoNotFound(path: store.path)
      }
      try context.say(
        Phrases.reviewUndone(
          model.title,
          by: book.reviewer(key.reviewer)?.name ?? "",
          said.map { Phrases.reviewEntry($0, of: model, in: book.conference) }
        )
      )
      return .done
    }
  }
}
