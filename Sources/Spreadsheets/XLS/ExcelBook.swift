/// A workbook of Excel before 2007 ([MS-XLS]), Excel 5 and 95 too.
///
/// Why libfreexl is not used stands in docs/ARCHITECTURE.md.
final class ExcelBook: Book {
  /// The largest that is read: sheets of that time end at row 65,536.
  private static let mostBytes = 64 << 20

  private(set) var sheets: [Workbook.Sheet] = []
  private let stream: [UInt8]
  private let limits: SpreadsheetLimits
  private var shared = ExcelSheet.Shared()
  /// Where the records of each sheet begin.
  private var places: [Int] = []

  /// - Throws: ``SpreadsheetFault/notSpreadsheet(_:)`` where the file holds something else.
  init(_ file: FileBytes, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    guard file.count <= Self.mostBytes else { throw .tooLarge(.file, part: "") }
    self.limits = limits
    let streams = try CompoundFile(file)
    guard let stream = try streams.stream("Workbook", "Book") else {
      throw Self.other(streams.names)
    }
    self.stream = stream
    try readGlobals()
  }

  private static func other(_ names: [String]) -> SpreadsheetFault {
    let isLocked = names.contains { $0 == "EncryptedPackage" || $0 == "EncryptionInfo" }
    if isLocked { return .encrypted }
    let isDocument = names.contains { $0 == "WordDocument" || $0 == "PowerPoint Document" }
    return .notSpreadsheet(isDocument ? .document : .unknown)
  }

  private func readGlobals() throws(SpreadsheetFault) {
    var records = BIFFRecords(stream)
    guard try records.next(), records.kind == BIFFRecords.Kind.begin, records.range.count >= 4
    else {
      throw .notSpreadsheet(.unknown)
    }
    if records.content.integer16(at: 0) < 0x0600 { shared.writing = .codePage(1252) }
    var formats: [Int: NumberFormat] = [:]
    var ids: [Int] = []
    while try records.next(), records.kind != BIFFRecords.Kind.end {
      let content = records.content
      switch records.kind {
      case BIFFRecords.Kind.password: throw .encrypted
      case BIFFRecords.Kind.date1904 where content.first == 1: shared.epoch = .year1904
      case BIFFRecords.Kind.codePage where content.count >= 2 && shared.writing != .unicode:
        shared.writing = .codePage(Int(content.integer16(at: 0)))
      case BIFFRecords.Kind.numberFormat where content.count > 2:
        var text = BIFFText(content, at: 2)
        let code = text.read(shared.writing, isShort: shared.writing != .unicode) ?? []
        formats[Int(content.integer16(at: 0))] = NumberFormat(
          code: String(decoding: code, as: UTF8.self)
        )
      case BIFFRecords.Kind.cellFormat where content.count >= 4:
        ids.append(Int(content.integer16(at: 2)))
      case BIFFRecords.Kind.sheet where content.count > 6: try addSheet(content)
      case BIFFRecords.Kind.sharedStrings: try readStrings(records.contentWithContinued())
      default: break
      }
    }
    shared.formats = ids.map { formats[$0] ?? NumberFormat(builtIn: $0) }
  }

  private func addSheet(_ content: [UInt8]) throws(SpreadsheetFault) {
    // Charts and macros are no sheets.
    guard content[5] == 0 else { return }
    guard sheets.count < limits.sheets else { throw .tooLarge(.sheets, part: "") }
    var text = BIFFText(content, at: 6)
    let place = Int(content.integer32(at: 0))
    let name = text.read(shared.writing, isShort: true) ?? []
    sheets.append(
      Workbook.Sheet(
        name: String(decoding: name, as: UTF8.self),
        isHidden: content[4] & 3 != 0,
        rows: try ExcelSheet.firstLook(BIFFRecords(stream, at: place))
      )
    )
    places.append(place)
  }

  private func readStrings(_ text: BIFFText) throws(SpreadsheetFault) {
    // How many there are stands first, twice; they end where the records end.
    var text = text
    guard text.passOver(8) else { return }
    while !text.isAtEnd, let string = text.read(.unicode, isShort: false) {
      shared.strings.add(string)
    }
  }

  func rows(of sheet: Int) throws(SpreadsheetFault) -> SheetReader {
    let read = try ExcelSheet(BIFFRecords(stream, at: places[sheet]), shared, limits)
    return SheetReader(
      ExcelRows(read),
      hiddenColumns: read.hiddenColumns,
      limits: limits
    )
  }

  func mergedRanges(of sheet: Int) throws(SpreadsheetFault) -> [CellRange] {
    try ExcelSheet(BIFFRecords(stream, at: places[sheet]), shared, limits).mergedRanges
  }
}
