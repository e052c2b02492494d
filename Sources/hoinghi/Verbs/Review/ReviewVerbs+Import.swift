import ArgumentParser
import Store
import Wording

extension ReviewVerbs {
  /// `review import FILE`: takes in another laptop's reviews; what is known already changes
  /// nothing.
  struct Import: Verb {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: Phrases.helpReviewImport.spoken
    )

    @OptionGroup var file: FileArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = try file.required(by: ["review", "import"])
      let received = try invocation.machineTime()
      let lines = try invocation.exportedLines(of: path)
      try invocation.takeIn(path, lines, exportedBy: "review export") { store, lines in
        try store.importReviews(lines, received: received)
      }
      return .done
    }
  }
}
