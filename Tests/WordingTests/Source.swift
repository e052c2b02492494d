import Glibc

/// One Swift file of the program, read as text.
struct Source: Sendable, CustomStringConvertible {
  /// From Sources/ on.
  var name: String
  var text: String

  var description: String { name }

  var isCatalogue: Bool { name.hasPrefix("Wording/") }

  /// Tables of letters, of number words and of what offices write in their lists, which are read, and
  /// the captions of the guide's pictures: no run of the program shows them.
  var isTable: Bool {
    name.hasPrefix("VietnameseText/") || name.hasPrefix("draw-screens/")
      || Self.tables.contains(name)
  }

  private static let tables: Set<String> = [
    "BundledData/Decoding/PrintedNumbers.swift", "Interchange/Roster/PersonalName.swift",
    "Interchange/Roster/RosterFile.swift", "Interchange/Roster/RowReading+Skipping.swift",
  ]

  /// What the catalogue says in English: what stands behind `en:`, in one line or in several, and
  /// the second and fourth words of an action.
  var english: [String] {
    text.matches(of: /\ben:\s*"([^"\n]+)"/).map { String($0.1) }
      + text.matches(of: /\ben:\s*"""(.*?)"""/.dotMatchesNewlines()).map { String($0.1) }
      + text.matches(of: /words\(\s*"[^"]*",\s*"([^"]*)",\s*"[^"]*",\s*"([^"]*)"/).flatMap {
        [String($0.1), String($0.2)]
      }
  }

  /// What stands between quotation marks, comments apart.
  var literals: [String] {
    text.split(separator: "\n").filter { !Self.isComment($0) }.flatMap { line in
      line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.drop { $0 == " " }.hasPrefix("//")
  }

  /// Every Swift file below a folder of Sources/.
  static func files(under folder: String) throws -> [Source] {
    let root =
      #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Sources/"
    return try names(in: root, below: folder).map { Source(name: $0, text: try read(root + $0)) }
  }

  private static func names(in root: String, below folder: String) throws -> [String] {
    guard let directory = opendir(root + folder) else { throw Unreadable(path: root + folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      if name.hasSuffix(".swift") {
        names.append(path)
      } else if entry.pointee.d_type == DT_DIR {
        names += try Self.names(in: root, below: path)
      }
    }
    return names.sorted()
  }

  private static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  struct Unreadable: Error {
    var path: String
  }
}
