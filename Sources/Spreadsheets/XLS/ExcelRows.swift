/// Gives the cells of an old workbook's sheet row by row.
struct ExcelRows: RowScan, ~Copyable {
  /// What stands in the cell of an error ([MS-XLS] 2.5.10).
  private static let errors: [UInt8: String] = [
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A",
  ]

  private let sheet: ExcelSheet
  private var next = 0

  init(_ sheet: ExcelSheet) { self.sheet = sheet }

  mutating func next(_ row: inout SheetRow) throws(SpreadsheetFault) -> Bool {
    guard next < sheet.cells.count else { return false }
    let number = sheet.cells[next].row
    row.begin(
      number: Int(number) + 1,
      isHidden: sheet.hiddenRows.contains(number)
        || sheet.hidesRows && !sheet.shownRows.contains(number)
    )
    while next < sheet.cells.count, sheet.cells[next].row == number {
      try add(sheet.cells[next], to: &row)
      next += 1
    }
    row.finish()
    return true
  }

  private func add(_ cell: ExcelSheet.Cell, to row: inout SheetRow) throws(SpreadsheetFault) {
    let column = Int(cell.column)
    switch cell.value {
    case .sharedText(let index):
      guard index < sheet.shared.strings.count else {
        throw .damaged(part: "", detail: "row \(row.number): no such shared string")
      }
      row.add(column, .text) { sheet.shared.strings.append(index, to: &$0) }
    case .text(let range): row.add(column, .text) { $0 += sheet.texts[range] }
    case .boolean(let isTrue): row.add(column, .boolean) { $0 += (isTrue ? "TRUE" : "FALSE").utf8 }
    case .error(let code): row.add(column, .error) { $0 += (Self.errors[code] ?? "#N/A").utf8 }
    case .number(let number, let format):
      let formats = sheet.shared.formats
      row.add(
        column,
        number,
        formats.indices.contains(format) ? formats[format] : .plain,
        sheet.shared.epoch
      )
    }
  }
}
