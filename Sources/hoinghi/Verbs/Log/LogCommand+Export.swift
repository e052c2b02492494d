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
      try context.export(context.existingStore(), to: path, told: Phrases.logWritten) {
        store,
        write in try store.exportLog(write)
      }
      return .done
    }
  }
}
