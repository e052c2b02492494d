import ArgumentParser
import BundledData
import Conference
import Ledger
import Wording

extension DataCommand {
  /// `data export FOLDER`: writes the conference in force, with what the organiser set in it.
  struct Export: Verb {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: Phrases.helpDataExport.spoken
    )

    @OptionGroup var options: RecordingOptions

    @Argument(
      help: ArgumentHelp(
        Phrases.helpDataInitFolder.spoken,
        valueName: Phrases.folderName.spoken
      ),
      completion: .directory
    )
    var folder: String

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard !folder.isEmpty else {
        throw UsageError(
          .missingArgument("<\(Phrases.folderName.spoken)>"),
          path: ["data", "export"]
        )
      }
      let opened = try invocation.opened()
      let files = ConferenceExport(opened.ledger.conference).files(
        try ConferenceData.files(invocation.settings)
      )
      try NewFolder.create(folder, files: files)
      try invocation.say(Phrases.dataExported(folder, files: files.count))
      return .done
    }
  }
}
