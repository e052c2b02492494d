/// Reads the rows of one sheet of an XLSX file (ECMA-376 part 1, 18.3).
struct SheetXML: RowScan, ~Copyable {
  /// What the sheets of a workbook share.
  struct Shared {
    var strings = SharedStrings()
    var styles = CellStyles()
    var epoch: SerialDate.Epoch
  }

  /// How the value of a cell is written.
  private enum CellType {
    case number, sharedString, text, inlineString, boolean, error, date
  }

  /// Column A is 0.
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private let shared: Shared
  private let limits: SpreadsheetLimits
  private let part: String
  private var reader: XMLReader<SpreadsheetML>
  private var hidesRows = false
  /// The number of the row before.
  private var number = 0
  /// The value of a cell as it is written, and the texts of an inline one.
  private var value: [UInt8] = []
  private var isInRows = false

  private init(
    _ reader: consuming XMLReader<SpreadsheetML>,
    part: String,
    shared: Shared,
    limits: SpreadsheetLimits
  ) {
    self.reader = reader
    self.part = part
    self.shared = shared
    self.limits = limits
  }

  /// Opens a sheet and reads up to its first row.
  static func open(
    _ part: ArchivePart,
    _ shared: Shared,
    _ limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) -> SheetXML {
    let reader = try XMLReader<SpreadsheetML>(part)
    var sheet = SheetXML(reader, part: part.name, shared: shared, limits: limits)
    try sheet.readHead()
    return sheet
  }

  private mutating func readHead() throws(SpreadsheetFault) {
    while !isInRows, let event = try reader.read() {
      switch event {
      case .opening(.formatProperties): hidesRows = reader.flag(.zeroHeight) ?? false
      case .opening(.column): noteColumns()
      case .opening(.sheetData): isInRows = true
      default: break
      }
    }
  }

  private mutating func noteColumns() {
    guard reader.flag(.hidden) == true, let first = reader.integer(.first), first > 0,
      let last = reader.integer(.last), first <= last, hiddenColumns.count < limits.columns
    else { return }
    hiddenColumns.append(first - 1...min(last, limits.columns) - 1)
  }

  mutating func next(_ row: inout SheetRow) throws(SpreadsheetFault) -> Bool {
    while let event = try reader.read() {
      switch event {
      case .opening(.row) where isInRows:
        try readRow(&row)
        return true
      case .closing(.sheetData): isInRows = false
      default: break
      }
    }
    return false
  }

  private mutating func readRow(_ row: inout SheetRow) throws(SpreadsheetFault) {
    number = reader.integer(.reference) ?? number + 1
    guard number <= limits.rows else { throw .tooLarge(.rows, part: part) }
    row.begin(number: number, isHidden: reader.flag(.hidden) ?? hidesRows)
    var column = -1
    while let event = try reader.read() {
      switch event {
      case .opening(.cell):
        let place = reader.withAttribute(.reference) { CellReference($0) } ?? nil
        column = place?.column ?? column + 1
        guard column < limits.columns else { throw .tooLarge(.columns, part: part) }
        try readCell(column, &row)
        guard row.byteCount <= limits.rowBytes else { throw .tooLarge(.row, part: part) }
      case .closing(.row):
        row.finish()
        return
      case .opening: try reader.skip()
      default: break
      }
    }
  }

  private mutating func readCell(_ column: Int, _ row: inout SheetRow) throws(SpreadsheetFault) {
    let type = reader.withAttribute(.type, Self.type) ?? .number
    let style = reader.integer(.style) ?? 0
    value.removeAll(keepingCapacity: true)
    // A formula beside no value at all; an empty one is a result.
    var lacksValue = false
    while let event = try reader.read() {
      switch event {
      case .opening(.formula):
        lacksValue = true
        try reader.skip()
      case .opening(.value):
        lacksValue = false
        try reader.appendText(to: &value)
      case .opening(.inlineString): try readInlineString()
      case .closing(.cell):
        if !value.isEmpty {
          try add(column, type, style, to: &row)
        } else if lacksValue {
          row.add(column, .error) { $0 += SheetRow.uncalculated.utf8 }
        }
        return
      case .opening: try reader.skip()
      default: break
      }
    }
  }

  private mutating func readInlineString() throws(SpreadsheetFault) {
    var depth = 1
    while depth > 0, let event = try reader.read() {
      switch event {
      case .opening(.phoneticRun): try reader.skip()
      case .opening(.text): try reader.appendText(to: &value)
      case .opening: depth += 1
      case .closing: depth -= 1
      case .text: break
      }
      guard value.count <= limits.rowBytes else { throw .tooLarge(.row, part: part) }
    }
  }

  private static func type(_ bytes: UnsafeRawBufferPointer) -> CellType {
    switch (bytes.count, bytes.first) {
    case (1, UInt8(ascii: "s")): .sharedString
    case (1, UInt8(ascii: "b")): .boolean
    case (1, UInt8(ascii: "e")): .error
    case (1, UInt8(ascii: "d")): .date
    case (3, UInt8(ascii: "s")): .text
    case (9, UInt8(ascii: "i")): .inlineString
    default: .number
    }
  }

  private func add(_ column: Int, _ type: CellType, _ style: Int, to row: inout SheetRow)
    throws(SpreadsheetFault)
  {
    switch type {
    case .sharedString:
      guard let index = value.withUnsafeBytes({ Int(digits: $0) }), index < shared.strings.count
      else { throw .damaged(part: part, detail: "row \(number): no such shared string") }
      row.add(column, .text) { shared.strings.append(index, to: &$0) }
    case .text, .inlineString: row.add(column, .text) { EscapedText.append(value, to: &$0) }
    case .boolean:
      let isTrue = value == [UInt8(ascii: "1")] || value == Array("true".utf8)
      row.add(column, .boolean) { $0 += (isTrue ? "TRUE" : "FALSE").utf8 }
    case .error: row.add(column, .error) { $0 += value }
    case .date: row.add(column, .date) { $0 += Self.date(value) }
    case .number:
      if isPlainInteger, shared.styles.isPlain(style) {
        row.add(column, .number) { $0 += value }
      } else {
        addNumber(column, shared.styles[style], to: &row)
      }
    }
  }

  private func addNumber(_ column: Int, _ format: NumberFormat, to row: inout SheetRow) {
    guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else {
      return row.add(column, .text) { $0 += value }
    }
    row.add(column, number, format, shared.epoch)
  }

  /// Whether the value is written as it would be read: most numbers of a list are.
  private var isPlainInteger: Bool {
    value.count <= 15 && (value[0] != UInt8(ascii: "0") || value.count == 1)
      && !value.contains { !(0x30...0x39).contains($0) }
  }

  /// A date as ISO 8601 has it, without a time where that is midnight.
  private static func date(_ value: [UInt8]) -> [UInt8] {
    let midnight = Array("T00:00:00".utf8)
    guard let start = value.firstIndex(of: UInt8(ascii: "T")),
      value[start...].starts(with: midnight)
    else { return value }
    return Array(value[..<start])
  }
}
