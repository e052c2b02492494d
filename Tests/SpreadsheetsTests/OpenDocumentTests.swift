import SeededRandom
import Spreadsheets
import Testing

/// What an ODS file may hold by ODF 1.3, each in its smallest form.
@Suite("ODS")
struct OpenDocumentTests {
  private static let type = "application/vnd.oasis.opendocument.spreadsheet"

  /// A document of these tables, with styles before them.
  private static func content(_ tables: String, styles: String = "") -> String {
    """
    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
    <office:automatic-styles>\(styles)</office:automatic-styles><office:body>\
    <office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
    """
  }

  private static func pack(_ content: String, type: String = type, manifest: String = "<m/>")
    throws -> [UInt8]
  {
    try Pack.bytes(
      [("mimetype", type), ("content.xml", content), ("META-INF/manifest.xml", manifest)].map {
        ($0.0, Array($0.1.utf8))
      }
    )
  }

  private static func open(
    rows: String,
    limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws -> Workbook {
    try Workbook(bytes: pack(content("<table:table>\(rows)</table:table>")), limits: limits)
  }

  private static func first(_ cell: String) throws -> SheetRow {
    try open(rows: "<table:table-row>\(cell)</table:table-row>").firstRow()
  }

  @Test(
    "paragraphs are text as it is shown: spaces, tabs and lines, without comments",
    arguments: [
      ("<text:p>Lê</text:p><text:p>Bình</text:p>", "Lê\nBình"),
      ("<text:p>  Lê \n  Bình  </text:p>", "Lê Bình"),
      ("<text:p>Lê<text:s/>Bình</text:p>", "Lê Bình"),
      ("<text:p>Lê <text:s text:c=\"3\"/>Bình</text:p>", "Lê    Bình"),
      ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"),
      ("<text:p>Lê <text:span>Thị <text:a>Bình</text:a></text:span></text:p>", "Lê Thị Bình"),
      (
        "<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>Lê</text:p>", "Lê"
      ),
      ("<text:p>Lê<office:annotation><text:p>x</text:p></office:annotation> B</text:p>", "Lê B"),
      ("<text:p>漢<text:ruby-text>かん</text:ruby-text></text:p>", "漢"),
      ("<text:p/><text:p>b</text:p>", "\nb"), ("<table:table><text:p>x</text:p></table:table>", ""),
    ]
  )
  func paragraphs(content: String, text: String) throws {
    let cell = "<table:table-cell office:value-type=\"string\">\(content)</table:table-cell>"
    #expect(try Self.first(cell).text(0) == text)
  }

  @Test(
    "a value is what its type says",
    arguments: [
      ("float", "office:value=\"912345678\"", "912.345.678", "912345678", .number),
      ("float", "office:value=\"912345678\"", "0912345678", "0912345678", .number),
      ("float", "office:value=\"912345678\"", "0912 345 678", "0912 345 678", .number),
      ("float", "office:value=\"912345678\"", "+84 912345678", "+84 912345678", .number),
      ("float", "office:value=\"-5\"", "(5)", "-5", .number),
      ("float", "office:value=\"0.30000000000000004\"", "0,3", "0.3", .number),
      ("currency", "office:value=\"5000000\"", "5.000.000 ₫", "5000000", .number),
      ("percentage", "office:value=\"0.07\"", "7,00%", "7%", .number),
      ("date", "office:date-value=\"2023-09-18\"", "18/09/23", "2023-09-18", .date),
      (
        "date", "office:date-value=\"2023-09-18T08:30:00.5\"", "x", "2023-09-18T08:30:00", .date
      ),
      ("date", "office:date-value=\"2023-09-18T00:00:00\"", "x", "2023-09-18", .date),
      ("time", "office:time-value=\"PT08H30M00S\"", "8:30", "08:30:00", .date),
      ("time", "office:time-value=\"PT27H30M15.5S\"", "27:30", "27:30:15", .date),
      ("boolean", "office:boolean-value=\"true\"", "ĐÚNG", "TRUE", .boolean),
      ("string", "office:string-value=\"0912\"", "", "0912", .text),
      ("float", "office:value=\"x\"", "94", "94", .text), ("odd", "", "94", "94", .text),
    ] as [(String, String, String, String, SheetRow.Kind)]
  )
  func values(type: String, value: String, shown: String, text: String, kind: SheetRow.Kind)
    throws
  {
    let row = try Self.first(
      """
      <table:table-cell office:value-type="\(type)" \(value)><text:p>\(shown)</text:p>\
      </table:table-cell>
      """
    )
    #expect(row.text(0) == text)
    #expect(row.kind(0) == kind)
  }

  @Test("an error is no text but a note")
  func errors() throws {
    let row = try Self.first(
      """
      <table:table-cell office:value-type="string" calcext:value-type="error">\
      <text:p>#N/A</text:p></table:table-cell>
      """
    )
    #expect(row.text(0) == "")
    #expect(row.note(0) == "#N/A")
  }

  @Test("rows and cells that are said to repeat come as often; covered ones are empty")
  func repeated() throws {
    let workbook = try Self.open(
      rows: """
        <table:table-header-rows><table:table-row table:number-rows-repeated="2"/>\
        </table:table-header-rows><table:table-row-group><table:table-row \
        table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2">\
        <text:p>a</text:p></table:table-cell><table:covered-table-cell \
        table:number-columns-repeated="2"><text:p>hidden</text:p></table:covered-table-cell>\
        <table:table-cell table:number-columns-spanned="1" table:number-rows-spanned="2">\
        <text:p>b</text:p></table:table-cell><table:table-cell \
        table:number-columns-repeated="16379"/></table:table-row></table:table-row-group>\
        <table:table-row table:number-rows-repeated="1048571"><table:table-cell \
        table:number-columns-repeated="16384"/></table:table-row>
        """
    )
    #expect(workbook.sheets.map(\.rows) == [4])
    #expect(
      try workbook.allRows() == [
        Row(3, ["a", "a", "", "", "b"]), Row(4, ["a", "a", "", "", "b"]),
      ]
    )
    #expect(try workbook.mergedRanges(of: 0) == [CellRange(rows: 3...4, columns: 4...4)])
  }

  @Test("what is said to repeat without end is refused, unless it is empty")
  func bounds() throws {
    let row = "<table:table-row table:number-rows-repeated=\"999999999\">"
    let cell = "<table:table-cell table:number-columns-repeated=\"1000000\">"
    let full = "<text:p>a</text:p></table:table-cell></table:table-row>"
    let part = "content.xml"
    #expect(throws: SpreadsheetFault.tooLarge(.columns, part: part)) {
      try Self.open(rows: "<table:table-row>" + cell + full)
    }
    #expect(throws: SpreadsheetFault.tooLarge(.rows, part: part)) {
      try Self.open(rows: row + "<table:table-cell>" + full)
    }
    var limits = SpreadsheetLimits()
    limits.cells = 1_000_000
    let table = """
      <table:table-row table:number-rows-repeated="1048576"><table:table-cell \
      table:number-columns-repeated="16384">
      """
    #expect(throws: SpreadsheetFault.tooLarge(.cells, part: "")) {
      try Self.open(rows: table + full, limits: limits).read(0) { _ in true }
    }
    let empty = try Self.open(rows: row + cell + "</table:table-cell></table:table-row>")
    #expect(try empty.allRows() == [])
    let spaces =
      "<table:table-cell><text:p><text:s text:c=\"999999999\"/></text:p></table:table-cell>"
    #expect(throws: SpreadsheetFault.tooLarge(.row, part: part)) {
      try Self.open(rows: "<table:table-row>" + spaces + spaces + "</table:table-row>")
    }
  }

  @Test("hidden sheets, columns and rows are marked; tables that are no sheets are passed over")
  func hidden() throws {
    let styles = """
      <style:style style:name="a" style:family="table"><style:table-properties \
      table:display="true"/></style:style><style:style style:name="b" style:family="table">\
      <style:table-properties table:display="false"/></style:style>
      """
    let row =
      "<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>"
    let content = Self.content(
      """
      <table:tracked-changes><table:cell-content-change><table:table><table:table-row/>\
      </table:table></table:cell-content-change></table:tracked-changes>\
      <table:table table:name="A" table:style-name="a"><table:shapes><table:table>\(row)\
      </table:table></table:shapes><table:table-column table:number-columns-repeated="2"/>\
      <table:table-column-group><table:table-column table:number-columns-repeated="3" \
      table:visibility="collapse"/></table:table-column-group>\(row)</table:table>\
      <table:table table:name="B" table:style-name="b">\(row)\(row)</table:table>
      """,
      styles: styles
    )
    let workbook = try Workbook(bytes: Self.pack(content))
    #expect(workbook.sheets.map(\.name) == ["A", "B"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    #expect(workbook.sheets.map(\.rows) == [1, 2])
    #expect(try workbook.rows(of: 0).hiddenColumns == [2...4])
    #expect(try workbook.allRows(1).count == 2)
    let filtered = try Self.open(
      rows: row.replacing(
        "<table:table-row>",
        with: "<table:table-row table:visibility=\"filter\">"
      )
    )
    #expect(try filtered.firstRow().isHidden)
  }

  @Test("what takes a password, is another document or has no sheet says so")
  func others() throws {
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>\
      <m:encryption-data/></m:file-entry></m:manifest>
      """
    #expect(throws: SpreadsheetFault.encrypted) {
      try Workbook(bytes: Self.pack("\u{8}?", manifest: manifest))
    }
    #expect(throws: SpreadsheetFault.notSpreadsheet(.document)) {
      try Workbook(bytes: Self.pack("<x/>", type: "application/vnd.oasis.opendocument.text"))
    }
    #expect(throws: SpreadsheetFault.notSpreadsheet(.document)) {
      try Workbook(bytes: Self.pack("<x/>"))
    }
    #expect(throws: SpreadsheetFault.noWorksheet) {
      try Workbook(bytes: Self.pack(Self.content("")))
    }
    #expect(throws: SpreadsheetFault.doctype(part: "content.xml")) {
      try Workbook(bytes: Self.pack("<!DOCTYPE x><x/>"))
    }
  }

  @Test("parts changed at random give rows or an error, and an end")
  func flipped() throws {
    var random = SeededGenerator(seed: 13)
    let content = Array(
      Self.content(
        """
        <table:table table:name="A"><table:table-column table:number-columns-repeated="2"/>\
        <table:table-row table:number-rows-repeated="2"><table:table-cell \
        office:value-type="float" office:value="12"><text:p>12<text:s text:c="2"/></text:p>\
        </table:table-cell><table:table-cell office:value-type="time" \
        office:time-value="PT1H"/></table:table-row></table:table>
        """
      ).utf8
    )
    var limits = SpreadsheetLimits()
    limits.cells = 100_000
    for _ in 0..<500 {
      var bytes = content
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] =
          Bool.random(using: &random)
          ? .random(in: 0...255, using: &random)
          : bytes[Int.random(in: bytes.indices, using: &random)]
      }
      BoundsTests.readAll(
        try Pack.bytes([("mimetype", Array(Self.type.utf8)), ("content.xml", bytes)]),
        limits
      )
    }
  }
}
