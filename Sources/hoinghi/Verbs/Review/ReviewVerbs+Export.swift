import ArgumentParser
import Store
import Wording

extension ReviewVerbs {
  /// `review export FILE`: every review with its text, for another laptop or the organiser.
  struct Export: Verb {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: Phrases.helpReviewExport.spoken
    )

    @OptionGroup var file: FileArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = try file.required(by: ["review", "export"])
      try invocation.export(invocation.store(), to: path, told: Phrases.reviewsWritten) {
        store,
        write in try store.exportReviews(write)
      }
      return .done
    }
  }
}
