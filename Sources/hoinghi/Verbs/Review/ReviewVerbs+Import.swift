import ArgumentParser
import Attendance
import Conference
import Store
import Wording

extension ReviewVerbs {
  /// `review import FILE`: takes in another laptop's reviews; what is known already changes nothing.
  struct Import: Verb {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: Phrases.helpReviewImport.spoken
    )

    @OptionGroup var file: FileArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ context: inout Context) throws -> ExitStatus {
      let path = try file.required(by: ["review", "import"])
      let lines = try InputLines.all(of: path)
      guard let store = try context.store(for: .create) else { throw StorePlaceMissing() }
      let result = try store.importReviews(lines, received: context.machineTime())
      guard result.refused.isEmpty else {
        throw RefusedLog(path: path, refused: result.refused, lines, exportedBy: "review export")
      }
      try context.say(Phrases.logTakenIn(path, added: result.added, known: result.known))
      try context.warn(of: result.forks)
      return .done
    }
  }
}
