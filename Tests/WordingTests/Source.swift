import TestFiles

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
    ["VietnameseText/", "TextEncodings/", "draw-screens/"].contains(where: name.hasPrefix)
      || Self.tables.contains(name)
  }

  private static let tables: Set<String> = [
    "BundledData/Decoding/PrintedNumbers.swift", "Conference/WrittenNumber.swift",
    "Interchange/Reading/HeadingMeaning.swift",
    "Interchange/Roster/CellText.swift", "Interchange/Roster/GroupHeading.swift",
    "Interchange/Roster/HeadWords.swift", "Interchange/Roster/OfficeWords.swift",
    "Interchange/Roster/PersonalName.swift", "Interchange/Roster/RosterFile.swift",
    "Interchange/Roster/RowKind.swift", "Interchange/Roster/SharedCell.swift",
    "Interchange/Roster/StatusWords.swift", "Interchange/Roster/Surname.swift",
    "Interchange/Roster/TableEnd.swift",
    "Interchange/Schedule/Reading/HTMLEntities.swift", "Interchange/Text/VietnameseProvinces.swift",
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
    return try names(in: root, below: folder).map { name in
      Source(name: name, text: try Files.text(of: root + name))
    }
  }

  private static func names(in root: String, below folder: String) throws -> [String] {
    try Files.names(in: root + folder).flatMap { name in
      let path = folder.isEmpty ? name : folder + "/" + name
      if name.hasSuffix(".swift") { return [path] }
      // A folder; what is none has no names in it.
      return name.contains(".") ? [] : try names(in: root, below: path)
    }
  }
}
