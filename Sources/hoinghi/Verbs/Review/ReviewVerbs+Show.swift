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
        model = try self.model.chosen(in: context.data(), by: "show")
      } catch let error as NothingFound {
        // An empty document is still a document.
        try Listing(verb: "review-show", items: [], columns: [], rows: [])
          .print(options, to: &context)
        throw error
      }
      let ledger = try context.openedWithReviews().ledger
      try Listing(reviewsOf: model, of: ledger, in: context.mode).print(options, to: &context)
      if context.mode.isRehearsal { try context.say(Phrases.rehearsalOnly) }
      return .done
    }
  }
}
