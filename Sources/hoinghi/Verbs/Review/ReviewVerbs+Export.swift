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

    func perform(_ context: inout Context) throws -> ExitStatus {
      let path = try file.required(by: ["review", "export"])
      let store = try context.store()
      if let store { try context.settleDrafts(of: store) }
      guard path != InputLines.standard else {
        var output = StandardOutput()
        try store?.exportReviews { try output.write($0 + "\n") }
        try output.flush()
        return .done
      }
      var file = try NewFile.begin(path)
      var count = 0
      try store?.exportReviews { line in
        try file.write(line + "\n")
        count += 1
      }
      try file.finish()
      try store?.note(StoreCopy(path: path.absolutePath, kind: .log, at: context.machineTime()))
      try context.say(Phrases.reviewsWritten(path, events: count))
      return .done
    }
  }
}
