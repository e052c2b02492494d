/// Which column of a list holds what.
package struct ListLayout: Hashable, Sendable {
  /// In how many rows the header is looked for.
  package static let searchedRows = 20

  /// What becomes of a column.
  package enum Use: Hashable, Sendable {
    case field(ListField)
    /// Several things in one cell: "Chức vụ, đơn vị".
    case combined([ListField])
    /// A title before the name, or what somebody is: the cell tells which.
    case title
    case status
    /// Kept under its heading.
    case extra(Extra)
    case ignored(Ignored)
    /// What `roster export` writes for another laptop: ids, codes.
    case ours

    /// Whether names stand in the column, of which a dash may be one that nobody knows yet.
    var isOfNames: Bool {
      switch self {
      case .field(let field): field == .name || ListField.nameParts.contains(field)
      case .combined(let fields): fields.contains(.name)
      default: false
      }
    }
  }

  /// Why a column is kept as it is.
  package enum Extra: Hashable, Sendable {
    case unknown
    /// Another column says the same more plainly.
    case gaveWay(to: String)
  }

  /// Why nothing is made of a column.
  package enum Ignored: Hashable, Sendable {
    case empty
    /// Times and amounts of the program that wrote the file.
    case bookkeeping
    /// `--map` says so.
    case asTold
  }

  /// The row of the header, the lower one where it takes two, counted from 1: among the rows that are
  /// looked at, in a list that was read as the file counts.
  package var headerRow: Int
  /// How many rows the header takes.
  package var headerHeight = 1
  /// The headings as the file has them; of two rows "Năm sinh – Nam".
  package var headings: [String]
  package var columns: [ListField: Int]
  /// What becomes of each column.
  package var uses: [Use] = []
  private var names: [String] = []
  /// The rows of the header as they are compared, for where it stands again.
  private var repeats: [[String]] = []

  /// What a person says of columns: field and heading; an empty heading for a field that the file's
  /// column is not to be taken for.
  package typealias Mapping = [ListField: String]

  /// Finds the header: the row, or the two, with the most known headings, among them one for the
  /// name.
  ///
  /// - Parameters:
  ///   - rows: The first rows of the file.
  ///   - mapping: What `--map` says.
  /// - Throws: ``ListFault``.
  package init(_ rows: [[String]], mapping: Mapping) throws(ListFault) {
    var best: (row: Int, height: Int, found: FoundColumns)?
    var first: (row: Int, found: FoundColumns)?
    for (index, row) in rows.prefix(Self.searchedRows).enumerated() {
      let found = FoundColumns(row, mapping)
      if first == nil, found.hasName { first = (index, found) }
      // A row of titles has one heading at most; a fuller row below a header is another table's.
      let count = best.map { $0.found.count == 1 ? 1 : $0.found.count + 1 } ?? 0
      if found.hasName, found.count > count { best = (index, 1, found) }
    }
    for (index, pair) in zip(rows, rows.dropFirst()).prefix(Self.searchedRows).enumerated() {
      guard let headings = HeaderRows.joined(pair.0, pair.1) else { continue }
      let found = FoundColumns(headings, mapping)
      guard found.hasName, found.count >= best?.found.count ?? 1 else { continue }
      if found.count > best?.found.count ?? 0 || best?.row == index {
        best = (index + 1, 2, found)
      }
    }
    guard let best else { throw Self.missingHeader(rows, mapping) }
    if let first, first.row < best.row - best.height,
      Self.holdPeople(rows[(first.row + 1)...(best.row - best.height)], below: first.found)
    {
      throw .secondHeader(row: best.row + 1)
    }
    headerRow = best.row + 1
    headerHeight = best.height
    headings = best.found.headings
    columns = [:]
    repeats = (rows[(best.row + 1 - best.height)...best.row] + [headings]).map {
      $0.map(ListField.plain)
    }
    uses = headings.indices.map { headings[$0].isEmpty ? .ignored(.empty) : .extra(.unknown) }
    var counts: [String: Int] = [:]
    for (column, heading) in headings.enumerated() {
      counts[heading, default: 0] += 1
      let number = counts[heading] ?? 1
      let name = number > 1 ? "\(heading) (\(number))" : heading
      names.append(heading.isEmpty ? Self.letter(ofColumn: column) : name)
    }
    try take(best.found, mapping)
    settleNames(below: rows.dropFirst(headerRow))
  }

  /// The columns of a file that `roster export` wrote, in whatever order they stand now; others are
  /// kept under their headings.
  ///
  /// - Parameters:
  ///   - headings: As the file has them.
  ///   - row: Their row.
  ///   - ours: The headings, in lower case, of what is no field of a list.
  ///   - extra: What stands before the heading of a column that had no field.
  init(exported headings: [String], row: Int, ours: Set<String>, extra: String) {
    headerRow = row
    self.headings = headings
    columns = [:]
    for (column, heading) in headings.enumerated() {
      let plain = RosterExport.Kind.plain(heading)
      let field = plain == "ref" ? .code : plain == "code" ? nil : ListField(rawValue: plain)
      names.append(
        heading.isEmpty
          ? Self.letter(ofColumn: column)
          : plain.hasPrefix(extra) ? String(heading.dropFirst(extra.count)) : heading
      )
      if let field, columns[field] == nil {
        columns[field] = column
        uses.append(.field(field))
      } else if ours.contains(plain) {
        uses.append(.ours)
      } else {
        uses.append(heading.isEmpty ? .ignored(.empty) : .extra(.unknown))
      }
    }
  }

  /// The heading of a field's column, as the file has it; of one that is in a combined column, that
  /// column's.
  package func heading(_ field: ListField) -> String? {
    if let column = columns[field] { return headings[column] }
    let column = uses.firstIndex { use in
      switch use {
      case .combined(let fields): fields.contains(field)
      case .title: field == .honorific || field == .position
      default: false
      }
    }
    return column.map { headings[$0] }
  }

  /// What a column is called: its heading, with a number where another has the same, else its letter.
  package func name(ofColumn column: Int) -> String {
    column < names.count ? names[column] : Self.letter(ofColumn: column)
  }

  /// The letter of a column, counted from 0, as spreadsheets have it: A, Z, AA.
  package static func letter(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }

  /// Whether a heading may mean something else than its field: "Địa phương".
  static func isVague(_ heading: String) -> Bool {
    HeadingMeaning(heading)?.certainty == .vague
  }

  /// Whether the file says anything of a field, in a column of its own or with others.
  package func has(_ field: ListField) -> Bool { heading(field) != nil }

  /// Whether the file has columns for a name in parts.
  var hasNameParts: Bool { ListField.nameParts.contains { columns[$0] != nil } }

  /// Whether a row, as ``ListField/plain(_:)`` makes its cells, is the header again: on the next
  /// page, or before the next group.
  func isHeader(_ plain: [String]) -> Bool {
    repeats.contains { header in
      var equal = 0
      for (index, cell) in plain.enumerated() where !cell.isEmpty {
        guard index < header.count, header[index] == cell else { return false }
        equal += 1
      }
      return equal > 1 || equal == 1 && header.count { !$0.isEmpty } == 1
    }
  }

  /// Whether a row is the header of another table, whose columns are others.
  ///
  /// - Parameters:
  ///   - cells: The texts of the row.
  ///   - plain: The same as ``ListField/plain(_:)`` makes them. Most rows are people: a look at their
  ///     words spares reading each cell as a heading in all the ways in which headings are written.
  /// - Returns: Whether it has a heading for names and is made of headings for the most part.
  func isOtherHeader(_ cells: [String], plain: [String]) -> Bool {
    guard zip(cells, plain).contains(where: { HeadingMeaning.mayBeOfNames($0, plain: $1) }) else {
      return false
    }
    let found = FoundColumns(cells, [:])
    let filled = cells.count { !$0.isEmpty }
    return found.hasName && found.count >= 3 && found.count * 2 > filled
  }

  /// Whether a header in other words has the columns of this one.
  func isSameHeader(_ cells: [String]) -> Bool {
    let columns = FoundColumns(cells, [:]).columns
    return !columns.isEmpty
      && columns.allSatisfy { field, found in
        self.columns[field] == nil || found.contains { $0.place == self.columns[field] }
      }
  }

  private mutating func take(_ found: FoundColumns, _ mapping: Mapping) throws(ListFault) {
    for field in ListField.allCases {
      let columns = found.columns[field] ?? []
      guard let first = columns.first else { continue }
      if field == .status {
        for column in columns { uses[column.place] = .status }
        self.columns[field] = first.place
        continue
      }
      let surest = columns.map(\.certainty).max() ?? .usual
      let meant = columns.filter { $0.certainty == surest }
      if meant.count > 1, field != .number, surest != .vague {
        throw .twoColumns(field, headings[meant[0].place], headings[meant[1].place])
      }
      self.columns[field] = meant[0].place
      for column in columns where column != meant[0] {
        uses[column.place] = .extra(.gaveWay(to: headings[meant[0].place]))
      }
      uses[meant[0].place] = .field(field)
    }
    for (field, heading) in mapping where !heading.isEmpty && columns[field] == nil {
      throw .noSuchHeading(heading, known: headings.filter { !$0.isEmpty })
    }
    for (column, fields) in found.combined { uses[column] = .combined(fields) }
    for column in found.titles { uses[column] = .title }
    for column in found.bookkeeping { uses[column] = .ignored(.bookkeeping) }
    for column in found.leftOut { uses[column] = .ignored(.asTold) }
  }

  private mutating func settleNames(below rows: ArraySlice<[String]>) {
    // A heading over two columns: the first has the family's name, the second the given one.
    if !hasNameParts, let name = columns[.name], isParted(name, rows) {
      columns[.name] = nil
      columns[.familyName] = name
      columns[.givenName] = name + 1
      uses[name] = .field(.familyName)
      uses[name + 1] = .field(.givenName)
    }
    turnParts(rows)
    let hasCombinedName = uses.contains { use in
      if case .combined(let fields) = use { fields.contains(.name) } else { false }
    }
    guard let given = columns[.givenName], columns[.familyName] == nil else { return }
    if columns[.name] == nil, columns[.middleName] == nil, !hasCombinedName {
      // "Tên" alone is the whole name.
      columns[.name] = columns.removeValue(forKey: .givenName)
      uses[given] = .field(.name)
    } else if let name = columns[.name], given != name + 1 {
      // The name of the account that filled a form in.
      columns[.givenName] = nil
      uses[given] = .extra(.gaveWay(to: headings[name]))
    }
  }

  /// "First name" is Họ to many who fill a form in: where all of the first rows have a surname there,
  /// and none where it belongs, the columns are the other way round.
  private mutating func turnParts(_ rows: ArraySlice<[String]>) {
    guard let family = columns[.familyName], let given = columns[.givenName], given < family,
      columns[.middleName] == nil
    else { return }
    func text(_ row: [String], _ column: Int) -> String {
      row.indices.contains(column) ? row[column] : ""
    }
    let people = rows.filter { !text($0, family).isEmpty && !text($0, given).isEmpty }
    let areTurned = people.allSatisfy { row in
      !text(row, given).contains(" ") && Surname.begins(text(row, given))
        && text(row, family).contains(" ") && !Surname.begins(text(row, family))
    }
    guard people.count > 1, areTurned else { return }
    (columns[.familyName], columns[.givenName]) = (given, family)
    uses[given] = .field(.familyName)
    uses[family] = .field(.givenName)
  }

  /// Whether most people have one more word in the column without a heading behind the name's.
  private func isParted(_ name: Int, _ rows: ArraySlice<[String]>) -> Bool {
    let next = name + 1
    guard next >= headings.count || headings[next].isEmpty else { return false }
    let named = rows.filter { $0.indices.contains(name) && !$0[name].isEmpty }
    let parted = named.filter { row in
      next < row.count && !row[next].isEmpty && !row[next].contains(" ")
        && row[next].allSatisfy(\.isLetter)
    }
    // The header's own cells say that the column is there.
    return next < headings.count && parted.count > 1 && parted.count * 3 > named.count * 2
  }

  /// Whether rows are people of a table whose header is less full than one below it: two of them where
  /// one heading is all there is, which a title may be as well.
  private static func holdPeople(_ rows: ArraySlice<[String]>, below header: FoundColumns) -> Bool {
    let column =
      (header.columns[.name] ?? header.columns[.givenName])?.first?.place
      ?? header.combined.first { $0.value.contains(.name) }?.key
    guard let column else { return false }
    let people = rows.count { row in
      guard row.indices.contains(column) else { return false }
      let text = row[column]
      return text != text.uppercased() && SharedCell.isName(text) && HeadingMeaning(text) == nil
    }
    return people > (header.count > 1 ? 0 : 1)
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
