import CFileSystem

// What is told of a sheet before its rows are read.
extension SheetXML {
  /// How many rows a sheet says to have (its dimension, which stands before them); nothing where it
  /// says nothing, or names one cell as some programs do that do not know yet.
  static func firstLook(_ part: ArchivePart) throws(SpreadsheetFault) -> Int? {
    var reader = try XMLReader<SpreadsheetML>(part)
    while let event = try reader.read() {
      switch event {
      case .opening(.dimension):
        let range = reader.withAttribute(.range) { CellRange($0) } ?? nil
        guard let range, range.rows.upperBound > 1 else { return nil }
        return range.rows.upperBound
      case .opening(.sheetData): return nil
      default: break
      }
    }
    return nil
  }

  /// The merged cells of a sheet.
  ///
  /// They stand behind its rows, so that the part is unpacked once more for them; it is read as XML
  /// only where their name occurs in it.
  static func mergedRanges(_ archive: Archive, _ name: String, _ limits: SpreadsheetLimits)
    throws(SpreadsheetFault) -> [CellRange]
  {
    guard try mayHaveMergedRanges(archive.requiredPart(name)) else { return [] }
    var ranges: [CellRange] = []
    var reader = try XMLReader<SpreadsheetML>(archive.requiredPart(name))
    while let event = try reader.read() {
      switch event {
      case .opening(.sheetData): try reader.skip()
      case .opening(.mergedCell):
        guard let range = reader.withAttribute(.range, { CellRange($0) }) ?? nil else { continue }
        guard ranges.count < limits.mergedRanges else {
          throw .tooLarge(.mergedRanges, part: name)
        }
        ranges.append(range)
      default: break
      }
    }
    return ranges
  }

  private static func mayHaveMergedRanges(_ part: ArchivePart) throws(SpreadsheetFault) -> Bool {
    var search = ByteSearch(for: Array("mergeCell".utf8))
    var isFirst = true
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var fault: SpreadsheetFault?
      let count = block.withUnsafeMutableBytes { room in
        do throws(SpreadsheetFault) {
          return try part.read(into: room)
        } catch {
          fault = error
          return 0
        }
      }
      if let fault { throw fault }
      guard count > 0 else { return false }
      // In UTF-16 the name does not lie byte by byte.
      if isFirst, block[0] == 0 || block[1] == 0 || block[0] >= 0xFE { return true }
      isFirst = false
      if search.finds(in: block[..<count]) { return true }
    }
  }
}

/// Looks for a word in bytes that come in blocks.
struct ByteSearch {
  private let word: [UInt8]
  /// The end of the last block, shorter than the word.
  private var kept: [UInt8] = []

  init(for word: [UInt8]) { self.word = word }

  /// Whether the word ends in this block.
  mutating func finds(in block: ArraySlice<UInt8>) -> Bool {
    let seam = kept + block.prefix(word.count - 1)
    if Self.contains(word, in: seam[...]) || Self.contains(word, in: block) { return true }
    kept =
      block.count < word.count
      ? seam.suffix(word.count - 1) : Array(block[(block.endIndex - word.count + 1)...])
    return false
  }

  private static func contains(_ word: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { bytes in
      word.withUnsafeBytes { word in
        memmem(bytes.baseAddress, bytes.count, word.baseAddress, word.count) != nil
      }
    }
  }
}
