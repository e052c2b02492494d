package import Conference
import VietnameseText

/// The people of a store as a file for another laptop: ids and codes too.
package struct RosterExport: Hashable, Sendable {
  /// Whether cells that a spreadsheet would run are guarded by an apostrophe.
  enum Kind: String, CaseIterable { case guarded = "hoinghi-id", raw = "hoinghi-id-raw" }

  package var people: [Delegate]

  package init(_ people: [Delegate]) {
    self.people = people
  }

  /// The headings behind the one that says what the file is, each with what it holds.
  private static let columns: [(heading: String, text: @Sendable (Delegate) -> String?)] = [
    ("code", { $0.code }),
    ("honorific", { $0.honorific }),
    ("name", { $0.name }),
    ("position", { $0.position }),
    ("office", { $0.office }),
    ("commune", { $0.commune }),
    ("province", { $0.province }),
    ("category", { $0.category }),
    ("phone", { $0.phone }),
    ("note", { $0.note }),
    ("ref", { $0.ref }),
    ("standing", { $0.standing.rawValue }),
    ("provenance", { $0.provenance.kind.rawValue }),
    ("file", { $0.provenance.file }),
    ("row", { $0.provenance.row.map(String.init) }),
    ("delegation", { $0.delegation }),
    ("head", { $0.isHead ? Delegate.isSo : nil }),
  ]

  /// What stands before the heading of a column that has no field here.
  static let extra = "extra:"

  /// The file's UTF-8, with the mark that makes Excel read it as that.
  ///
  /// - Parameter isRaw: Whether cells that a spreadsheet would run stay as they are.
  /// - Returns: A line a person.
  package func csv(isRaw: Bool) -> String {
    let kind = isRaw ? Kind.raw : .guarded
    var headings: [String] = []
    for heading in people.lazy.flatMap(\.extra).map(\.heading) where !headings.contains(heading) {
      headings.append(heading)
    }
    let first = [kind.rawValue] + Self.columns.map(\.heading) + headings.map { Self.extra + $0 }
    var text = "\u{FEFF}" + CSVLine.text(first, isRaw: true)
    for person in people {
      text += CSVLine.text(
        ([person.id.rawValue] + Self.columns.map { $0.text(person) ?? "" }
          + headings.map { person.extra($0) ?? "" })
          .map { ForeignText.visible($0, keepingLines: true) },
        isRaw: isRaw
      )
    }
    return text
  }
}

extension RosterExport.Kind {
  /// Looks for the heading in any column: whoever edits the file may have put others before it.
  init?(heading row: [String]) {
    guard let kind = row.lazy.compactMap({ Self(rawValue: Self.plain($0)) }).first else {
      return nil
    }
    self = kind
  }

  /// A heading as it is compared.
  static func plain(_ heading: String) -> String { CellText(heading).text.lowercased() }
}
