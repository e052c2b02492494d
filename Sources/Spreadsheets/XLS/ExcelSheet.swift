/// The cells of one sheet of an old workbook, in memory: they may stand in any order.
struct ExcelSheet {
  /// What the sheets of a workbook share.
  struct Shared {
    var writing = BIFFText.Writing.unicode
    var epoch = SerialDate.Epoch.year1900
    var strings = SharedStrings()
    var formats: [NumberFormat] = []
  }

  enum Value {
    case sharedText(Int)
    /// Where it lies among ``ExcelSheet/texts``.
    case text(Range<Int>)
    case number(Double, format: Int)
    case boolean(Bool)
    case error(UInt8)
  }

  struct Cell {
    var row: UInt16
    var column: UInt16
    var value: Value
  }

  /// Cells of one sheet that are kept: all columns of a list of 65,536 rows.
  private static let mostCells = 1 << 22

  let shared: Shared
  /// By row and column.
  private(set) var cells: [Cell] = []
  private(set) var texts: [UInt8] = []
  private(set) var hiddenRows: Set<UInt16> = []
  private(set) var hidesRows = false
  /// Rows that say that they are shown.
  private(set) var shownRows: Set<UInt16> = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var mergedRanges: [CellRange] = []
  private let limits: SpreadsheetLimits

  init(_ records: consuming BIFFRecords, _ shared: Shared, _ limits: SpreadsheetLimits)
    throws(SpreadsheetFault)
  {
    self.shared = shared
    self.limits = limits
    var records = records
    guard try records.next(), records.kind == BIFFRecords.Kind.begin else {
      throw .damaged(part: "", detail: "a sheet is not where it should be")
    }
    while try records.next(), records.kind != BIFFRecords.Kind.end { try read(&records) }
    sort()
  }

  /// How many rows a sheet says to have.
  static func firstLook(_ records: consuming BIFFRecords) throws(SpreadsheetFault) -> Int? {
    var records = records
    // It stands before the rows.
    for _ in 0..<1000 {
      guard try records.next() else { break }
      let content = records.content
      guard records.kind == BIFFRecords.Kind.dimensions, content.count >= 10 else { continue }
      let last =
        content.count >= 14 ? Int(content.integer32(at: 4)) : Int(content.integer16(at: 2))
      return last > 0 ? last : nil
    }
    return nil
  }

  private mutating func read(_ records: inout BIFFRecords) throws(SpreadsheetFault) {
    let content = records.content
    switch (records.kind, content.count) {
    case (BIFFRecords.Kind.begin, _): try records.passOverInner()
    case (BIFFRecords.Kind.row, 16...): noteRow(content)
    case (BIFFRecords.Kind.rowHeight, 2...): hidesRows = content[0] & 2 != 0
    case (BIFFRecords.Kind.columns, 10...): noteColumns(content)
    case (BIFFRecords.Kind.mergedCells, 2...): try noteMerged(content)
    case (BIFFRecords.Kind.sharedText, 10...):
      try add(content, .sharedText(Int(content.integer32(at: 6))))
    case (BIFFRecords.Kind.text, 8...), (BIFFRecords.Kind.richText, 8...):
      var text = BIFFText(content, at: 6)
      try addText(content, text.read(shared.writing, isShort: false))
    case (BIFFRecords.Kind.number, 14...): try addNumber(content, content.double(at: 6))
    case (BIFFRecords.Kind.smallNumber, 10...):
      try addNumber(content, Self.number(content.integer32(at: 6)))
    case (BIFFRecords.Kind.numbers, 6...): try addNumbers(content)
    case (BIFFRecords.Kind.booleanOrError, 8...):
      try add(content, content[7] == 0 ? .boolean(content[6] != 0) : .error(content[6]))
    case (BIFFRecords.Kind.formula, 14...): try addFormula(content, &records)
    default: break
    }
  }

  private mutating func noteRow(_ content: [UInt8]) {
    let row = content.integer16(at: 0)
    if content[12] & 0x20 != 0 { hiddenRows.insert(row) } else { shownRows.insert(row) }
  }

  private mutating func noteColumns(_ content: [UInt8]) {
    let first = Int(content.integer16(at: 0))
    let last = min(Int(content.integer16(at: 2)), limits.columns - 1)
    guard content[8] & 1 != 0, first <= last, hiddenColumns.count < limits.columns else { return }
    hiddenColumns.append(first...last)
  }

  private mutating func noteMerged(_ content: [UInt8]) throws(SpreadsheetFault) {
    for start in stride(from: 2, to: content.count - 7, by: 8) {
      let rows = (Int(content.integer16(at: start)), Int(content.integer16(at: start + 2)))
      let columns = (Int(content.integer16(at: start + 4)), Int(content.integer16(at: start + 6)))
      guard rows.0 <= rows.1, columns.0 <= columns.1 else { continue }
      guard mergedRanges.count < limits.mergedRanges else {
        throw .tooLarge(.mergedRanges, part: "")
      }
      mergedRanges.append(
        CellRange(rows: rows.0 + 1...rows.1 + 1, columns: columns.0...columns.1)
      )
    }
  }

  private mutating func add(_ content: [UInt8], column: Int? = nil, _ value: Value)
    throws(SpreadsheetFault)
  {
    let column = column ?? Int(content.integer16(at: 2))
    guard column < limits.columns else { throw .tooLarge(.columns, part: "") }
    guard cells.count < min(Self.mostCells, limits.cells) else { throw .tooLarge(.cells, part: "") }
    cells.append(
      Cell(row: content.integer16(at: 0), column: UInt16(truncatingIfNeeded: column), value: value)
    )
  }

  private mutating func addText(_ content: [UInt8], _ text: [UInt8]?) throws(SpreadsheetFault) {
    guard let text else { throw .damaged(part: "", detail: "a text beyond its record") }
    let start = texts.count
    texts += text
    try add(content, .text(start..<texts.count))
  }

  private mutating func addNumber(_ content: [UInt8], _ number: Double) throws(SpreadsheetFault) {
    try add(content, .number(number, format: Int(content.integer16(at: 4))))
  }

  /// Numbers side by side: for each its format and itself, the last column behind them.
  private mutating func addNumbers(_ content: [UInt8]) throws(SpreadsheetFault) {
    var column = Int(content.integer16(at: 2))
    for start in stride(from: 4, to: content.count - 7, by: 6) {
      let number = Self.number(content.integer32(at: start + 2))
      let format = Int(content.integer16(at: start))
      try add(content, column: column, .number(number, format: format))
      column += 1
    }
  }

  /// What a formula came to when the file was written ([MS-XLS] 2.5.133).
  private mutating func addFormula(_ content: [UInt8], _ records: inout BIFFRecords)
    throws(SpreadsheetFault)
  {
    guard content[12] == 0xFF, content[13] == 0xFF else {
      return try addNumber(content, content.double(at: 6))
    }
    switch content[6] {
    case 1: try add(content, .boolean(content[8] != 0))
    case 2: try add(content, .error(content[8]))
    case 0:
      // Its text is the next record but for those that describe the formula.
      var ahead = records
      while try ahead.next() {
        if ahead.kind == BIFFRecords.Kind.formulaText {
          var text = try ahead.contentWithContinued()
          try addText(content, text.read(shared.writing, isShort: false))
          records = ahead
          return
        }
        guard [0x0221, 0x0236, 0x04BC].contains(ahead.kind) else { return }
      }
    default: break
    }
  }

  /// A number in 30 bits: a whole one or the upper half of a fraction, perhaps a hundredfold
  /// ([MS-XLS] 2.5.217).
  private static func number(_ bits: UInt32) -> Double {
    let value =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2)
      : Double(bitPattern: UInt64(bits & ~3) << 32)
    return bits & 1 != 0 ? value / 100 : value
  }

  private mutating func sort() {
    func key(_ cell: Cell) -> Int { Int(cell.row) << 16 | Int(cell.column) }
    guard zip(cells, cells.dropFirst()).contains(where: { key($0) > key($1) }) else { return }
    // Of two for one place the later stands, as SheetRow has it.
    let order = cells.indices.sorted { (key(cells[$0]), $0) < (key(cells[$1]), $1) }
    cells = order.map { cells[$0] }
  }
}
