import Conference

/// The source's own text, beside the files that cite its paragraphs: a paragraph is a line that is not
/// empty.
enum SourceText {
  static let name = "source.txt"
  /// In bytes; an article has some ten thousand.
  static let sizeLimit = 1 << 20

  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - stated: How many paragraphs source.json states; nil where it says nothing.
  /// - Returns: The paragraphs in NFC, without blanks around them.
  /// - Throws: All that is wrong with the file, each with its line.
  static func paragraphs(_ bytes: [UInt8], stated: Int?) throws(DataFaults) -> [String] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var paragraphs: [String] = []
    var faults: [DataFault] = []
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, bytes) in lines.enumerated() {
      let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
      let line = String(decoding: bytes, as: UTF8.self)
      if let fault = fault(in: line, String(validating: bytes, as: UTF8.self) != nil) {
        let position = TextPosition(line: number + 1, column: fault.column)
        faults.append(DataFault(file: name, position: position, reason: fault.reason))
      }
      if !TextCheck.isBlank(line) { paragraphs.append(TextCheck.composed(trimmed(line))) }
    }
    if let stated, faults.isEmpty, paragraphs.count != stated {
      faults.append(
        DataFault(
          file: name,
          position: TextPosition(line: lines.count, column: 1),
          reason: .paragraphCount(paragraphs.count, stated: stated)
        )
      )
    }
    guard faults.isEmpty else { throw DataFaults(faults) }
    return paragraphs
  }

  /// The first fault of a line and its column, in characters from 1.
  private static func fault(
    in line: String,
    _ isUTF8: Bool
  ) -> (column: Int, reason: DataFault.Reason)? {
    func column(_ index: String.Index?) -> Int {
      line.distance(from: line.startIndex, to: index ?? line.startIndex) + 1
    }
    guard isUTF8 else {
      return (column(line.firstIndex(of: "\u{FFFD}")), .syntax(.invalidUTF8))
    }
    if let control = TextCheck.control(in: line) {
      return (
        column(line.firstIndex { TextCheck.control(in: String($0)) != nil }),
        .controlCharacter(control)
      )
    }
    guard TextLimits.exceeds(TextLimits.data, line) else { return nil }
    return (1, .textTooLong(line.unicodeScalars.count, limit: TextLimits.data))
  }

  private static func trimmed(_ line: String) -> String {
    let start = line.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
