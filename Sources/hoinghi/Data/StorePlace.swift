import Conference
import Wording

/// Where attendance is kept.
enum StorePlace {
  /// The file of the store: the settings', else `CONFERENCE-ID.sqlite` in the user's state folder;
  /// a rehearsal has one beside it.
  ///
  /// A relative `XDG_STATE_HOME` is passed over, as its specification asks.
  ///
  /// Nil where neither the settings nor the environment name a place, or where the conference is not
  /// known.
  static func path(
    _ settings: Settings,
    conference id: String?,
    isRehearsal: Bool,
    environment: Environment
  ) -> String? {
    let standard = id.flatMap { id in
      folder(environment).map { "\($0)/hoinghi/\(id).sqlite" }
    }
    let path = settings.store.value ?? standard
    return isRehearsal ? path.map(rehearsal) : path
  }

  /// "door.rehearsal.sqlite" of "door.sqlite", "door.rehearsal" of "door".
  static func rehearsal(_ path: String) -> String {
    let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    // A dot in front makes a hidden file, not an ending.
    guard let dot = name.dropFirst().lastIndex(of: ".") else { return path + ".rehearsal" }
    return path[..<dot] + ".rehearsal" + path[dot...]
  }

  private static func folder(_ environment: Environment) -> String? {
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") { return folder }
    return environment["HOME"].map { $0 + "/.local/state" }
  }
}

/// Nothing says where attendance could be kept.
struct StorePlaceMissing: StatedError, Hashable {
  var status: ExitStatus { .badSetting }
  var words: Localized { Phrases.storePlaceMissing }
}
