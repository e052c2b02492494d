import Spreadsheets
import TextEncodings

/// What the bytes of a text say of its encoding.
struct TextEvidence {
  private static let blockSize = 1 << 20
  /// Bytes of lines by which an encoding is judged.
  private static let sampleSize = 1 << 16

  /// The first line with bytes that UTF-8 does not have; nil where all of the text is UTF-8.
  private(set) var brokenLine: Int?
  private let file: FileBytes

  /// - Throws: ``ListFault/unreadable(_:)``.
  init(_ file: FileBytes) throws(ListFault) {
    self.file = file
    var offset = 0
    var line = 1
    // What was read of a letter whose other bytes come in the next block.
    var rest: [UInt8] = []
    while brokenLine == nil, offset < file.count || !rest.isEmpty {
      let block = try file.read(at: offset, count: Self.blockSize)
      offset += block.count
      let text = rest + block
      let cut = block.isEmpty ? 0 : Self.beginningOfLetter(text)
      rest = text.suffix(cut)
      do throws(TextEncodingFault) {
        line += try Self.lines(text.dropLast(cut))
      } catch {
        if case .invalid(_, let within) = error { brokenLine = line + within - 1 }
      }
      if block.isEmpty { break }
    }
  }

  /// Lines with bytes beyond ASCII, from the beginning, as many as are looked at.
  ///
  /// - Throws: ``ListFault/unreadable(_:)``.
  func sample() throws(ListFault) -> [UInt8] {
    var sample: [UInt8] = []
    var offset = 0
    var line: [UInt8] = []
    while sample.count < Self.sampleSize, offset < file.count {
      let block = try file.read(at: offset, count: Self.blockSize)
      guard !block.isEmpty else { break }
      offset += block.count
      for byte in block {
        line.append(byte)
        guard byte == 0x0A || byte == 0x0D || line.count == Self.sampleSize else { continue }
        if line.contains(where: { $0 >= 0x80 }) { sample += line }
        line.removeAll(keepingCapacity: true)
        if sample.count >= Self.sampleSize { break }
      }
    }
    return sample + (line.contains { $0 >= 0x80 } ? line : [])
  }

  /// How many lines end in a text.
  ///
  /// - Throws: ``TextEncodingFault/invalid(offset:line:)``.
  private static func lines(_ text: ArraySlice<UInt8>) throws(TextEncodingFault) -> Int {
    if text.contains(where: { $0 >= 0x80 }), String(validating: text, as: UTF8.self) == nil {
      _ = try TextEncoding.decode(Array(text), as: .utf8)
    }
    return text.count { $0 == 0x0A }
  }

  /// How many bytes at the end of a block may be the beginning of a letter.
  private static func beginningOfLetter(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      // A byte that goes on with a letter.
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > count ? count : 0
    }
    return 0
  }
}

extension FileBytes {
  /// - Throws: ``ListFault/unreadable(_:)``.
  func read(at offset: Int, count: Int) throws(ListFault) -> [UInt8] {
    do throws(SpreadsheetFault) {
      return try bytes(at: offset, count: count)
    } catch {
      throw ListFault(error)
    }
  }

  /// What gives the bytes one after the other, from the first.
  func source() -> ByteSource {
    var offset = 0
    return { room throws(ListFault) in
      do throws(SpreadsheetFault) {
        let count = try self.read(into: room, at: offset)
        offset += count
        return count
      } catch {
        throw ListFault(error)
      }
    }
  }
}
