/// The names of SpreadsheetML that are read (ECMA-376 part 1, 18), in its transitional form and the
/// strict one of ISO/IEC 29500.
enum SpreadsheetML: Int32, XMLVocabulary {
  // The workbook.
  case workbook, workbookProperties, sheet
  case date1904, name, state, relation
  // Shared strings.
  case stringItem, text, phoneticRun
  // Styles.
  case numberFormat, cellFormats, cellFormat
  case formatID, formatCode
  // A sheet.
  case dimension, formatProperties, column, sheetData, row, cell, value, formula, inlineString,
    mergedCell
  case reference, range, style, type, hidden, zeroHeight, first, last

  private static let main = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]

  var namespaces: [String] {
    switch self {
    case .workbook, .workbookProperties, .sheet, .stringItem, .text, .phoneticRun, .numberFormat,
      .cellFormats,
      .cellFormat, .dimension, .formatProperties, .column, .sheetData, .row, .cell, .value,
      .formula, .inlineString, .mergedCell:
      Self.main
    case .relation:
      [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ]
    case .date1904, .name, .state, .formatID, .formatCode, .reference, .range, .style, .type,
      .hidden, .zeroHeight, .first, .last:
      [""]
    }
  }

  var local: String {
    switch self {
    case .workbook: "workbook"
    case .workbookProperties: "workbookPr"
    case .sheet: "sheet"
    case .date1904: "date1904"
    case .name: "name"
    case .state: "state"
    case .relation: "id"
    case .stringItem: "si"
    case .text: "t"
    case .phoneticRun: "rPh"
    case .numberFormat: "numFmt"
    case .cellFormats: "cellXfs"
    case .cellFormat: "xf"
    case .formatID: "numFmtId"
    case .formatCode: "formatCode"
    case .dimension: "dimension"
    case .formatProperties: "sheetFormatPr"
    case .column: "col"
    case .sheetData: "sheetData"
    case .row: "row"
    case .cell: "c"
    case .value: "v"
    case .formula: "f"
    case .inlineString: "is"
    case .mergedCell: "mergeCell"
    case .reference: "r"
    case .range: "ref"
    case .style: "s"
    case .type: "t"
    case .hidden: "hidden"
    case .zeroHeight: "zeroHeight"
    case .first: "min"
    case .last: "max"
    }
  }
}
