package import Conference
import VietnameseText

/// Reads what `roster export` wrote, as it is or as somebody has edited it in a spreadsheet: columns
/// moved, rows sorted, copied or typed in, separators changed, zeros lost from the front of numbers.
extension RosterList {
  /// What an export says besides the fields of a list.
  private static let ours: Set<String> = Set(
    RosterExport.Kind.allCases.map(\.rawValue) + ["code", "standing", "provenance", "file", "row"]
  )

  /// - Parameters:
  ///   - header: The row of the headings.
  ///   - rest: The rows below it.
  ///   - kind: Whether cells are guarded from spreadsheets.
  ///   - info: Whose provinces and categories the list may name.
  /// - Throws: ``ListFault``.
  init(
    exportBelow header: FileRow,
    _ rest: RowSource,
    kind: RosterExport.Kind,
    info: ConferenceInfo
  ) throws(ListFault) {
    let layout = ListLayout(
      exported: header.cells,
      row: header.row,
      ours: Self.ours,
      extra: RosterExport.extra
    )
    self.init(layout: layout)
    isExport = true
    let reader = ExportedRow.Reader(layout: layout, kind: kind, info: info)
    while let row = try rest() {
      guard row.cells.contains(where: { !CellText($0).text.isEmpty }) else { continue }
      switch reader.read(row) {
      case .success(let person): rows.append(person)
      case .failure(let fault): faults.append(fault)
      }
    }
    if rows.isEmpty, faults.isEmpty { throw .nobody }
  }
}

extension RosterList {
  /// People whom another laptop's log names, as the rows of an export of that laptop.
  ///
  /// - Parameter people: Whom it names; the number of the row beside each.
  package init(carried people: [(row: Int, person: Delegate)]) {
    self.init(
      layout: ListLayout(
        exported: [
          RosterExport.Kind.raw.rawValue, "code", "name", "position", "office", "province", "ref",
        ],
        row: 0,
        ours: Self.ours,
        extra: RosterExport.extra
      )
    )
    isExport = true
    rows = people.map { number, person in
      var row = ListRow(row: number, name: person.name)
      row.code = person.ref
      row.position = person.position
      row.office = person.office
      row.province = person.province
      row.ours = ListRow.Ours(id: person.id, code: person.code)
      return row
    }
  }
}

/// One row of an export.
private enum ExportedRow {
  struct Reader {
    let layout: ListLayout
    let kind: RosterExport.Kind
    let info: ConferenceInfo
    private let names: ConferenceNames
    /// Columns by their headings in lower case; of two the first counts.
    private let columns: [String: Int]

    init(layout: ListLayout, kind: RosterExport.Kind, info: ConferenceInfo) {
      (self.layout, self.kind, self.info) = (layout, kind, info)
      names = ConferenceNames(info)
      columns = Dictionary(
        layout.headings.enumerated().map { (RosterExport.Kind.plain($1), $0) }
      ) { first, _ in first }
    }

    func read(_ row: FileRow) -> Result<ListRow, RowFault> {
      let cells = kind == .guarded ? row.cells.map(CellText.withoutGuard) : row.cells
      func text(at column: Int?) -> String? {
        guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
        return cells[column]
      }
      func text(_ heading: String) -> String? { text(at: columns[heading]) }
      func fault(_ heading: String, _ reason: RowFault.Reason) -> Result<ListRow, RowFault> {
        .failure(RowFault(row: row.row, column: heading, reason: reason))
      }
      for (column, cell) in cells.enumerated() where !ForeignText.isClean(cell) {
        let scalar = cell.unicodeScalars.first { !ForeignText.isClean(String($0)) }
        let heading = column < layout.headings.count ? layout.headings[column] : ""
        return fault(heading, .control(scalar?.value ?? 0x200D))
      }
      guard let name = text("name") else { return fault("name", .missingName) }
      var person = ListRow(row: row.row, name: Composition.composed(name))
      if text(kind.rawValue) == nil, PersonalName.isVacant(name) {
        person.name = Delegate.vacantName
      }
      person.code = text("ref")
      person.honorific = text("honorific")
      person.position = text("position")
      person.office = text("office")
      person.commune = text("commune")
      person.phone = text("phone")
      person.note = text("note")
      person.delegation = text("delegation")
      person.isHead =
        text("head").map { HeadWords.cell($0, of: person.name) == .isHead } ?? false
      if let province = text("province") {
        guard let place = place(province) else {
          return fault(
            "province",
            .unknownProvince(province, known: info.provinces.map(\.id), nearest: nil)
          )
        }
        person.province = place
      }
      if let category = text("category") {
        let isKnown = info.categories.contains { $0.id == category }
        guard let id = isKnown ? category : names.category(category) else {
          return fault(
            "category",
            .unknownCategory(category, known: info.categories.map(\.id))
          )
        }
        person.category = id
      }
      for (column, use) in layout.uses.enumerated() {
        guard case .extra = use, let text = text(at: column) else { continue }
        person.extra.append(ExtraField(heading: layout.name(ofColumn: column), value: text))
      }
      person.ours = ListRow.Ours(
        id: text(kind.rawValue).map { PersonID(CellText($0).text) },
        code: text("code").map { CellText($0).text },
        standing: text("standing").flatMap(Standing.init),
        provenance: text("provenance").flatMap(Provenance.Kind.init).map { kind in
          Provenance(kind: kind, file: text("file"), row: text("row").flatMap(Int.init))
        }
      )
      return .success(person)
    }

    /// A guest's place is written as it is; an id of another conference says nothing here.
    private func place(_ text: String) -> String? {
      if info.provinces.contains(where: { $0.id == text }) { return text }
      if case .province(let id) = names.place(text) { return id }
      return ConferenceInfo.isID(text) ? nil : text
    }
  }
}
