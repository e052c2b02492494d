import ArgumentParser
import BundledData
import Conference
import Wording

extension DataCommand {
  /// `data init FOLDER`: writes the conference that is open as files to start from.
  struct Init: Verb {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: Phrases.helpDataInit.spoken
    )

    @OptionGroup var options: PlainOptions

    @Argument(
      help: ArgumentHelp(
        Phrases.helpDataInitFolder.spoken,
        valueName: Phrases.folderName.spoken
      ),
      completion: .directory
    )
    var folder: String

    func perform(_ context: inout Context) throws -> ExitStatus {
      // A conference that does not load is no start for another.
      _ = try context.conference()
      let files =
        if let open = context.settings.data.value {
          try ConferenceFolder.files(open)
        } else {
          BundledConference.files
        }
      try NewFolder.create(folder, files: files)
      try context.say(Phrases.dataWritten(folder, files: files.count))
      return .done
    }
  }
}
