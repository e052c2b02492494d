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

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let model: PovertyReductionModel
      do {
        model = try self.model.chosen(in: invocation.data(), by: "show")
      } catch let error as NothingFound {
        // An empty document is still a document.
        try Listing(verb: "review-show", items: [], columns: [], rows: [])
          .print(options, to: &invocation)
        throw error
      }
      let ledger = try invocation.openedWithReviews().ledger
      try Listing(reviewsOf: model, of: ledger, in: invocation.mode).print(options, to: &invocation)
      if invocation.mode.isRehearsal { try invocation.say(Phrases.rehearsalOnly) }
      return .done
    }
  }
}
