/// The texts that the cells of a workbook share, in one stretch of bytes.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  init() {}

  /// Reads the part of shared strings: plain ones and those of runs with formats of their own, whose
  /// phonetic runs are left out (ECMA-376 part 1, 18.4).
  init(_ part: ArchivePart) throws(SpreadsheetFault) {
    var reader = try XMLReader<SpreadsheetML>(part)
    var text: [UInt8] = []
    while let event = try reader.read() {
      switch event {
      case .opening(.stringItem): text.removeAll(keepingCapacity: true)
      case .opening(.phoneticRun): try reader.skip()
      case .opening(.text): try reader.appendText(to: &text)
      case .closing(.stringItem):
        EscapedText.append(text, to: &bytes)
        ends.append(UInt32(bytes.count))
      default: break
      }
    }
  }

  mutating func add(_ text: [UInt8]) {
    bytes += text
    ends.append(UInt32(bytes.count))
  }

  var count: Int { ends.count }

  /// Appends the text of an index, which is below ``count``.
  func append(_ index: Int, to target: inout [UInt8]) {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    target += bytes[start..<Int(ends[index])]
  }
}

extension XMLReader {
  /// Appends the text of the element that has just begun, up to its end.
  mutating func appendText(to target: inout [UInt8]) throws(SpreadsheetFault) {
    var depth = 1
    while depth > 0, let event = try read() {
      switch event {
      case .opening: depth += 1
      case .closing: depth -= 1
      case .text where depth == 1: withText { target.append(contentsOf: $0) }
      case .text: break
      }
    }
  }
}
