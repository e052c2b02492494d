/// Which column of a list holds what.
package struct ListLayout: Hashable, Sendable {
  /// In how many rows the header is looked for.
  package static let searchedRows = 20

  /// The row of the header, counted from 1.
  package var headerRow: Int
  /// The headings as the file has them.
  package var headings: [String]
  package var columns: [ListField: Int]

  /// What a person says of columns: field and heading; an empty heading for a field that the file's
  /// column is not to be taken for.
  package typealias Mapping = [ListField: String]

  /// Finds the header: the row with the most known headings, among them one for the name.
  ///
  /// - Parameters:
  ///   - rows: The first rows of the file.
  ///   - mapping: What `--map` says.
  /// - Throws: ``ListFault``.
  package init(_ rows: [[String]], mapping: Mapping) throws(ListFault) {
    var best: (row: Int, columns: [ListField: [Int]])?
    for (index, row) in rows.prefix(Self.searchedRows).enumerated() {
      let columns = Self.columns(row, mapping)
      guard Self.hasName(columns), columns.count > best?.columns.count ?? 0 else { continue }
      best = (index, columns)
    }
    guard let best else { throw Self.missingHeader(rows, mapping) }
    headerRow = best.row + 1
    headings = rows[best.row]
    columns = [:]
    for field in ListField.allCases {
      guard let found = best.columns[field], let first = found.first else { continue }
      if found.count > 1, field != .number {
        throw .twoColumns(field, headings[first], headings[found[1]])
      }
      columns[field] = first
    }
    for (field, heading) in mapping where !heading.isEmpty && columns[field] == nil {
      throw .noSuchHeading(heading, known: headings.filter { !$0.isEmpty })
    }
    // "Tên" alone is the whole name.
    if columns[.name] == nil, columns[.familyName] == nil {
      columns[.name] = columns.removeValue(forKey: .givenName)
    }
    // With the whole name given, its parts add nothing.
    if columns[.name] != nil {
      columns[.familyName] = nil
      columns[.givenName] = nil
    }
  }

  /// The heading of a field's column, as the file has it.
  package func heading(_ field: ListField) -> String? {
    columns[field].map { headings[$0] }
  }

  private static func columns(_ row: [String], _ mapping: Mapping) -> [ListField: [Int]] {
    var columns: [ListField: [Int]] = [:]
    var taken: Set<Int> = []
    for (field, heading) in mapping where !heading.isEmpty {
      let wanted = ListField.plain(heading)
      let exact = row.firstIndex(of: heading)
      guard let column = exact ?? row.firstIndex(where: { ListField.plain($0) == wanted }) else {
        continue
      }
      columns[field] = [column]
      taken.insert(column)
    }
    for (column, heading) in row.enumerated() where !taken.contains(column) {
      guard let field = ListField(heading: heading), mapping[field] == nil else { continue }
      columns[field, default: []].append(column)
    }
    return columns
  }

  private static func hasName(_ columns: [ListField: [Int]]) -> Bool {
    columns[.name] != nil || columns[.givenName] != nil
  }

  private static func missingHeader(_ rows: [[String]], _ mapping: Mapping) -> ListFault {
    let first = rows.prefix(searchedRows).enumerated().max { one, other in
      one.element.count { !$0.isEmpty } < other.element.count { !$0.isEmpty }
    }
    let row = first?.element.filter { !$0.isEmpty } ?? []
    if let wanted = mapping[.name], !wanted.isEmpty {
      return .noSuchHeading(wanted, known: row)
    }
    return .noHeader(firstRow: row, row: (first?.offset ?? 0) + 1)
  }
}
