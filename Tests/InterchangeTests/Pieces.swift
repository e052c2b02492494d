@testable import Interchange

/// Bytes that come in pieces, as from a pipe.
enum Pieces {
  /// - Parameters:
  ///   - bytes: All of them.
  ///   - sizes: How many come at a time, over and over.
  /// - Returns: What reads them.
  static func source(_ bytes: [UInt8], sizes: [Int]) -> ByteSource {
    var start = 0
    var turn = 0
    return { room throws(ListFault) in
      let count = min(sizes[turn % sizes.count], room.count, bytes.count - start)
      turn += 1
      room.copyBytes(from: bytes[start..<start + count])
      start += count
      return count
    }
  }
}

/// All rows of a text.
enum Rows {
  static func of(_ bytes: [UInt8], sizes: [Int] = [1 << 16]) throws(ListFault) -> [[String]] {
    var reader = try RecordReader(blockSize: 1 << 12, Pieces.source(bytes, sizes: sizes))
    var rows: [[String]] = []
    while try reader.next() { rows.append(try reader.fields()) }
    return rows
  }
}

/// The encodings that are read.
enum Encoded: String, CaseIterable {
  case utf8, utf8Marked, utf16LittleEndian, utf16BigEndian

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8Marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}
