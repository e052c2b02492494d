/// The number formats of a workbook's cells, by the index that a cell gives (ECMA-376 part 1, 18.8).
struct CellStyles {
  private var formats: [NumberFormat] = []
  private var isPlain: [Bool] = []

  init() {}

  init(_ part: ArchivePart) throws(SpreadsheetFault) {
    var own: [Int: NumberFormat] = [:]
    var reader = try XMLReader<SpreadsheetML>(part)
    var isCellFormat = false
    while let event = try reader.read() {
      switch event {
      case .opening(.numberFormat):
        if let id = reader.integer(.formatID), let code = reader.string(.formatCode) {
          own[id] = NumberFormat(code: code)
        }
      // There are formats of named styles too, which no cell gives the index of.
      case .opening(.cellFormats): isCellFormat = true
      case .closing(.cellFormats): isCellFormat = false
      case .opening(.cellFormat) where isCellFormat:
        let id = reader.integer(.formatID) ?? 0
        let format = own[id] ?? NumberFormat(builtIn: id)
        formats.append(format)
        isPlain.append(format == .plain)
      default: break
      }
    }
  }

  /// Whether the number of a cell is shown as it is; most are.
  func isPlain(_ index: Int) -> Bool { !isPlain.indices.contains(index) || isPlain[index] }

  subscript(index: Int) -> NumberFormat {
    formats.indices.contains(index) ? formats[index] : .plain
  }
}
