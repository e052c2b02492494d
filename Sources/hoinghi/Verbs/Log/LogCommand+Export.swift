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

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let path = try file.required(by: ["log", "export"])
      try invocation.export(invocation.existingStore(), to: path, told: Phrases.logWritten) {
        store,
        write in try store.exportLog(write)
      }
      return .done
    }
  }
}
