/// The paragraphs of a cell as they are shown: white space run together as ODF 1.3 part 3, 6.1.2 has
/// it, comments left out, a line for each paragraph.
struct OpenDocumentText {
  private(set) var bytes: [UInt8] = []
  /// Where the paragraph begins.
  private var start = 0
  /// A space that is written once something follows.
  private var hasSpace = false

  /// Reads up to the end of the element that has just begun.
  mutating func read(
    _ reader: inout XMLReader<OpenDocument>,
    mostBytes: Int,
    part: String
  ) throws(SpreadsheetFault) {
    bytes.removeAll(keepingCapacity: true)
    start = 0
    var hasParagraph = false
    while let event = try reader.read() {
      switch event {
      case .opening(.paragraph), .opening(.heading):
        if hasParagraph { bytes.append(0x0A) }
        hasParagraph = true
        start = bytes.count
        hasSpace = false
        try readParagraph(&reader, mostBytes: mostBytes, part: part)
      case .opening: try reader.skip()
      case .closing: return
      case .text: break
      }
    }
  }

  private mutating func readParagraph(
    _ reader: inout XMLReader<OpenDocument>,
    mostBytes: Int,
    part: String
  ) throws(SpreadsheetFault) {
    var depth = 1
    while depth > 0, let event = try reader.read() {
      switch event {
      case .opening(.annotation), .opening(.rubyText): try reader.skip()
      case .opening(.spaces):
        flushSpace()
        let count = min(reader.integer(.spaceCount) ?? 1, mostBytes)
        bytes += repeatElement(UInt8(ascii: " "), count: count)
        depth += 1
      case .opening(.tab):
        add(mark: UInt8(ascii: "\t"))
        depth += 1
      case .opening(.lineBreak):
        add(mark: 0x0A)
        depth += 1
      case .opening: depth += 1
      case .closing: depth -= 1
      case .text: reader.withText { add($0) }
      }
      guard bytes.count <= mostBytes else { throw .tooLarge(.row, part: part) }
    }
  }

  private mutating func add(mark: UInt8) {
    flushSpace()
    bytes.append(mark)
  }

  private mutating func flushSpace() {
    if hasSpace { bytes.append(UInt8(ascii: " ")) }
    hasSpace = false
  }

  private mutating func add(_ text: UnsafeRawBufferPointer) {
    for byte in text {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: hasSpace = bytes.count > start
      default:
        flushSpace()
        bytes.append(byte)
      }
    }
  }
}
