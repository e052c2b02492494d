/// Lines of comma-separated values (RFC 4180): whatever CSV we write is made here.
package enum CSVLine {
  /// A line with its end; where it is raw, cells that a spreadsheet would run as a formula are left
  /// unguarded.
  ///
  /// A cell is quoted also where a spreadsheet whose separator is a semicolon or a tab would part
  /// it.
  package static func text(_ cells: some Sequence<String>, isRaw: Bool) -> String {
    cells.map { field($0, isRaw: isRaw) }.joined(separator: ",") + "\r\n"
  }

  /// A field, guarded from spreadsheets unless `isRaw`, quoted when it has to be.
  private static func field(_ cell: String, isRaw: Bool) -> String {
    let guarded = !isRaw && needsGuard(cell) ? "'" + cell : cell
    let scalars = guarded.unicodeScalars
    guard scalars.contains(where: { "\",;\t\r\n".unicodeScalars.contains($0) }) else {
      return guarded
    }
    var quoted = "\""
    for scalar in scalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Whether a spreadsheet would take the cell for a formula, or whether it looks guarded already:
  /// taking one apostrophe off then gives back what was there.
  private static func needsGuard(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r".unicodeScalars.contains(first)
  }
}
