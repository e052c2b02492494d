import Conference
import Glibc
import Wording

/// Where attendance is kept.
enum StorePlace {
  /// The file of the store: the settings', else `CONFERENCE-ID.sqlite` in the user's state folder;
  /// a rehearsal has one beside it.
  ///
  /// A relative `XDG_STATE_HOME` is passed over, as its specification asks.
  ///
  /// Nil where neither the settings nor the environment name a place, or where the conference is
  /// not known.
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
  static func rehearsal(_ path: String) -> String { marked(path, "rehearsal") }

  /// "door.rehearsal.2026-11-25T08-00-00.sqlite" of "door.rehearsal.sqlite": where a copy is kept
  /// beside a store.
  static func copy(of path: String, at moment: Moment) -> String {
    let time = moment.iso8601.prefix(19).map { $0 == ":" ? "-" : $0 }
    return marked(path, String(time))
  }

  /// "door.rescue.2026-11-25T08-00-00.1234.sqlite" of "door.sqlite", beside it and then in the home
  /// folder: where a program writes what it knows of a store that was lost; its number keeps those of
  /// several programs apart.
  static func rescues(of path: String, home: String?, at moment: Moment) -> [String] {
    let time = moment.iso8601.prefix(19).map { $0 == ":" ? "-" : $0 }
    let beside = marked(path, "rescue." + String(time) + ".\(getpid())")
    return [beside] + (home.map { [$0 + "/" + name(of: beside)] } ?? [])
  }

  private static func name(of path: String) -> Substring {
    path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
  }

  private static func marked(_ path: String, _ mark: String) -> String {
    let name = name(of: path)
    // A dot in front makes a hidden file, not an ending.
    guard let dot = name.dropFirst().lastIndex(of: ".") else { return path + "." + mark }
    return path[..<dot] + "." + mark + path[dot...]
  }

  /// The user's state folder; nil where nothing names one.
  static func folder(_ environment: Environment) -> String? {
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") { return folder }
    return environment["HOME"].map { $0 + "/.local/state" }
  }
}

/// Nothing says where attendance could be kept.
struct StorePlaceMissing: StatedError, Hashable {
  var status: ExitStatus { .badSetting }
  var words: Localized { Phrases.storePlaceMissing }
}
