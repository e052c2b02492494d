import Conference
import VietnameseText

/// Comma-separated values (RFC 4180), in UTF-8 without a byte order mark.
struct CSVTable: Sendable {
  var language: Language
  /// Whether cells that a spreadsheet would run as a formula are left as they are.
  var raw: Bool

  func text(of listing: Listing) -> String {
    let shown = listing.forPrograms
    var text = line(shown.columns.map { $0.heading[language] })
    for row in shown.rows {
      text += line(row.map { $0.plain(in: language) })
    }
    return text
  }

  private func line(_ cells: [String]) -> String {
    cells.map { field(Composition.composed($0)) }.joined(separator: ",") + "\r\n"
  }

  /// One field: guarded from spreadsheets, quoted when it has to be.
  private func field(_ cell: String) -> String {
    let guarded = !raw && Self.needsGuard(cell) ? "'" + cell : cell
    guard guarded.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return guarded
    }
    var quoted = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Whether a spreadsheet would take the cell for a formula or a command, or whether the cell
  /// looks guarded already: taking one apostrophe off then gives back what was there.
  private static func needsGuard(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r".unicodeScalars.contains(first)
  }
}
