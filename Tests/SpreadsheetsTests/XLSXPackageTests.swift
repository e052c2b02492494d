import Spreadsheets
import Testing

/// How the parts of an XLSX file are found, whatever they are called.
@Suite("XLSX packages")
struct XLSXPackageTests {
  private static let row = "<row><c t=\"s\"><v>0</v></c></row>"
  private static let strings = "<si><t>Hoa</t></si>"

  @Test(
    "a part is found by its relation: absolute, relative, in other letters",
    arguments: [
      "/xl/odd/First.xml", "odd/First.xml", "./odd/First.xml", "../xl/odd/First.xml",
      "/XL/ODD/first.XML", "odd\\First.xml",
    ]
  )
  func targets(target: String) throws {
    var file = XLSXFile(rows: "")
    file.strings = Self.strings
    file.others["xl/odd/First.xml"] = """
      <worksheet xmlns="\(XLSXFile.main)"><sheetData>\(Self.row)</sheetData></worksheet>
      """
    file.others["xl/_rels/workbook.xml.rels"] = """
      <Relationships xmlns="\(XLSXFile.package)">
      <Relationship Id="s0" Type="\(XLSXFile.relations)/worksheet" Target="\(target)"/>
      <Relationship Id="x" Type="\(XLSXFile.relations)/sharedStrings" Target="sharedStrings.xml"/>
      </Relationships>
      """
    #expect(try file.rows() == [Row(1, ["Hoa"])])
  }

  @Test("sheets stand in the order of their tabs, whatever their files are called")
  func order() throws {
    var file = XLSXFile(
      sheets: [1, 2].map { "<sheetData><row><c><v>\($0)</v></c></row></sheetData>" }
    )
    file.others["xl/workbook.xml"] = """
      <workbook xmlns="\(XLSXFile.main)" xmlns:q="\(XLSXFile.relations)"><sheets>
      <sheet name="B" sheetId="9" q:id="s1"/><sheet name="A" sheetId="3" q:id="s0"/></sheets>
      </workbook>
      """
    let workbook = try file.open()
    #expect(workbook.sheets.map(\.name) == ["B", "A"])
    #expect(try workbook.allRows(0) == [Row(1, ["2"])])
    #expect(try workbook.allRows(1) == [Row(1, ["1"])])
  }

  @Test("the strict namespaces and odd prefixes mean the same")
  func strict() throws {
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    var file = XLSXFile(rows: "")
    file.others = [
      "_rels/.rels": """
      <p:Relationships xmlns:p="\(XLSXFile.package)"><p:Relationship Id="r1" \
      Type="\(relations)/officeDocument" Target="/xl/workbook.xml"/></p:Relationships>
      """,
      "xl/workbook.xml": """
      <x:workbook xmlns:x="\(main)" xmlns:rel="\(relations)"><x:sheets>\
      <x:sheet name="A" sheetId="1" rel:id="s0"/></x:sheets></x:workbook>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships xmlns="\(XLSXFile.package)">
      <Relationship Id="s0" Type="\(relations)/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="x" Type="\(relations)/sharedStrings" Target="sharedStrings.xml"/>
      </Relationships>
      """,
      "xl/sharedStrings.xml": "<y:sst xmlns:y=\"\(main)\"><y:si><y:t>Hoa</y:t></y:si></y:sst>",
      "xl/worksheets/sheet1.xml": """
      <x:worksheet xmlns:x="\(main)" xmlns:z="urn:other"><x:sheetData><x:row z:r="7">\
      <x:c t="s" z:t="b"><z:v>9</z:v><x:v>0</x:v><x:extLst><z:v>8</z:v></x:extLst></x:c>\
      <z:c><x:v>5</x:v></z:c></x:row></x:sheetData></x:worksheet>
      """,
    ]
    #expect(try file.rows() == [Row(1, ["Hoa"])])
  }

  @Test("a part in UTF-16 is read, its merged cells too")
  func utf16() throws {
    let file = XLSXFile(rows: "")
    let sheet = """
      <?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="\(XLSXFile.main)"><sheetData><row>\
      <c t="str"><v>Nguyễn</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/>\
      </mergeCells></worksheet>
      """
    let bytes: [UInt8] = [0xFF, 0xFE] + sheet.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let workbook = try Workbook(
      bytes: Pack.bytes(
        file.parts.map { part in
          (part.name, part.name.hasSuffix("sheet1.xml") ? bytes : Array(part.text.utf8))
        }
      )
    )
    #expect(try workbook.allRows() == [Row(1, ["Nguyễn"])])
    #expect(try workbook.mergedRanges(of: 0).count == 1)
  }

  @Test("sheets of charts and macros are no sheets; without others there is nothing to read")
  func noWorksheet() throws {
    var file = XLSXFile(rows: Self.row)
    file.others["xl/_rels/workbook.xml.rels"] = """
      <Relationships xmlns="\(XLSXFile.package)">
      <Relationship Id="s0" Target="macrosheets/sheet1.xml" \
      Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"/></Relationships>
      """
    #expect(throws: SpreadsheetFault.noWorksheet) { try file.open() }
  }

  @Test(
    "other archives are told apart",
    arguments: [
      (["xl/workbook.bin", "xl/worksheets/sheet1.bin"], .xlsb),
      (["Index/Document.iwa", "Metadata/Properties.plist"], .numbers),
      (["[Content_Types].xml", "word/document.xml"], .document),
      (["mimetype", "META-INF/manifest.xml", "content.xml"], .document),
      (["DSC_0001.JPG"], .archive),
    ] as [([String], SpreadsheetFault.Kind)]
  )
  func otherArchives(names: [String], kind: SpreadsheetFault.Kind) throws {
    let bytes = try Pack.bytes(names.map { ($0, [0x20]) })
    #expect(throws: SpreadsheetFault.notSpreadsheet(kind)) { try Workbook(bytes: bytes) }
  }

  @Test("a binary workbook is told by its main part, whatever its folder")
  func binary() throws {
    var file = XLSXFile(rows: "")
    file.others["_rels/.rels"] = """
      <Relationships xmlns="\(XLSXFile.package)"><Relationship Id="r1" \
      Type="\(XLSXFile.relations)/officeDocument" Target="book/main.bin"/></Relationships>
      """
    #expect(throws: SpreadsheetFault.notSpreadsheet(.xlsb)) { try file.open() }
  }

  @Test("what is no archive at all", arguments: ["", "PK", "Họ tên;Đơn vị\n"])
  func noArchive(text: String) {
    #expect(throws: SpreadsheetFault.notSpreadsheet(.unknown)) {
      try Workbook(bytes: Array(text.utf8))
    }
  }

  @Test("a file is opened by its path, and one that is not there says so")
  func paths() throws {
    #expect(throws: SpreadsheetFault.unreadable(2)) { try Workbook(path: "/nowhere/list.xlsx") }
  }
}
