/// Walks the tables of an OpenDocument spreadsheet and, row by row, the one that it stands at.
struct OpenDocumentTables: RowScan, ~Copyable {
  struct Table {
    var name: String
    var isHidden: Bool
  }

  /// Whether there was a spreadsheet at all.
  private(set) var isSpreadsheet = false
  /// Of the table so far; column A is 0.
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var mergedRanges: [CellRange] = []

  private var reader: XMLReader<OpenDocument>
  private let part: String
  private let limits: SpreadsheetLimits
  /// Styles of tables that are not shown.
  private var hiddenStyles: Set<String> = []
  /// The number of the row before, and how often it comes again.
  private var number = 0
  private var repeats = 0
  private var columns = 0
  private var cell = OpenDocumentCell()

  init(_ reader: consuming XMLReader<OpenDocument>, part: String, limits: SpreadsheetLimits) {
    self.reader = reader
    self.part = part
    self.limits = limits
  }

  /// Goes to the next table, from before the first or from the end of one; nothing behind the last.
  mutating func nextTable() throws(SpreadsheetFault) -> Table? {
    var style = ""
    while let event = try reader.read() {
      switch event {
      case .opening(.styleDefinition):
        style = reader.string(.styleFamily) == "table" ? reader.string(.styleName) ?? "" : ""
      case .opening(.tableProperties):
        guard !style.isEmpty, reader.string(.display) == "false" else { continue }
        guard hiddenStyles.count < limits.sheets else { throw .tooLarge(.sheets, part: part) }
        hiddenStyles.insert(style)
      case .opening(.spreadsheet): isSpreadsheet = true
      case .opening(.table) where isSpreadsheet:
        (number, repeats, columns) = (0, 0, 0)
        hiddenColumns = []
        mergedRanges = []
        return Table(
          name: reader.string(.name) ?? "",
          isHidden: reader.string(.tableStyle).map(hiddenStyles.contains) ?? false
        )
      // Changes that are kept, shapes and forms hold tables and cells of their own.
      case .opening where isSpreadsheet: try reader.skip()
      default: break
      }
    }
    return nil
  }

  /// Passes over the table that it stands at.
  mutating func passOver() throws(SpreadsheetFault) { try reader.skip() }

  /// Passes over the rows that are the same as the one that was read last; the number of the last.
  mutating func passOverRepeats() -> Int {
    number += repeats
    repeats = 0
    return number
  }

  mutating func next(_ row: inout SheetRow) throws(SpreadsheetFault) -> Bool {
    if repeats > 0 {
      repeats -= 1
      number += 1
      row.number = number
      return true
    }
    while let event = try reader.read() {
      switch event {
      case .opening(.row):
        try readRow(&row)
        return true
      case .opening(.column): noteColumn()
      case .opening(.rowGroup), .opening(.headerRows), .opening(.rows), .opening(.columnGroup),
        .opening(.headerColumns), .opening(.columns):
        break
      case .closing(.table): return false
      case .opening: try reader.skip()
      default: break
      }
    }
    return false
  }

  private mutating func noteColumn() {
    let count = reader.integer(.columnsRepeated) ?? 1
    let first = columns
    columns = min(columns + max(count, 1), limits.columns)
    guard reader.withAttribute(.visibility, Self.hides) ?? false, first < columns else { return }
    hiddenColumns.append(first...columns - 1)
  }

  private static func hides(_ visibility: UnsafeRawBufferPointer) -> Bool {
    visibility.elementsEqual("collapse".utf8) || visibility.elementsEqual("filter".utf8)
  }

  private mutating func readRow(_ row: inout SheetRow) throws(SpreadsheetFault) {
    let times = max(reader.integer(.rowsRepeated) ?? 1, 1)
    row.begin(
      number: number + 1,
      isHidden: reader.withAttribute(.visibility, Self.hides) ?? false
    )
    try readCells(&row)
    if row.isEmpty {
      // The empty rest of a sheet is one such row.
      number += times
    } else {
      guard number + times <= limits.rows else { throw .tooLarge(.rows, part: part) }
      number += 1
      repeats = times - 1
    }
  }

  private mutating func readCells(_ row: inout SheetRow) throws(SpreadsheetFault) {
    var column = 0
    while let event = try reader.read() {
      switch event {
      case .opening(.cell):
        let times = max(reader.integer(.columnsRepeated) ?? 1, 1)
        try noteMerged(column, row.number)
        try cell.read(&reader, mostBytes: limits.rowBytes, part: part)
        if !cell.isEmpty {
          guard column + times <= limits.columns else { throw .tooLarge(.columns, part: part) }
          row.add(column, cell.kind) { $0 += cell.text }
          row.repeatLast(times - 1)
        }
        column = min(column + times, limits.columns)
        guard row.byteCount <= limits.rowBytes else { throw .tooLarge(.row, part: part) }
      // What lies under a merged cell is not shown.
      case .opening(.coveredCell):
        column = min(column + max(reader.integer(.columnsRepeated) ?? 1, 1), limits.columns)
        try reader.skip()
      case .opening: try reader.skip()
      case .closing(.row): return
      default: break
      }
    }
  }

  private mutating func noteMerged(_ column: Int, _ row: Int) throws(SpreadsheetFault) {
    let columns = reader.integer(.columnsSpanned) ?? 1
    let rows = reader.integer(.rowsSpanned) ?? 1
    guard max(columns, 1) * max(rows, 1) > 1, column < limits.columns else { return }
    guard mergedRanges.count < limits.mergedRanges else {
      throw .tooLarge(.mergedRanges, part: part)
    }
    mergedRanges.append(
      CellRange(
        rows: row...row + max(rows, 1) - 1,
        columns: column...column + max(columns, 1) - 1
      )
    )
  }
}
