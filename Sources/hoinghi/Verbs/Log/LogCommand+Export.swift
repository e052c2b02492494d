import ArgumentParser
import Store
import Wording

extension LogCommand {
  /// `log export FILE`: the log with its free texts, for another laptop.
  struct Export: Verb {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: Phrases.helpLogExport.spoken
    )

    @OptionGroup var file: FileArgument
    @OptionGroup var options: RecordingOptions

    func perform(_ context: inout Context) throws -> ExitStatus {
      let path = try file.required(by: ["log", "export"])
      let store = try context.existingStore()
      try context.settleDrafts(of: store)
      guard path != InputLines.standard else {
        var output = StandardOutput()
        try store.exportLog { try output.write($0 + "\n") }
        try output.flush()
        return .done
      }
      var file = try NewFile.begin(path)
      var count = 0
      try store.exportLog { line in
        try file.write(line + "\n")
        count += 1
      }
      try file.finish()
      try store.note(StoreCopy(path: path.absolutePath, kind: .log, at: context.machineTime()))
      try context.say(Phrases.logWritten(path, events: count))
      return .done
    }
  }
}
