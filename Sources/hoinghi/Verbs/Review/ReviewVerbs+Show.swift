import ArgumentParser
import Attendance
import Conference
import Wording

extension ReviewVerbs {
  /// `review show MODEL`: every review of one model, and what they come to.
  struct Show: Verb {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Phrases.helpReviewShow.spoken
    )

    @OptionGroup var model: ModelArgument
    @OptionGroup var options: PrintingOptions

    func perform(_ context: inout Context) throws -> ExitStatus {
      let model: PovertyReductionModel
      do {
        model = try self.model.chosen(in: OpenConference.load(context.settings), by: "show")
      } catch let error as NothingFound {
        // An empty document is still a document.
        try Listing(verb: "review-show", items: [], columns: [], rows: [])
          .print(options, to: &context)
        throw error
      }
      let book = try ReviewBook(context.opened())
      try Listing(reviewsOf: model, of: book).print(options, to: &context)
      if context.mode.isRehearsal { try context.say(Phrases.rehearsalOnly) }
      return .done
    }
  }
}
