/// A spreadsheet of LibreOffice and others (OpenDocument, ISO/IEC 26300), read from its archive.
///
/// All sheets stand in one part, which is read once when it is opened: the names of the sheets are
/// among their rows.
final class OpenDocumentBook: Book {
  private static let content = "content.xml"

  private(set) var sheets: [Workbook.Sheet] = []
  private var hiddenColumns: [[ClosedRange<Int>]] = []
  private var mergedRanges: [[CellRange]] = []
  private let archive: Archive
  private let limits: SpreadsheetLimits

  /// Whether an archive says to be an OpenDocument spreadsheet.
  ///
  /// - Throws: ``SpreadsheetFault/notSpreadsheet(_:)`` for another OpenDocument.
  static func isIn(_ archive: Archive) throws(SpreadsheetFault) -> Bool {
    guard let part = try archive.part("mimetype") else {
      return archive.has(content) && archive.has(OpenDocumentManifest.part)
    }
    let type = try part.beginning(64)
    if type.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8) { return true }
    guard !type.starts(with: "application/vnd.".utf8) else { throw .notSpreadsheet(.document) }
    return false
  }

  init(_ archive: Archive, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    self.archive = archive
    self.limits = limits
    if try OpenDocumentManifest.isEncrypted(archive) { throw .encrypted }
    try readSheets()
  }

  private func readSheets() throws(SpreadsheetFault) {
    var tables = try openTables()
    var row = SheetRow()
    while let table = try tables.nextTable() {
      guard sheets.count < limits.sheets else { throw .tooLarge(.sheets, part: Self.content) }
      var last = 0
      while try tables.next(&row) {
        if !row.isEmpty { last = tables.passOverRepeats() }
      }
      sheets.append(Workbook.Sheet(name: table.name, isHidden: table.isHidden, rows: last))
      hiddenColumns.append(tables.hiddenColumns)
      mergedRanges.append(tables.mergedRanges)
    }
    guard tables.isSpreadsheet else { throw .notSpreadsheet(.document) }
  }

  private func openTables() throws(SpreadsheetFault) -> OpenDocumentTables {
    OpenDocumentTables(
      try XMLReader(archive.requiredPart(Self.content)),
      part: Self.content,
      limits: limits
    )
  }

  func rows(of sheet: Int) throws(SpreadsheetFault) -> SheetReader {
    var tables = try openTables()
    for before in 0...sheet {
      _ = try tables.nextTable()
      if before < sheet { try tables.passOver() }
    }
    return SheetReader(tables, hiddenColumns: hiddenColumns[sheet], limits: limits)
  }

  func mergedRanges(of sheet: Int) throws(SpreadsheetFault) -> [CellRange] {
    mergedRanges[sheet]
  }
}

/// The list of an OpenDocument's parts, which tells whether they take a password (ODF 1.3 part 2, 4).
enum OpenDocumentManifest: Int32, XMLVocabulary {
  case encryptionData

  static let part = "META-INF/manifest.xml"

  var namespaces: [String] { ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"] }

  var local: String { "encryption-data" }

  static func isEncrypted(_ archive: Archive) throws(SpreadsheetFault) -> Bool {
    guard let part = try archive.part(part) else { return false }
    var reader = try XMLReader<Self>(part)
    while let event = try reader.read() {
      if case .opening(.encryptionData) = event { return true }
    }
    return false
  }
}
