/// A spreadsheet file that is open: its sheets, and the rows of each.
package struct Workbook {
  package enum Format: String, CaseIterable, Hashable, Sendable {
    case xlsx, ods, xls
  }

  package struct Sheet: Hashable, Sendable {
    package var name: String
    package var isHidden: Bool
    /// How many rows it seems to have, by a first look; nothing where that tells nothing.
    package var rows: Int?
  }

  package let format: Format
  /// In the order of their tabs; charts and macros are none.
  package var sheets: [Sheet] { book.sheets }
  private let book: any Book

  /// Opens a file.
  ///
  /// - Throws: ``SpreadsheetFault`` where it is no spreadsheet, takes a password, is broken or larger
  ///   than the limits, or where a library that reads it is not there.
  package init(path: String, limits: SpreadsheetLimits = SpreadsheetLimits())
    throws(SpreadsheetFault)
  {
    try self.init(FileBytes.open(path, limit: limits.fileBytes), limits)
  }

  /// Opens a file whose bytes are at hand.
  package init(bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits())
    throws(SpreadsheetFault)
  {
    try self.init(FileBytes.holding(bytes, limit: limits.fileBytes), limits)
  }

  /// Opens a file that is open already.
  package init(_ file: FileBytes, _ limits: SpreadsheetLimits = SpreadsheetLimits())
    throws(SpreadsheetFault)
  {
    guard file.count <= limits.fileBytes else { throw .tooLarge(.file, part: "") }
    switch try Container(file) {
    case .archive:
      let archive = try Archive(file, limits: limits)
      if try OpenDocumentBook.isIn(archive) {
        (format, book) = (.ods, try OpenDocumentBook(archive, limits: limits))
      } else {
        (format, book) = (.xlsx, try WorkbookXML(archive, limits: limits))
      }
    case .compound: (format, book) = (.xls, try ExcelBook(file, limits: limits))
    }
    guard !book.sheets.isEmpty else { throw .noWorksheet }
  }

  /// The rows of a sheet, by its place in ``sheets``.
  package func rows(of sheet: Int) throws(SpreadsheetFault) -> SheetReader {
    try book.rows(of: sheet)
  }

  /// The cells of a sheet that are shown as one, so that blanks can be filled.
  ///
  /// - Complexity: it may take a third of what reading the rows takes, for they stand behind them.
  package func mergedRanges(of sheet: Int) throws(SpreadsheetFault) -> [CellRange] {
    try book.mergedRanges(of: sheet)
  }

  /// Whether a file begins as one that may be a spreadsheet: a zip archive, a file of streams.
  package static func mayBe(_ beginning: [UInt8]) -> Bool { Container.kind(of: beginning) != nil }

  /// Gives each row of a sheet to `body`, which says whether to go on.
  package func read(_ sheet: Int, _ body: (borrowing SheetRow) -> Bool) throws(SpreadsheetFault) {
    var reader = try rows(of: sheet)
    while try reader.next(), body(reader.row) {}
  }
}

/// A format of spreadsheets.
protocol Book {
  var sheets: [Workbook.Sheet] { get }

  func rows(of sheet: Int) throws(SpreadsheetFault) -> SheetReader

  func mergedRanges(of sheet: Int) throws(SpreadsheetFault) -> [CellRange]
}
