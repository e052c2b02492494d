import Foundation

/// Files of Debian's package unicode-data.
enum UnicodeData {
  static let folder = URL(filePath: "/usr/share/unicode")

  /// The lines of a file without comments.
  static func lines(_ name: String) throws -> [Substring] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n")
      .compactMap { $0.split(separator: "#", omittingEmptySubsequences: false).first }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Ranges of scalars and the value of their property.
  static func ranges(_ name: String) throws -> [(range: ClosedRange<UInt32>, value: String)] {
    try lines(name).compactMap { line in
      let fields = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      let ends = fields[0].components(separatedBy: "..").compactMap { UInt32($0, radix: 16) }
      guard fields.count > 1, let low = ends.first, let high = ends.last else { return nil }
      return (low...high, fields[1])
    }
  }
}
