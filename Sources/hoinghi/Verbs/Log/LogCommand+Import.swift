import ArgumentParser
import Attendance
import Conference
import Store
import Wording

extension LogCommand {
  /// `log import FILE`: takes in another laptop's log; what is known already changes nothing.
  struct Import: Verb {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: Phrases.helpLogImport.spoken
    )

    @OptionGroup var file: FileArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ context: inout Context) throws -> ExitStatus {
      let path = try file.required(by: ["log", "import"])
      var input = try InputLines(path)
      var lines: [String] = []
      while try input.readLine() {
        lines.append(input.withLine { String(decoding: $0, as: UTF8.self) })
      }
      guard let store = try context.store(for: .create) else { throw StorePlaceMissing() }
      let result = try store.importLog(lines, received: context.machineTime())
      guard result.refused.isEmpty else {
        throw RefusedLog(path: path, refused: result.refused)
      }
      try context.say(Phrases.logTakenIn(path, added: result.added, known: result.known))
      try context.warn(of: result.forks)
      return .done
    }
  }
}

/// A log of which nothing was taken in, since some of its lines cannot be.
struct RefusedLog: StatedError, Hashable {
  var path: String
  var refused: [LogImport.Refused]

  /// How many lines are told.
  private static let told = 5

  var status: ExitStatus { .badData }

  var words: Localized {
    let lines = refused.prefix(Self.told).map { line in
      Phrases.atLine(file: path, line: line.line, line.reason.words)
    }
    let rest = refused.count - lines.count
    let end = rest > 0 ? [Phrases.moreRefused(rest)] : []
    return Phrases.lines(lines + end + [Phrases.nothingTakenIn(path)])
  }
}

extension Context {
  /// Tells that a store's file was copied and both have recorded.
  mutating func warn(of forks: [Fork]) throws {
    for fork in forks.prefix(5) {
      try say(Phrases.chainIsForked(fork.store, sequence: Int(fork.sequence)))
    }
  }
}
