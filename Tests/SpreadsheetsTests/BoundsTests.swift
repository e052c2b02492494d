import SeededRandom
import Spreadsheets
import Testing

/// Files that are broken, or made to take more than they should.
@Suite("Bounds of spreadsheets")
struct BoundsTests {
  private static let row = "<row><c t=\"str\"><v>Hoa</v></c></row>"

  @Test("a file that breaks off says so, wherever it does")
  func truncated() throws {
    let bytes = try XLSXFile(rows: Self.row).bytes()
    for count in [30, bytes.count / 2, bytes.count - 22] {
      #expect(throws: SpreadsheetFault.truncated) { try Workbook(bytes: Array(bytes[..<count])) }
    }
  }

  @Test("a part that does not agree with its checksum is refused, at its end at the latest")
  func checksum() throws {
    var bytes = try XLSXFile(rows: Self.row).bytes()
    // The checksum of the sheet in the list of parts.
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    let entry = try #require(bytes.indices.last { bytes[$0...].starts(with: name) }) - 46
    bytes[entry + 16] ^= 1
    #expect {
      try Workbook(bytes: bytes).allRows()
    } throws: { error in
      guard case .damaged(let part, _) = error as? SpreadsheetFault else { return false }
      return part == "xl/worksheets/sheet1.xml"
    }
  }

  @Test(
    "a part that is no XML, or is not there, is named",
    arguments: ["<a", "<a></b>", "", "&x;"]
  )
  func malformed(text: String) throws {
    var file = XLSXFile(rows: "")
    file.others["xl/worksheets/sheet1.xml"] = text
    #expect {
      try file.rows()
    } throws: { error in
      guard case .damaged(let part, _) = error as? SpreadsheetFault else { return false }
      return part == "xl/worksheets/sheet1.xml"
    }
  }

  @Test("a sheet that the workbook names and the file lacks is damage")
  func missing() throws {
    let parts = XLSXFile(rows: "").parts.filter { !$0.name.hasSuffix("sheet1.xml") }
    #expect(
      throws: SpreadsheetFault.damaged(part: "xl/worksheets/sheet1.xml", detail: "not there")
    ) {
      try Workbook(bytes: Pack.bytes(parts.map { ($0.name, Array($0.text.utf8)) }))
    }
  }

  @Test("a shared string that is not there is damage, not an empty cell")
  func noSuchString() throws {
    let file = XLSXFile(rows: "<row><c t=\"s\"><v>3</v></c></row>")
    #expect(throws: SpreadsheetFault.self) { try file.rows() }
  }

  @Test(
    "no document type definition is read, be it a bomb of entities or nothing",
    arguments: ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"]
  )
  func doctype(part: String) throws {
    var file = XLSXFile(rows: Self.row)
    let entities = (1...20).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 20))\">"
    }
    file.others[part] = """
      <!DOCTYPE x [<!ENTITY e0 "ha">\(entities.joined())]>\
      <sst xmlns="\(XLSXFile.main)"><si><t>&e20;</t></si></sst>
      """
    #expect(throws: SpreadsheetFault.doctype(part: part)) { try file.rows() }
  }

  @Test("a part that becomes far more than any writing is refused while it is unpacked")
  func ratio() throws {
    var file = XLSXFile(rows: "")
    let blanks = String(repeating: " ", count: 32 << 20)
    file.others["xl/worksheets/sheet1.xml"] = "<worksheet>\(blanks)</worksheet>"
    #expect(throws: SpreadsheetFault.tooLarge(.ratio, part: "xl/worksheets/sheet1.xml")) {
      try file.rows()
    }
  }

  @Test("a part that says to be too large is not unpacked at all")
  func size() throws {
    var bytes = try XLSXFile(rows: Self.row).bytes()
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    let entry = try #require(bytes.indices.last { bytes[$0...].starts(with: name) }) - 46
    // 1 GB.
    bytes.replaceSubrange(entry + 24..<entry + 28, with: [0, 0, 0, 0x40])
    #expect(throws: SpreadsheetFault.tooLarge(.part, part: "xl/worksheets/sheet1.xml")) {
      try Workbook(bytes: bytes)
    }
  }

  @Test(
    "columns and rows beyond those of any spreadsheet, and beyond the caller's own, are refused"
  )
  func places() throws {
    let part = "xl/worksheets/sheet1.xml"
    let last = XLSXFile(rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
    #expect(try last.open().firstRow().count == 16_384)
    let wide = XLSXFile(rows: "<row><c r=\"XFE1\"><v>1</v></c></row>")
    #expect(throws: SpreadsheetFault.tooLarge(.columns, part: part)) { try wide.rows() }
    let endless = XLSXFile(rows: "<row>\(String(repeating: "<c/>", count: 1_000_000))</row>")
    #expect(throws: SpreadsheetFault.tooLarge(.columns, part: part)) { try endless.rows() }
    let low = XLSXFile(rows: "<row r=\"1048577\"><c><v>1</v></c></row>")
    #expect(throws: SpreadsheetFault.tooLarge(.rows, part: part)) { try low.rows() }
    var limits = SpreadsheetLimits()
    limits.columns = 3
    let four = XLSXFile(rows: "<row><c r=\"D1\"><v>1</v></c></row>")
    #expect(throws: SpreadsheetFault.tooLarge(.columns, part: part)) { try four.rows(limits) }
  }

  @Test("one row, one element, elements in elements, names without end: all are bounded")
  func elements() throws {
    let part = "xl/worksheets/sheet1.xml"
    let text = String(repeating: "ha", count: 1 << 20)
    let row = XLSXFile(rows: "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>")
    #expect(throws: SpreadsheetFault.tooLarge(.row, part: part)) { try row.rows() }
    let attribute = XLSXFile(rows: "<row r=\"\(text)\(text)\"/>")
    #expect(throws: SpreadsheetFault.tooLarge(.element, part: part)) { try attribute.rows() }
    let deep = XLSXFile(rows: String(repeating: "<row>", count: 10_000))
    #expect(throws: SpreadsheetFault.tooLarge(.element, part: part)) { try deep.rows() }
    let names = (0..<300_000).map { "<row a\($0)=\"\"/>" }.joined()
    #expect(throws: SpreadsheetFault.tooLarge(.element, part: part)) {
      try XLSXFile(rows: names).rows()
    }
  }

  @Test("parts, sheets and merged ranges beyond the limits are refused")
  func counts() throws {
    var limits = SpreadsheetLimits()
    limits.sheets = 2
    let sheets = XLSXFile(sheets: ["", "", ""].map { $0 + "<sheetData/>" })
    #expect(throws: SpreadsheetFault.tooLarge(.sheets, part: "")) { try sheets.open(limits) }
    limits = SpreadsheetLimits()
    limits.parts = 4
    #expect(throws: SpreadsheetFault.tooLarge(.parts, part: "")) { try sheets.open(limits) }
    limits = SpreadsheetLimits()
    limits.mergedRanges = 1
    let merged = XLSXFile(
      sheets: [
        "<sheetData/><mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/></mergeCells>"
      ]
    )
    #expect(throws: SpreadsheetFault.tooLarge(.mergedRanges, part: "xl/worksheets/sheet1.xml")) {
      try merged.open(limits).mergedRanges(of: 0)
    }
    limits = SpreadsheetLimits()
    limits.fileBytes = 100
    #expect(throws: SpreadsheetFault.tooLarge(.file, part: "")) { try merged.open(limits) }
  }

  /// Opens what may be anything and reads all of it.
  static func readAll(_ bytes: [UInt8], _ limits: SpreadsheetLimits = SpreadsheetLimits()) {
    do {
      let workbook = try Workbook(bytes: bytes, limits: limits)
      for sheet in workbook.sheets.indices {
        _ = try workbook.allRows(sheet)
        _ = try workbook.mergedRanges(of: sheet)
      }
    } catch { #expect(error is SpreadsheetFault) }
  }

  @Test("bytes changed at random give rows or an error, and an end")
  func flippedBytes() throws {
    var random = SeededGenerator(seed: 11)
    var file = XLSXFile(rows: String(repeating: Self.row, count: 50))
    file.strings = "<si><t>Hoa</t></si>"
    let whole = try file.bytes()
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      Self.readAll(bytes)
    }
  }

  @Test("parts changed at random, with checksums that agree, give rows or an error, and an end")
  func flippedParts() throws {
    var random = SeededGenerator(seed: 12)
    var file = XLSXFile(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c></row>" + Self.row
    )
    file.strings = "<si><r><t>Hoa</t></r><rPh><t>x</t></rPh></si>"
    file.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0000\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>"
    for _ in 0..<500 {
      var parts = file.parts.map { (name: $0.name, bytes: Array($0.text.utf8)) }
      let part = Int.random(in: parts.indices, using: &random)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: parts[part].bytes.indices, using: &random)
        let other = Int.random(in: parts[part].bytes.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: parts[part].bytes[place] = .random(in: 0...255, using: &random)
        case 1: parts[part].bytes[place] = parts[part].bytes[other]
        default: parts[part].bytes.removeSubrange(min(place, other)..<max(place, other))
        }
        if parts[part].bytes.isEmpty { break }
      }
      Self.readAll(try Pack.bytes(parts))
    }
  }

  @Test("what is written is read: any table of texts and numbers, shared or inline, with gaps")
  func roundTrip() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    let words = [
      "Nguyễn", "Thị", "& <Hoa>", "a\"b", "_x", "_", "Cần Thơ", "\u{1F600}", "  ", "0912", "x\ny",
    ]
    for _ in 0..<60 {
      var expected: [Row] = []
      var rows = ""
      var strings: [String] = []
      var number = 0
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        number += Int.random(in: 1...3, using: &random)
        rows += "<row r=\"\(number)\">"
        var texts: [String] = []
        for column in 0..<Int.random(in: 0...30, using: &random) {
          let name = Self.name(column) + "\(number)"
          let text = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            words.randomElement(using: &random) ?? ""
          }.joined()
          let written = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing("_x", with: "_x005F_x")
          switch Int.random(in: 0...3, using: &random) {
          case 0: texts.append("")
          case 1:
            rows += "<c r=\"\(name)\" t=\"s\"><v>\(strings.count)</v></c>"
            strings.append("<si><t>\(written)</t></si>")
            texts.append(text)
          case 2:
            rows += "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(written)</t></is></c>"
            texts.append(text)
          default:
            let value = Int.random(in: -1_000_000...999_999_999_999, using: &random)
            rows += "<c r=\"\(name)\"><v>\(value)</v></c>"
            texts.append("\(value)")
          }
        }
        rows += "</row>"
        while texts.last == "" { texts.removeLast() }
        if !texts.isEmpty { expected.append(Row(number, texts)) }
      }
      var file = XLSXFile(rows: rows)
      file.strings = strings.joined()
      #expect(try file.rows() == expected)
    }
  }

  /// A column's letters.
  static func name(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : name(column / 26 - 1) + last
  }
}
