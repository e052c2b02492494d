import Conference
import Interchange
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
    CSVLine.text(cells.map(Composition.composed), isRaw: raw)
  }
}
