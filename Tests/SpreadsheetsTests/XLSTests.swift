import SeededRandom
import Spreadsheets
import Testing

/// What an XLS file may hold by [MS-XLS], each in its smallest form.
@Suite("XLS")
struct XLSTests {
  private static func rows(
    _ records: [(kind: UInt16, content: [UInt8])],
    globals: [(kind: UInt16, content: [UInt8])] = []
  ) throws -> [Row] {
    try Workbook(bytes: XLSFile(globals: globals, sheets: [records]).bytes).allRows()
  }

  @Test("each record of a cell is read")
  func cells() throws {
    // The upper half of 0.5, and whole numbers; bit 0 is a hundredth.
    let numbers =
      XLSFile.place(2, 0)[..<4] + XLSFile.two(0) + XLSFile.four(94 << 2 | 2) + XLSFile.two(0)
      + XLSFile.four(0x3FE0_0000) + XLSFile.two(0) + XLSFile.four(-5 << 2 | 3) + XLSFile.two(2)
    let rows = try Self.rows(
      [
        (0x00FD, XLSFile.place(0, 0) + XLSFile.four(1)),
        (0x0204, XLSFile.place(0, 1) + XLSFile.text("Hoa")),
        (0x00D6, XLSFile.place(0, 2) + XLSFile.two(2) + [0] + Array("An".utf8) + XLSFile.two(0)),
        (0x0203, XLSFile.place(1, 0) + XLSFile.eight(0.1 + 0.2)),
        (0x0203, XLSFile.place(1, 1) + XLSFile.eight(79_123_456_789)),
        (0x0205, XLSFile.place(1, 2) + [1, 0]), (0x0205, XLSFile.place(1, 3) + [0, 0]),
        (0x027E, XLSFile.place(1, 4) + XLSFile.four(456_172_839 << 2 | 2)),
        (0x00BD, Array(numbers)),
      ],
      globals: [
        (0x00FC, XLSFile.four(2) + XLSFile.four(2) + XLSFile.text("x") + XLSFile.text("Lê"))
      ]
    )
    #expect(
      rows == [
        Row(1, ["Lê", "Hoa", "An"]), Row(2, ["0.3", "79123456789", "TRUE", "FALSE", "456172839"]),
        Row(3, ["94", "0.5", "-0.05"]),
      ]
    )
  }

  @Test("a formula is what it came to")
  func formulas() throws {
    func formula(_ column: Int, _ result: [UInt8]) -> (kind: UInt16, content: [UInt8]) {
      (0x0006, XLSFile.place(0, column) + result + [0, 0, 0, 0, 0, 0, 0, 0])
    }
    let file = XLSFile(sheets: [
      [
        formula(0, XLSFile.eight(3)), formula(1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        (0x04BC, [0, 0]), (0x0207, XLSFile.text("Lê Bình")),
        formula(2, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF]), formula(3, [2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF]),
        formula(4, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]), formula(5, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
      ]
    ])
    let row = try Workbook(bytes: file.bytes).firstRow()
    #expect((0..<6).map(row.text) == ["3", "Lê Bình", "TRUE", "", "", ""])
    #expect(row.note(3) == "#N/A")
    #expect(row.count == 4)
  }

  @Test("a text that goes on in another record says anew how it is written")
  func continued() throws {
    let first = XLSFile.four(2) + XLSFile.four(2) + XLSFile.two(4) + [0] + Array("Le".utf8)
    // Two units more, wide; then a rich text with a phonetic one behind it, cut in its middle.
    let second = [1] + XLSFile.two(0xEA) + XLSFile.two(0x21)
    let third = XLSFile.two(3) + [0x0D] + XLSFile.two(1) + XLSFile.four(5) + XLSFile.two(0x1EA1)
    let fourth = [0] + Array("bc".utf8) + [1, 2, 3, 4, 5, 6, 7, 8, 9] + XLSFile.text("cuối")
    let globals: [(kind: UInt16, content: [UInt8])] = [
      (0x00FC, first), (0x003C, second + third), (0x003C, fourth),
    ]
    let cells: [(kind: UInt16, content: [UInt8])] = (0..<3).map { index in
      (0x00FD, XLSFile.place(0, index) + XLSFile.four(index))
    }
    #expect(try Self.rows(cells, globals: globals) == [Row(1, ["Leê!", "ạbc", "cuối"])])
  }

  @Test("formats make dates and telephone numbers, and Excel 5 wrote by a code page")
  func formats() throws {
    let globals: [(kind: UInt16, content: [UInt8])] = [
      (0x0042, XLSFile.two(1258)),
      (0x041E, XLSFile.two(164) + [10] + Array("0000000000".utf8)),
      (0x00E0, XLSFile.two(0) + XLSFile.two(0) + [UInt8](repeating: 0, count: 12)),
      (0x00E0, XLSFile.two(0) + XLSFile.two(14) + [UInt8](repeating: 0, count: 12)),
      (0x00E0, XLSFile.two(0) + XLSFile.two(164) + [UInt8](repeating: 0, count: 12)),
    ]
    var file = XLSFile(
      globals: globals,
      sheets: [
        [
          (0x0203, XLSFile.place(0, 0, 1) + XLSFile.eight(45_187)),
          (0x0203, XLSFile.place(0, 1, 2) + XLSFile.eight(912_345_678)),
          // Nguyễn in Windows-1258, without a word on how it is written.
          (
            0x0204,
            XLSFile.place(0, 2) + XLSFile.two(7) + [0x4E, 0x67, 0x75, 0x79, 0xEA, 0xDE, 0x6E]
          ),
        ]
      ]
    )
    file.version = 0x0500
    file.streamName = "Book"
    let workbook = try Workbook(bytes: file.bytes)
    #expect(workbook.sheets.map(\.name) == ["S1"])
    #expect(try workbook.allRows() == [Row(1, ["2023-09-18", "0912345678", "Nguyễn"])])
  }

  @Test("hidden rows, columns and sheets are marked; charts and macros are no sheets")
  func hidden() throws {
    func row(_ number: Int, hidden: Bool) -> (kind: UInt16, content: [UInt8]) {
      (
        0x0208,
        XLSFile.two(number) + [UInt8](repeating: 0, count: 10) + [hidden ? 0x20 : 0, 0, 0, 0]
      )
    }
    let cells: [(kind: UInt16, content: [UInt8])] = (0..<3).map {
      (0x0203, XLSFile.place($0, 0) + XLSFile.eight(1))
    }
    var file = XLSFile(sheets: [
      [
        (0x007D, XLSFile.two(1) + XLSFile.two(2) + [0, 0, 0, 0, 1, 0]),
        (0x0200, XLSFile.four(0) + XLSFile.four(3) + XLSFile.two(0) + XLSFile.two(1) + [0, 0]),
        row(0, hidden: true), row(1, hidden: false),
        // A chart on the sheet.
        (0x0809, [0, 6, 0x20, 0]), (0x0203, XLSFile.place(9, 9) + XLSFile.eight(1)), (0x000A, []),
        (0x00E5, XLSFile.two(2) + [0, 0, 1, 0, 2, 0, 2, 0] + [5, 0, 1, 0, 0, 0, 0, 0]),
      ] + cells,
      [(0x0225, [2, 0, 0, 0]), row(1, hidden: false)] + cells, cells, cells,
    ])
    file.states = [(0, 0), (1, 0), (0, 2), (2, 0)]
    let workbook = try Workbook(bytes: file.bytes)
    #expect(workbook.sheets.map(\.name) == ["S1", "S2", "S4"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true])
    #expect(workbook.sheets.map(\.rows) == [3, nil, nil])
    #expect(try workbook.rows(of: 0).hiddenColumns == [1...2])
    #expect(try workbook.mergedRanges(of: 0) == [CellRange(rows: 1...2, columns: 2...2)])
    for (sheet, expected) in [(0, [true, false, false]), (1, [true, false, true])] {
      var hidden: [Bool] = []
      try workbook.read(sheet) { row in
        hidden.append(row.isHidden)
        return true
      }
      #expect(hidden == expected)
    }
  }

  @Test("a last sector that is cut short is read, a missing one is told")
  func truncated() throws {
    let file = XLSFile(sheets: [[(0x0203, XLSFile.place(0, 0) + XLSFile.eight(1))]])
    let bytes = file.bytes
    #expect(try Workbook(bytes: Array(bytes.dropLast(300))).allRows() == [Row(1, ["1"])])
    for count in [511, 1000, bytes.count - 512, bytes.count - 600] {
      #expect(throws: SpreadsheetFault.truncated) { try Workbook(bytes: Array(bytes[..<count])) }
    }
  }

  @Test("what takes a password, or is something else, says so")
  func others() throws {
    let cases: [([(String, [UInt8])], SpreadsheetFault)] = [
      ([("EncryptionInfo", [1]), ("EncryptedPackage", [1])], .encrypted),
      ([("WordDocument", [1])], .notSpreadsheet(.document)),
      ([("PowerPoint Document", [1])], .notSpreadsheet(.document)),
      ([("Contents", [1])], .notSpreadsheet(.unknown)),
      ([("Workbook", [1])], .notSpreadsheet(.unknown)),
    ]
    for (streams, fault) in cases {
      #expect(throws: fault) { try Workbook(bytes: XLSFile.compound(streams)) }
    }
    var file = XLSFile(globals: [(0x002F, [0, 0])], sheets: [[]])
    #expect(throws: SpreadsheetFault.encrypted) { try Workbook(bytes: file.bytes) }
    file = XLSFile(sheets: [[]])
    file.states = [(0, 1)]
    #expect(throws: SpreadsheetFault.noWorksheet) { try Workbook(bytes: file.bytes) }
  }

  @Test("a cell outside the texts or the limits is refused")
  func bounds() throws {
    #expect(throws: SpreadsheetFault.self) {
      try Self.rows([(0x00FD, XLSFile.place(0, 0) + XLSFile.four(7))])
    }
    #expect(throws: SpreadsheetFault.tooLarge(.columns, part: "")) {
      try Self.rows([(0x0203, XLSFile.place(0, 16_384) + XLSFile.eight(1))])
    }
    #expect(throws: SpreadsheetFault.self) {
      try Self.rows([(0x0204, XLSFile.place(0, 0) + XLSFile.two(9) + [0, 0x41])])
    }
  }

  @Test("streams that go round end", arguments: [0, 1, 2])
  func rounds(which: Int) throws {
    var bytes = XLSFile(sheets: [[]]).bytes
    let table = 512
    // A sector of the directory or of the stream that follows itself; a list of tables likewise.
    switch which {
    case 0: bytes.replaceSubrange(table + 4..<table + 8, with: XLSFile.four(1))
    case 1: bytes.replaceSubrange(table + 8..<table + 12, with: XLSFile.four(2))
    default:
      bytes.replaceSubrange(68..<72, with: XLSFile.four(3))
      bytes.replaceSubrange(512 * 5 - 4..<512 * 5, with: XLSFile.four(3))
    }
    BoundsTests.readAll(bytes)
  }

  @Test("bytes changed at random give rows or an error, and an end")
  func flipped() throws {
    var random = SeededGenerator(seed: 14)
    let whole = try WrittenByOthersTests.bytes("xlwt.xls")
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        // Half of them in the header, the tables and the records that describe the rest.
        let end = Bool.random(using: &random) ? 3000 : bytes.count
        bytes[Int.random(in: 0..<end, using: &random)] = .random(in: 0...255, using: &random)
      }
      BoundsTests.readAll(bytes)
    }
  }
}
