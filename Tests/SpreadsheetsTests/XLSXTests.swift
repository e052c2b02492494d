import Spreadsheets
import Testing

/// What an XLSX file may hold by ECMA-376, each in its smallest form.
@Suite("XLSX")
struct XLSXTests {
  /// The text of cell A1 that is written so.
  private static func text(of cell: String, strings: String = "", styles: String = "") throws
    -> String
  {
    var file = XLSXFile(rows: "<row r=\"1\">\(cell)</row>")
    file.strings = strings
    file.styles = styles
    return try file.open().firstRow().text(0)
  }

  @Test(
    "a text is read whole, wherever it stands",
    arguments: [
      ("<c t=\"s\"><v>1</v></c>", "Nguyễn Thị Hoa"),
      ("<c t=\"s\"><v>2</v></c>", "Trần Văn An"),
      ("<c t=\"inlineStr\"><is><t>Lê  Bình </t></is></c>", "Lê  Bình "),
      ("<c t=\"inlineStr\"><is><r><t>Lê </t></r><r><rPr/><t>Bình</t></r></is></c>", "Lê Bình"),
      ("<c t=\"str\"><f>A2&amp;B2</f><v>Cần &amp; Thơ</v></c>", "Cần & Thơ"),
      ("<c t=\"inlineStr\"><is><t><![CDATA[<b>]]></t></is></c>", "<b>"),
      ("<c t=\"s\"><v>0</v></c>", ""),
    ]
  )
  func texts(cell: String, text: String) throws {
    let strings = """
      <si><t/></si><si><t>Nguyễn Thị Hoa</t></si>
      <si><r><t>Trần </t></r><r><rPr><b/></rPr><t xml:space="preserve">Văn </t></r>\
      <rPh sb="0" eb="1"><t>トラン</t></rPh><r><t>An</t></r><phoneticPr fontId="1"/></si>
      """
    #expect(try Self.text(of: cell, strings: strings) == text)
  }

  @Test(
    "signs that XML cannot hold are read from their numbers, and nothing else is",
    arguments: [
      ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_xD83D__xDE00_", "😀"),
      ("_xD83D_!", "\u{FFFD}!"), ("_x00_", "_x00_"), ("_X000D_", "_X000D_"), ("so_xa", "so_xa"),
      ("_x000d_", "\r"), ("_x00g0_", "_x00g0_"),
    ]
  )
  func escapes(written: String, text: String) throws {
    #expect(try Self.text(of: "<c t=\"inlineStr\"><is><t>\(written)</t></is></c>") == text)
    #expect(
      try Self.text(of: "<c t=\"s\"><v>0</v></c>", strings: "<si><t>\(written)</t></si>") == text
    )
  }

  @Test(
    "numbers are what a person reads",
    arguments: [
      ("912345678", "912345678"), ("9.12345678E8", "912345678"), ("79123456789", "79123456789"),
      ("0912345678", "912345678"), ("1", "1"), ("1.0", "1"), ("-3", "-3"), ("0", "0"), ("-0", "0"),
      ("0.1", "0.1"), ("0.30000000000000004", "0.3"),
      ("1234567890123456789", "1234567890123460000"),
      ("2.5E-3", "0.0025"), ("1E+30", "1E+30"), ("1.5e-7", "1.5E-7"),
      ("99999999999999999", "100000000000000000"),
      ("123456.789", "123456.789"), ("1e400", "1e400"), ("abc", "abc"),
    ]
  )
  func numbers(written: String, text: String) throws {
    #expect(try Self.text(of: "<c><v>\(written)</v></c>") == text)
    #expect(try Self.text(of: "<c t=\"n\"><v>\(written)</v></c>") == text)
  }

  /// A style sheet with one format for cells.
  private static func styles(_ code: String) -> String {
    """
    <numFmts><numFmt numFmtId="164" formatCode="\(code)"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>
    """
  }

  @Test(
    "a number is a date where its format says so",
    arguments: [
      ("dd/mm/yyyy", "45187", "2023-09-18"), ("d-mmm", "45187", "2023-09-18"),
      ("[$-42A]dd mmmm yyyy;@", "45187", "2023-09-18"),
      ("m/d/yy h:mm", "45187.5", "2023-09-18T12:00:00"),
      ("yyyy\\-mm\\-dd hh:mm:ss", "45187.354166666664", "2023-09-18T08:30:00"),
      ("hh:mm", "0.35416666666666669", "08:30:00"), ("h:mm AM/PM", "0.75", "18:00:00"),
      ("[h]:mm", "1.25", "30:00:00"), ("mm:ss", "0.0006944444", "00:01:00"),
      ("dd/mm/yyyy", "60", "1900-02-29"), ("dd/mm/yyyy", "59", "1900-02-28"),
      ("dd/mm/yyyy", "61", "1900-03-01"), ("dd/mm/yyyy", "1", "1900-01-01"),
      ("dd/mm/yyyy", "2958465", "9999-12-31"), ("dd/mm/yyyy", "2958466", "2958466"),
      ("dd/mm/yyyy", "-1", "-1"), ("dd/mm/yyyy", "45187.99999999", "2023-09-19"),
      ("\"ngày\" dd", "45187", "2023-09-18"), ("General", "45187", "45187"),
      ("0.00", "45187", "45187"), ("[Red]0", "45187", "45187"), ("\"dd\"0", "45187", "45187"),
      ("0.0E+00", "45187", "45187"), ("#,##0 \"đ\"", "45187", "45187"), ("@", "45187", "45187"),
    ]
  )
  func dates(code: String, written: String, text: String) throws {
    let code = code.replacing("\"", with: "&quot;")
    let cell = "<c s=\"1\"><v>\(written)</v></c>"
    #expect(try Self.text(of: cell, styles: Self.styles(code)) == text)
  }

  @Test("days are counted from 1904 where the workbook says so", arguments: ["1", "true"])
  func epoch(flag: String) throws {
    var file = XLSXFile(
      rows: "<row><c s=\"1\"><v>43725</v></c><c s=\"1\"><v>0</v></c></row>"
    )
    file.workbookProperties = "<workbookPr date1904=\"\(flag)\"/>"
    file.styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"
    #expect(try file.rows() == [Row(1, ["2023-09-18", "1904-01-01"])])
  }

  @Test(
    "a telephone number keeps what its format gives it",
    arguments: [
      ("0000000000", "912345678", "0912345678"), ("\"0\"#", "912345678", "0912345678"),
      ("0###\\ ###\\ ###", "912345678", "0912 345 678"),
      ("\\+84\\ #########", "912345678", "+84 912345678"),
      ("00", "7", "07"), ("00", "123", "123"), ("0%", "0.07", "7%"), ("0", "7", "7"),
      ("00", "7.5", "7.5"), ("0#\" người\"", "94", "94"),
    ]
  )
  func patterns(code: String, written: String, text: String) throws {
    let code = code.replacing("\"", with: "&quot;")
    let cell = "<c s=\"1\"><v>\(written)</v></c>"
    #expect(try Self.text(of: cell, styles: Self.styles(code)) == text)
  }

  @Test("truth values are text, an error is no text but a note, and each says what it was")
  func kinds() throws {
    var file = XLSXFile(
      rows: """
        <row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>\
        <c t="d"><v>2023-09-18T00:00:00</v></c><c><v>1</v></c><c t="str"><v>x</v></c><c s="1"/>\
        <c><f>B1</f></c><c s="1"><v>2</v></c>\
        <c t="str"><f>B1</f><v></v></c></row>
        """
    )
    file.styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"
    let row = try file.open().firstRow()
    #expect(
      (0..<9).map(row.text) == ["TRUE", "FALSE", "", "2023-09-18", "1", "x", "", "", "1900-01-02"]
    )
    #expect(
      (0..<10).map(row.kind) == [
        .boolean, .boolean, .error, .date, .number, .text, .empty, .error, .date, .empty,
      ]
    )
    #expect(row.note(2) == "#N/A")
    // A formula without its result is told from one whose result is nothing.
    #expect(row.note(7) == SheetRow.uncalculated)
    #expect(row.note(9) == nil)
    #expect(row.note(0) == nil)
    #expect(row.count == 9)
  }

  @Test("rows and cells without a name follow those before them; gaps stay gaps")
  func gaps() throws {
    let file = XLSXFile(
      rows: """
        <row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row>
        <row r="4"><c r="B4"><v>2</v></c></row><row/><row><c><v>6</v></c></row>
        <row r="9" spans="1:3"/>
        """
    )
    #expect(
      try file.rows() == [
        Row(1, ["1", "", "", "4", "5"]), Row(4, ["", "2"]), Row(6, ["6"]),
      ]
    )
  }

  @Test("cells out of order are put in order, and of two for one place the later stands")
  func disorder() throws {
    let file = XLSXFile(
      rows: "<row><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>9</v></c></row>"
    )
    #expect(try file.rows() == [Row(1, ["1", "", "9"])])
  }

  @Test("merged cells are told, though they stand behind the rows")
  func mergedRanges() throws {
    let file = XLSXFile(
      sheets: [
        """
        <sheetData><row><c t="str"><v>mergeCell</v></c></row></sheetData>
        <mergeCells count="3"><mergeCell ref="A2:A4"/><mergeCell ref="$B$1:D1"/>\
        <mergeCell ref="nonsense"/></mergeCells>
        """
      ]
    )
    #expect(
      try file.open().mergedRanges(of: 0) == [
        CellRange(rows: 2...4, columns: 0...0), CellRange(rows: 1...1, columns: 1...3),
      ]
    )
  }

  @Test("hidden rows, columns and sheets are read and marked")
  func hidden() throws {
    var file = XLSXFile(
      sheets: [
        """
        <cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="true"/>\
        <col min="6" max="6"/></cols>
        <sheetData><row hidden="1"><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>
        """,
        "<sheetFormatPr zeroHeight=\"1\"/><sheetData><row><c><v>1</v></c></row>"
          + "<row hidden=\"0\"><c><v>2</v></c></row></sheetData>",
        "<sheetData/>",
      ]
    )
    file.states = ["", "state=\"hidden\"", "state=\"veryHidden\""]
    let workbook = try file.open()
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true])
    #expect(workbook.sheets.map(\.name) == ["S1", "S2", "S3"])
    #expect(try workbook.rows(of: 0).hiddenColumns == [1...2, 4...4])
    for sheet in 0...1 {
      var hidden: [Bool] = []
      try workbook.read(sheet) { row in
        hidden.append(row.isHidden)
        return true
      }
      #expect(hidden == [true, false])
    }
  }

  @Test(
    "a first look tells how many rows a sheet says to have",
    arguments: [
      ("<dimension ref=\"A1:E94\"/><sheetData/>", 94), ("<dimension ref=\"A1\"/><sheetData/>", nil),
      ("<sheetData/>", nil), ("<dimension ref=\"?\"/><sheetData/>", nil),
    ] as [(String, Int?)]
  )
  func firstLook(sheet: String, rows: Int?) throws {
    #expect(try XLSXFile(sheets: [sheet]).open().sheets.map(\.rows) == [rows])
  }

  @Test("a reader may stop early")
  func stopping() throws {
    var file = XLSXFile(rows: "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
    file.others["xl/sharedStrings.xml"] = "<sst xmlns=\"\(XLSXFile.main)\"/>"
    var numbers: [Int] = []
    try file.open().read(0) { row in
      numbers.append(row.number)
      return false
    }
    #expect(numbers == [1])
  }
}
