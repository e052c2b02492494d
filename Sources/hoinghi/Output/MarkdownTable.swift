import Conference
import Interchange

/// A table in GitHub's Markdown.
struct MarkdownTable: Sendable {
  var language: Language

  func text(of listing: Listing) -> String {
    let shown = listing.forPeople
    var text = line(shown.columns.map { Markup.markdown($0.heading[language]) })
    text += line(shown.columns.map { $0.alignment == .right ? "---:" : "---" })
    for row in shown.rows {
      text += line(
        row.map { $0.lines(in: language).map(Markup.markdown).joined(separator: "<br>") }
      )
    }
    return text
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}

extension Listing {
  /// Without the columns that programs read, and those in which no row says anything.
  var forPeople: Listing {
    keeping { column in
      columns[column].audience != .programs
        && (rows.isEmpty || rows.contains { !$0[column].isEmpty })
    }
  }

  /// Without the columns that people read.
  var forPrograms: Listing {
    keeping { columns[$0].audience != .people }
  }

  private func keeping(_ isKept: (Int) -> Bool) -> Listing {
    let kept = columns.indices.filter(isKept)
    var listing = self
    listing.columns = kept.map { columns[$0] }
    listing.rows = rows.map { row in kept.map { row[$0] } }
    return listing
  }
}
