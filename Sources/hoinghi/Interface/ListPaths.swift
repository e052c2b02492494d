import CompanionUI
import Glibc
import VietnameseText

/// Paths of lists as a person types them: "~/" is the home folder, a beginning is completed.
struct ListPaths {
  /// Names of a folder that are looked at; a larger folder is completed in part.
  private static let limit = 20_000
  /// What the reader of lists knows.
  static let extensions = [".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt"]

  /// The home folder, where there is one.
  var home: String?
  /// What the names of files end in that a path may go on with; folders always fit.
  var extensions = Self.extensions

  /// The path of the file that is meant.
  ///
  /// What is typed is composed; a name of the disk need not be, and is then found by being the same
  /// text.
  func file(_ typed: String) -> String {
    let path = expanded(typed)
    var status = stat()
    guard lstat(path, &status) != 0, errno == ENOENT else { return path }
    let (folder, name) = Self.split(path)
    return Self.entries(of: folder).first { $0.name == name }.map { folder + $0.name } ?? path
  }

  /// Goes on with a beginning as far as the folder allows one way only.
  ///
  /// - Returns: The longer path, and the names that fit, folders with a "/" behind them: folders and
  ///   files of a kind that lists come in. Marks and capitals that were not typed are no hindrance.
  func completion(of typed: String) -> ListCompletion {
    let (shown, beginning) = Self.split(typed)
    let wanted = Folding.fold(beginning)
    let fits = Self.entries(of: expanded(shown)).filter { entry in
      guard !entry.name.hasPrefix(".") || beginning.hasPrefix(".") else { return false }
      return Folding.fold(entry.name).hasPrefix(wanted) && ForeignText.isClean(entry.name)
        && (entry.isFolder || extensions.contains { entry.name.lowercased().hasSuffix($0) })
    }
    let names = fits.map { $0.name + ($0.isFolder ? "/" : "") }.sorted()
    let common = names.dropFirst().reduce(names.first ?? "") { common, name in
      String(zip(common, name).prefix { $0 == $1 }.map(\.0))
    }
    return ListCompletion(
      path: shown + (common.count >= beginning.count ? common : beginning),
      names: names
    )
  }

  private func expanded(_ typed: String) -> String {
    guard let home, typed == "~" || typed.hasPrefix("~/") else { return typed }
    return home + typed.dropFirst()
  }

  /// A path's folder with its "/", empty for the present one, and the name behind it.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(directory) }
    var entries: [(name: String, isFolder: Bool)] = []
    while entries.count < limit, let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      entries.append((name, isFolder(entry.pointee.d_type, folder + name)))
    }
    return entries
  }

  /// Whether an entry is a folder, or leads to one.
  private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
    if Int(type) == DT_DIR { return true }
    guard Int(type) == DT_LNK || Int(type) == DT_UNKNOWN else { return false }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
