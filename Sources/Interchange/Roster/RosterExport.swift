package import Conference
import VietnameseText

/// The people of a store as a file for another laptop: ids and codes too.
package struct RosterExport: Hashable, Sendable {
  /// Whether cells that a spreadsheet would run are guarded by an apostrophe.
  enum Kind: String, CaseIterable { case guarded = "hoinghi-id", raw = "hoinghi-id-raw" }

  package var people: [Delegate]
  package var faults: [RowFault] = []

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
  ]

  /// What stands before the heading of a column that has no field here.
  private static let extra = "extra:"

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
        [person.id.rawValue] + Self.columns.map { $0.text(person) ?? "" }
          + headings.map { person.extra($0) ?? "" },
        isRaw: isRaw
      )
    }
    return text
  }

  /// Reads the rest of a file that an export has written.
  init(
    _ rows: RowSource,
    headings: [String],
    kind: Kind,
    info: ConferenceInfo
  ) throws(ListFault) {
    people = []
    let columns = Dictionary(headings.enumerated().map { ($1, $0) }) { first, _ in first }
    var codes: [String: Int] = [:]
    while let row = try rows() {
      var cells = row.cells
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      if kind == .guarded { cells = cells.map(CellText.withoutGuard) }
      func text(_ heading: String) -> String? {
        guard let column = columns[heading], column < cells.count, !cells[column].isEmpty else {
          return nil
        }
        return cells[column]
      }
      func blame(_ heading: String, _ reason: RowFault.Reason) {
        faults.append(RowFault(row: row.row, column: heading, reason: reason))
      }
      if let hidden = cells.enumerated().first(where: { !ForeignText.isClean($1) }) {
        let scalar = hidden.element.unicodeScalars.first { !ForeignText.isClean(String($0)) }
        blame(
          hidden.offset < headings.count ? headings[hidden.offset] : "",
          .control(scalar?.value ?? 0x200D)
        )
        continue
      }
      guard let id = text(kind.rawValue), let code = text("code"), DelegateCode.isValid(code) else {
        blame("code", .badCode(text("code") ?? ""))
        continue
      }
      if let other = codes.updateValue(row.row, forKey: code) {
        blame("code", .sameCode(code, otherRow: other))
        continue
      }
      guard let name = text("name") else {
        blame("name", .missingName)
        continue
      }
      // A guest's place is written as it is; an id of another conference says nothing here.
      if let province = text("province"), !info.provinces.contains(where: { $0.id == province }),
        province.utf8.allSatisfy({ $0 == 0x2D || (0x61...0x7A).contains($0) })
      {
        blame("province", .unknownProvince(province, known: info.provinces.map(\.id), nearest: nil))
        continue
      }
      if let category = text("category"), !info.categories.contains(where: { $0.id == category }) {
        blame("category", .unknownCategory(category, known: info.categories.map(\.id)))
        continue
      }
      var person = Delegate(
        id: PersonID(id),
        code: code,
        name: Composition.composed(name),
        province: text("province"),
        category: text("category"),
        office: text("office"),
        ref: text("ref"),
        provenance: Provenance(
          kind: text("provenance").flatMap(Provenance.Kind.init) ?? .imported,
          file: text("file"),
          row: text("row").flatMap(Int.init)
        )
      )
      person.honorific = text("honorific")
      person.position = text("position")
      person.commune = text("commune")
      person.phone = text("phone")
      person.note = text("note")
      person.delegation = text("delegation")
      person.extra = headings.filter { $0.hasPrefix(Self.extra) }.compactMap { heading in
        text(heading).map {
          ExtraField(heading: String(heading.dropFirst(Self.extra.count)), value: $0)
        }
      }
      person.standing = text("standing").flatMap(Standing.init) ?? .listed
      people.append(person)
    }
    if people.isEmpty, faults.isEmpty { throw .nobody }
  }
}

extension RosterExport.Kind {
  init?(heading row: [String]) {
    guard let first = row.first else { return nil }
    self.init(rawValue: first)
  }
}
