/// The names of OpenDocument spreadsheets that are read (ODF 1.3 part 3, 9 and 19).
enum OpenDocument: Int32, XMLVocabulary {
  // Where tables and their styles stand.
  case spreadsheet, styleDefinition, tableProperties
  case table, rowGroup, headerRows, rows, columnGroup, headerColumns, columns
  case column, row, cell, coveredCell
  // What stands in a cell.
  case paragraph, heading, spaces, tab, lineBreak, span, link, annotation, rubyText
  // Attributes.
  case styleName, styleFamily, display
  case name, tableStyle, visibility, rowsRepeated, columnsRepeated, rowsSpanned, columnsSpanned
  case valueType, extendedType, value, dateValue, timeValue, booleanValue, stringValue, spaceCount
  case formula

  private enum Space: String {
    case office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    case style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    case table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    case text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    /// LibreOffice's own, which tells errors.
    case calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
  }

  var namespaces: [String] { [spelling.space.rawValue] }

  var local: String { spelling.local }

  private var spelling: (space: Space, local: String) {
    switch self {
    case .spreadsheet: (.office, "spreadsheet")
    case .styleDefinition: (.style, "style")
    case .tableProperties: (.style, "table-properties")
    case .table: (.table, "table")
    case .rowGroup: (.table, "table-row-group")
    case .headerRows: (.table, "table-header-rows")
    case .rows: (.table, "table-rows")
    case .columnGroup: (.table, "table-column-group")
    case .headerColumns: (.table, "table-header-columns")
    case .columns: (.table, "table-columns")
    case .column: (.table, "table-column")
    case .row: (.table, "table-row")
    case .cell: (.table, "table-cell")
    case .coveredCell: (.table, "covered-table-cell")
    case .paragraph: (.text, "p")
    case .heading: (.text, "h")
    case .spaces: (.text, "s")
    case .tab: (.text, "tab")
    case .lineBreak: (.text, "line-break")
    case .span: (.text, "span")
    case .link: (.text, "a")
    case .annotation: (.office, "annotation")
    case .rubyText: (.text, "ruby-text")
    case .styleName: (.style, "name")
    case .styleFamily: (.style, "family")
    case .display: (.table, "display")
    case .name: (.table, "name")
    case .tableStyle: (.table, "style-name")
    case .visibility: (.table, "visibility")
    case .rowsRepeated: (.table, "number-rows-repeated")
    case .columnsRepeated: (.table, "number-columns-repeated")
    case .rowsSpanned: (.table, "number-rows-spanned")
    case .columnsSpanned: (.table, "number-columns-spanned")
    case .valueType: (.office, "value-type")
    case .extendedType: (.calc, "value-type")
    case .value: (.office, "value")
    case .dateValue: (.office, "date-value")
    case .timeValue: (.office, "time-value")
    case .booleanValue: (.office, "boolean-value")
    case .stringValue: (.office, "string-value")
    case .formula: (.table, "formula")
    case .spaceCount: (.text, "c")
    }
  }
}
