/// A workbook of Excel since 2007 (ECMA-376, ISO/IEC 29500), read from its archive.
///
/// Parts are found by their relations, never by their names.
final class WorkbookXML: Book {
  private(set) var sheets: [Workbook.Sheet] = []
  private var parts: [String] = []
  private let archive: Archive
  private let limits: SpreadsheetLimits
  private let relations: PackageRelations
  private var epoch = SerialDate.Epoch.year1900
  /// What all sheets share, read when the first of them is.
  private var shared: SheetXML.Shared?

  /// - Throws: ``SpreadsheetFault/notSpreadsheet(_:)`` where the archive is something else.
  init(_ archive: Archive, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    self.archive = archive
    self.limits = limits
    let main = try Self.mainPart(archive, limits)
    relations = try PackageRelations(of: main, in: archive, limits: limits)
    try readSheets(XMLReader(archive.requiredPart(main)))
  }

  private static func mainPart(_ archive: Archive, _ limits: SpreadsheetLimits)
    throws(SpreadsheetFault) -> String
  {
    let package = try PackageRelations(of: "", in: archive, limits: limits)
    let main = package.first("officeDocument")?.target ?? "xl/workbook.xml"
    if main.lowercased().hasSuffix(".bin") { throw .notSpreadsheet(.xlsb) }
    guard archive.has(main) || archive.has("xl/workbook.xml") else {
      throw .notSpreadsheet(OtherArchive.kind(archive))
    }
    return main
  }

  private func readSheets(_ reader: consuming XMLReader<SpreadsheetML>) throws(SpreadsheetFault) {
    var reader = reader
    guard case .opening(.workbook) = try reader.read() else { throw .notSpreadsheet(.document) }
    while let event = try reader.read() {
      switch event {
      case .opening(.workbookProperties):
        if reader.flag(.date1904) == true { epoch = .year1904 }
      case .opening(.sheet):
        // Sheets of charts, of dialogues and of old macros have no rows.
        guard let relation = reader.string(.relation).flatMap(relations.with),
          relation.type == "worksheet"
        else { continue }
        guard sheets.count < limits.sheets else { throw .tooLarge(.sheets, part: "") }
        let state = reader.string(.state)
        sheets.append(
          Workbook.Sheet(
            name: reader.string(.name) ?? "",
            isHidden: state == "hidden" || state == "veryHidden",
            rows: try SheetXML.firstLook(archive.requiredPart(relation.target))
          )
        )
        parts.append(relation.target)
      default: break
      }
    }
  }

  func rows(of sheet: Int) throws(SpreadsheetFault) -> SheetReader {
    let shared = try readShared()
    let scan = try SheetXML.open(archive.requiredPart(parts[sheet]), shared, limits)
    let hiddenColumns = scan.hiddenColumns
    return SheetReader(scan, hiddenColumns: hiddenColumns, limits: limits)
  }

  func mergedRanges(of sheet: Int) throws(SpreadsheetFault) -> [CellRange] {
    try SheetXML.mergedRanges(archive, parts[sheet], limits)
  }

  private func readShared() throws(SpreadsheetFault) -> SheetXML.Shared {
    if let shared { return shared }
    var read = SheetXML.Shared(epoch: epoch)
    if let part = try part("sharedStrings") { read.strings = try SharedStrings(part) }
    if let part = try part("styles") { read.styles = try CellStyles(part) }
    shared = read
    return read
  }

  /// The part of the workbook that its relation of a type leads to.
  private func part(_ type: String) throws(SpreadsheetFault) -> ArchivePart? {
    guard let relation = relations.first(type) else { return nil }
    return try archive.part(relation.target)
  }
}
