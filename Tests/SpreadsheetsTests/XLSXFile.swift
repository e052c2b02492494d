import Spreadsheets

/// An XLSX file whose parts a test writes.
struct XLSXFile {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// What stands inside the part of each sheet.
  var sheets: [String]
  /// Attributes of each sheet's entry in the workbook, beside name and relation.
  var states: [String] = []
  var workbookProperties = ""
  /// What stands inside the shared strings; none of them where it is empty.
  var strings = ""
  var styles = ""
  /// Added, or put in place of those of the same name.
  var others: [String: String] = [:]

  /// A workbook of one sheet with these rows.
  init(rows: String) { sheets = ["<sheetData>\(rows)</sheetData>"] }

  init(sheets: [String]) { self.sheets = sheets }

  var parts: [(name: String, text: String)] {
    let root = """
      <Relationships xmlns="\(Self.package)"><Relationship Id="r1" \
      Type="\(Self.relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """
    let entries = sheets.indices.map { index in
      """
      <sheet name="S\(index + 1)" sheetId="\(index + 1)" r:id="s\(index)" \
      \(states.indices.contains(index) ? states[index] : "")/>
      """
    }
    let workbook = """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.relations)">\(workbookProperties)\
      <sheets>\(entries.joined())</sheets></workbook>
      """
    var links = sheets.indices.map { index in
      Self.link("s\(index)", "worksheet", "worksheets/sheet\(index + 1).xml")
    }
    links.append(Self.link("strings", "sharedStrings", "sharedStrings.xml"))
    links.append(Self.link("styles", "styles", "styles.xml"))
    var parts = [
      ("_rels/.rels", root), ("xl/workbook.xml", workbook),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(Self.package)\">\(links.joined())</Relationships>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>"
        )
      )
    }
    if !strings.isEmpty {
      parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"))
    }
    if !styles.isEmpty {
      parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"))
    }
    parts.removeAll { others[$0.0] != nil }
    return parts + others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func link(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(relations)/\(type)\" Target=\"\(target)\"/>"
  }

  func bytes() throws -> [UInt8] { try Pack.bytes(parts.map { ($0.name, Array($0.text.utf8)) }) }

  func open(_ limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> Workbook {
    try Workbook(bytes: bytes(), limits: limits)
  }

  /// The rows of the first sheet.
  func rows(_ limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> [Row] {
    try open(limits).allRows()
  }
}

/// A row as tests compare it.
struct Row: Hashable, CustomStringConvertible {
  var number: Int
  var texts: [String]

  init(_ number: Int, _ texts: [String]) {
    self.number = number
    self.texts = texts
  }

  var description: String { "\(number): \(texts)" }
}

extension Workbook {
  func allRows(_ sheet: Int = 0) throws -> [Row] {
    var rows: [Row] = []
    try read(sheet) { row in
      rows.append(Row(row.number, (0..<row.count).map { row.text($0) }))
      return true
    }
    return rows
  }

  /// The first row of the first sheet.
  func firstRow() throws -> SheetRow {
    var reader = try rows(of: 0)
    _ = try reader.next()
    return reader.row
  }
}
