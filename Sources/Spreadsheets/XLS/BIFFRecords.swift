/// The records of a stream in the Binary Interchange File Format ([MS-XLS] 2.1.4), one by one.
struct BIFFRecords {
  /// Numbers of records ([MS-XLS] 2.3.2).
  enum Kind {
    static let formula: UInt16 = 0x0006
    static let end: UInt16 = 0x000A
    static let date1904: UInt16 = 0x0022
    static let password: UInt16 = 0x002F
    static let continued: UInt16 = 0x003C
    static let codePage: UInt16 = 0x0042
    static let columns: UInt16 = 0x007D
    static let sheet: UInt16 = 0x0085
    static let numbers: UInt16 = 0x00BD
    static let richText: UInt16 = 0x00D6
    static let cellFormat: UInt16 = 0x00E0
    static let mergedCells: UInt16 = 0x00E5
    static let sharedStrings: UInt16 = 0x00FC
    static let sharedText: UInt16 = 0x00FD
    static let dimensions: UInt16 = 0x0200
    static let number: UInt16 = 0x0203
    static let text: UInt16 = 0x0204
    static let booleanOrError: UInt16 = 0x0205
    static let formulaText: UInt16 = 0x0207
    static let row: UInt16 = 0x0208
    static let rowHeight: UInt16 = 0x0225
    static let smallNumber: UInt16 = 0x027E
    static let numberFormat: UInt16 = 0x041E
    static let begin: UInt16 = 0x0809
  }

  private static let headSize = 4

  private let stream: [UInt8]
  private(set) var position: Int
  private(set) var kind: UInt16 = 0
  /// Where in ``stream`` what the record holds lies; records that continue it are apart.
  private(set) var range = 0..<0

  /// The records from a position on.
  init(_ stream: [UInt8], at position: Int = 0) {
    self.stream = stream
    self.position = position
  }

  /// What the record holds, from offset 0.
  var content: [UInt8] { Array(stream[range]) }

  /// Moves to the next record; false at the end of the stream.
  ///
  /// - Throws: ``SpreadsheetFault/truncated`` where it is longer than what is left.
  mutating func next() throws(SpreadsheetFault) -> Bool {
    guard position >= 0, position + Self.headSize <= stream.count else { return false }
    kind = stream.integer16(at: position)
    let start = position + Self.headSize
    let end = start + Int(stream.integer16(at: position + 2))
    guard end <= stream.count else { throw .truncated }
    range = start..<end
    position = end
    return true
  }

  /// Passes over the stream within the stream (a chart on a sheet) whose beginning was just read.
  mutating func passOverInner() throws(SpreadsheetFault) {
    var depth = 1
    while depth > 0, try next() {
      if kind == Kind.begin { depth += 1 }
      if kind == Kind.end { depth -= 1 }
    }
  }

  /// What the record and those that continue it hold, and where one ends and the next begins.
  mutating func contentWithContinued() throws(SpreadsheetFault) -> BIFFText {
    var content = content
    var seams: [Int] = []
    while position + Self.headSize <= stream.count,
      stream.integer16(at: position) == Kind.continued, try next()
    {
      seams.append(content.count)
      content += stream[range]
    }
    return BIFFText(content, seams: seams)
  }
}
