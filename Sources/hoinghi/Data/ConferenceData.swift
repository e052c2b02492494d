import BundledData
import Conference
import Wording

/// The data of the conference that the settings open.
enum ConferenceData {
  /// - Throws: ``ConferenceFault``.
  static func load(_ settings: Settings) throws(ConferenceFault) -> Conference {
    guard let folder = settings.data.value else { return BundledConference.conference }
    do throws(DataFaults) {
      return try ConferenceFolder.load(folder)
    } catch {
      throw ConferenceFault(folder: folder, origin: settings.data.origin, faults: error)
    }
  }
}

/// A conference that cannot be opened: nothing of it is shown.
struct ConferenceFault: StatedError, Hashable {
  var folder: String
  /// Who asked for the folder.
  var origin: SettingOrigin
  var faults: DataFaults

  /// How many faults are told here; `data check` tells all.
  private static let told = 5

  var status: ExitStatus {
    faults.isInputMissing ? .noInput : .badData
  }

  var words: Localized {
    var lines = [Phrases.cannotOpenConference(folder)]
    for fault in faults.faults.prefix(Self.told) {
      let words = Phrases.dataFault(fault.reason)
      // A fault of the folder itself names the folder.
      let file = fault.file == folder ? folder : "\(folder)/\(fault.file)"
      let place = fault.position.map {
        Phrases.atPlace(file: file, line: $0.line, column: $0.column, words)
      }
      lines.append(place ?? Phrases.atFile(file, words))
    }
    if faults.faults.count > Self.told {
      lines.append(Phrases.moreFaults(faults.faults.count - Self.told, folder: folder))
    }
    switch origin {
    case .environment(let variable): lines.append(Phrases.folderComesFrom(variable))
    case .file(let path, let position):
      lines.append(Phrases.folderComesFrom("\(path):\(position.line)"))
    case .option, .standard: break
    }
    return Localized(
      vi: lines.map(\.vi).joined(separator: "\n"),
      en: lines.map(\.en).joined(separator: "\n")
    )
  }
}
