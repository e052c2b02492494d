import Testing

@testable import Spreadsheets

/// Files as programs write them that people use; `Fixtures/make.py` made them.
@Suite("Spreadsheets written by others")
struct WrittenByOthersTests {
  private static func path(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    return "\(folder)/Fixtures/\(name)"
  }

  static func open(_ name: String) throws -> Workbook { try Workbook(path: path(name)) }

  static func bytes(_ name: String) throws -> [UInt8] {
    let file = try FileBytes.open(path(name), limit: 1 << 20)
    return try file.bytes(at: 0, count: file.count)
  }

  private static let rows = [
    Row(1, ["DANH SÁCH ĐẠI BIỂU"]),
    Row(2, ["STT", "Họ và tên", "Ngày sinh", "Điện thoại", "Đã mời", "Ghi chú"]),
    Row(3, ["1", "Nguyễn Thị Hoa", "1968-03-02", "0912345678", "TRUE", "dòng 1\ndòng 2"]),
    Row(4, ["2", "Trần Văn An", "2023-09-18T08:30:00", "0987 654 321", "FALSE"]),
    Row(5, ["3", "Lê Bình", "", "79123456789", "", ""]),
  ]

  /// What every one of the files has in its first two sheets.
  private static func expectList(in workbook: Workbook, hasError: Bool = true) throws {
    var rows = Self.rows
    if !hasError { rows[4].texts.removeLast(2) }
    #expect(try workbook.allRows(0) == rows)
    #expect(try workbook.allRows(1) == [Row(7, ["", "", "0.3"])])
    #expect(try workbook.mergedRanges(of: 0) == [CellRange(rows: 1...1, columns: 0...5)])
    #expect(try workbook.rows(of: 0).hiddenColumns == [3...3])
    var hidden: [Int] = []
    try workbook.read(0) { row in
      if row.isHidden { hidden.append(row.number) }
      return true
    }
    #expect(hidden == [4])
  }

  @Test(
    "an XLSX file is read as it was written",
    arguments: ["openpyxl", "openpyxl-1904", "xlsxwriter"]
  )
  func xlsx(name: String) throws {
    let workbook = try Self.open("\(name).xlsx")
    #expect(workbook.format == .xlsx)
    #expect(
      workbook.sheets == [
        Workbook.Sheet(name: "Danh sách", isHidden: false, rows: 5),
        Workbook.Sheet(name: "Nháp", isHidden: true, rows: 7),
      ]
    )
    try Self.expectList(in: workbook)
    try workbook.read(0) { row in
      if row.number == 5 { #expect(row.note(5) == "#N/A") }
      return true
    }
  }

  @Test("an ODS file is read as it was written")
  func ods() throws {
    let workbook = try Self.open("odfpy.ods")
    #expect(workbook.format == .ods)
    #expect(
      workbook.sheets == [
        Workbook.Sheet(name: "Danh sách", isHidden: false, rows: 5),
        Workbook.Sheet(name: "Nháp", isHidden: true, rows: 7),
      ]
    )
    try Self.expectList(in: workbook, hasError: false)
  }

  @Test("an XLS file is read as it was written", arguments: ["xlwt", "xlwt-1904"])
  func xls(name: String) throws {
    let workbook = try Self.open("\(name).xls")
    #expect(workbook.format == .xls)
    #expect(
      workbook.sheets == [
        Workbook.Sheet(name: "Danh sách", isHidden: false, rows: 5),
        Workbook.Sheet(name: "Nháp", isHidden: true, rows: 7),
        Workbook.Sheet(name: "Nhiều", isHidden: false, rows: 400),
      ]
    )
    try Self.expectList(in: workbook)
    #expect(
      try workbook.allRows(2)
        == (0..<400).map { number in
          let word = number % 3 == 0 ? "Don vi " : "Đơn vị "
          return Row(number + 1, ["\(number) " + String(repeating: word, count: number % 17)])
        }
    )
  }

  @Test("an XLSX file with a password says so")
  func encrypted() {
    #expect(throws: SpreadsheetFault.encrypted) { try Self.open("encrypted.xlsx") }
  }
}
