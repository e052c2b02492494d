import ArgumentParser
import Store
import Wording

extension LogCommand {
  /// `log show`: every event as a line of JSON, whatever format is asked for.
  struct Show: Verb {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Phrases.helpLogShow.spoken
    )

    @OptionGroup var options: PrintingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      _ = try options.output.chosen
      for event in try invocation.store()?.log() ?? [] {
        try invocation.output.write(invocation.shown(event.line) + "\n")
      }
      return .done
    }
  }
}
