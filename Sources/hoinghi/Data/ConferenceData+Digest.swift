import Attendance
import BundledData
import Conference

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

  /// The SHA-256 of all files, so that desks can tell that they have the same; what an editor is told by
  /// them alone does not count.
  ///
  /// - Throws: ``ConferenceFault``.
  static func digest(_ settings: Settings) throws(ConferenceFault) -> Digest {
    let leaves = try files(settings).sorted { $0.name < $1.name }.map { file in
      Array(file.name.utf8) + [0] + Digest(of: SchemaReference.dropped(from: file.bytes)).bytes
    }
    return Digest(of: leaves.joined())
  }
}
