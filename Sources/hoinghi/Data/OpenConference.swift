import BundledData
import Conference

/// The conference that the settings open.
enum OpenConference {
  /// - Throws: what is wrong with the data folder.
  static func load(_ settings: Settings) throws -> Conference {
    guard let folder = settings.data.value else { return try BundledConference.load() }
    return try ConferenceFolder.load(folder)
  }
}
