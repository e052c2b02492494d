/// Rows of fields from text with separators (RFC 4180), read as a stream.
///
/// Memory does not grow with the file: there is one block of it and one row. Quotation marks keep
/// separators and line ends in a field, a doubled one stands for one; a mark inside a field that did
/// not begin with one is text. A line ends with LF, CRLF or CR. Every row counts, empty ones too, so
/// that row 7 here is row 7 of the spreadsheet. The mark with which DOS ended a text (0x1A) is none of
/// its last field.
package struct RecordReader {
  /// The longest row that is read, in bytes; beyond it a quotation mark was forgotten.
  static let longestRow = 1 << 20

  /// The most fields of a row that is read: a spreadsheet has no more columns.
  static let mostFields = 16_384

  private enum State { case fieldStart, plain, quoted, afterQuote }

  private var bytes: UnicodeBytes
  private var block: [UInt8]
  private var position = 0
  private var end = 0
  private var isAtEnd = false
  /// A CR ended the last row: an LF right behind it belongs to it.
  private var skipsLineFeed = false

  /// The byte between fields.
  package private(set) var delimiter = UInt8(ascii: ",")
  /// The row that was read last, counted from 1.
  package private(set) var row = 0
  /// The line on which it begins, counted from 1.
  package private(set) var line = 1
  /// The line on which it ends: another one where a field spans lines.
  package private(set) var lastLine = 1
  private var currentLine = 1
  /// The fields of the row with text behind the quotation mark that closes them: a mark too many.
  package private(set) var looseFields: [Int] = []
  /// Whether the mark with which DOS ended a text stood behind the last row.
  package private(set) var endsAsDOSText = false
  /// Whether a quotation mark has closed the field and what comes now stands behind it.
  private var isBehindQuote = false
  /// The fields of the row, one after the other, without quotes.
  private var text: [UInt8] = []
  private var ends: [Int] = []

  /// Opens a text: what encoding it has and what separates its fields shows in its first block.
  ///
  /// - Parameters:
  ///   - blockSize: How many bytes are read at a time.
  ///   - source: The bytes of the file.
  /// - Throws: ``ListFault`` where they are no text.
  package init(blockSize: Int = 1 << 16, _ source: @escaping ByteSource) throws(ListFault) {
    bytes = try UnicodeBytes(source, blockSize: max(blockSize, 1 << 12))
    block = [UInt8](repeating: 0, count: max(blockSize, 1 << 12))
    text.reserveCapacity(1 << 10)
    ends.reserveCapacity(32)
    try fillFirst()
    delimiter = Delimiter.byEvidence(block[..<end])
  }

  /// How many fields the row has; an empty line has one, which is empty.
  package var count: Int { ends.count }

  /// Where a field lies among the bytes of the row.
  private func range(_ field: Int) -> Range<Int> {
    (field == 0 ? 0 : ends[field - 1])..<ends[field]
  }

  /// The text of a field.
  ///
  /// - Throws: ``ListFault/notUnicode(line:)``.
  package func field(_ index: Int) throws(ListFault) -> String {
    let field = text[range(index)].withUnsafeBufferPointer { bytes in
      String(validating: bytes, as: UTF8.self)
    }
    guard let field else { throw .notUnicode(line: line) }
    return field
  }

  /// The bytes of a field, however they are encoded.
  package func withField<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
    -> Result
  {
    text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(index)])) }
  }

  /// Moves to the next row; false when there is none.
  package mutating func next() throws(ListFault) -> Bool {
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    looseFields.removeAll(keepingCapacity: true)
    isBehindQuote = false
    line = currentLine
    var state = State.fieldStart
    var quoteLine = currentLine
    var hasBegun = false
    while true {
      if position == end {
        guard try fill() else { break }
      }
      if skipsLineFeed {
        skipsLineFeed = false
        if block[position] == 0x0A { position += 1 }
        continue
      }
      hasBegun = true
      let isWhole = scan(&state, &quoteLine)
      guard ends.count <= Self.mostFields else { throw .tooWide(line: line) }
      if isWhole {
        row += 1
        lastLine = currentLine - 1
        return true
      }
      if text.count > Self.longestRow {
        throw state == .quoted ? .openQuote(line: quoteLine) : .endlessRow(line: line)
      }
    }
    if state == .quoted { throw .openQuote(line: quoteLine) }
    guard hasBegun else { return false }
    while text.count > ends.last ?? 0, text.last == 0x1A {
      text.removeLast()
      endsAsDOSText = true
      hasBegun = !ends.isEmpty || !text.isEmpty
    }
    guard hasBegun else { return false }
    ends.append(text.count)
    row += 1
    lastLine = currentLine
    return true
  }

  /// Takes what the block still holds; true where a row ends in it.
  private mutating func scan(_ state: inout State, _ quoteLine: inout Int) -> Bool {
    let (delimiter, end, start) = (delimiter, end, position)
    return block.withUnsafeBufferPointer { block in
      var index = start
      defer { position = index }
      while index < end {
        switch state {
        case .fieldStart where block[index] == 0x22:
          state = .quoted
          quoteLine = currentLine
          index += 1
        case .afterQuote where block[index] == 0x22:
          // The second of two marks: one of them is text.
          text.append(0x22)
          state = .quoted
          index += 1
        case .fieldStart, .plain, .afterQuote:
          let first = index
          while index < end, !Self.endsField(block[index], delimiter) { index += 1 }
          if first < index {
            let run = UnsafeBufferPointer(rebasing: block[first..<index])
            text.append(contentsOf: run)
            isBehindQuote = isBehindQuote || state == .afterQuote
            if isBehindQuote, looseFields.last != ends.count, run.contains(where: Self.isText) {
              looseFields.append(ends.count)
            }
            state = .plain
          }
          guard index < end else { return false }
          let byte = block[index]
          index += 1
          ends.append(text.count)
          state = .fieldStart
          isBehindQuote = false
          if byte == delimiter { continue }
          skipsLineFeed = byte == 0x0D
          currentLine += 1
          return true
        case .quoted:
          let first = index
          while index < end, block[index] != 0x22 {
            if block[index] == 0x0A { currentLine += 1 }
            index += 1
          }
          text.append(contentsOf: UnsafeBufferPointer(rebasing: block[first..<index]))
          if index < end {
            index += 1
            state = .afterQuote
          }
          if text.count > Self.longestRow { return false }
        }
      }
      return false
    }
  }

  @inline(__always)
  private static func endsField(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  /// Whether a byte behind a closing quotation mark is more than a space or the end of a DOS text.
  private static func isText(_ byte: UInt8) -> Bool {
    byte != 0x20 && byte != 0x09 && byte != 0x1A
  }

  /// Reads the next block; false at the end.
  private mutating func fill() throws(ListFault) -> Bool {
    guard !isAtEnd else { return false }
    position = 0
    end = 0
    end = try read(from: 0)
    isAtEnd = end == 0
    return !isAtEnd
  }

  /// Reads until the block is full or the file ends, so that evidence does not depend on how the
  /// bytes come.
  private mutating func fillFirst() throws(ListFault) {
    while block.count - end >= 4 {
      let count = try read(from: end)
      guard count > 0 else { break }
      end += count
    }
  }

  private mutating func read(from start: Int) throws(ListFault) -> Int {
    var fault: ListFault?
    let count = block.withUnsafeMutableBytes { block in
      do throws(ListFault) {
        return try bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: block[start...]))
      } catch {
        fault = error
        return 0
      }
    }
    if let fault { throw fault }
    return count
  }
}
