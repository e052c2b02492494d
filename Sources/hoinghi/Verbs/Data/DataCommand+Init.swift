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

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard !folder.isEmpty else {
        throw UsageError(
          .missingArgument("<\(Phrases.folderName.spoken)>"),
          path: ["data", "init"]
        )
      }
      // A conference that does not load is no start for another.
      _ = try invocation.data()
      let files = try ConferenceData.files(invocation.settings).map { file in
        (name: file.name, bytes: SchemaReference.dropped(from: file.bytes))
      }
      try NewFolder.create(folder, files: files)
      try invocation.say(Phrases.dataWritten(folder, files: files.count))
      return .done
    }
  }
}

extension ConferenceData {
  /// The files of the conference that the settings open, byte for byte.
  ///
  /// - Throws: ``ConferenceFault``.
  static func files(
    _ settings: Settings
  ) throws(ConferenceFault) -> [(name: String, bytes: [UInt8])] {
    guard let folder = settings.data.value else { return BundledConference.files }
    do throws(DataFaults) {
      return try ConferenceFolder.files(folder)
    } catch {
      throw ConferenceFault(folder: folder, origin: settings.data.origin, faults: error)
    }
  }
}
