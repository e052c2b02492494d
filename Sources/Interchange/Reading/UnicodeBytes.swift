/// Bytes of a file, some at a time: how many were put into the room, 0 at the end.
package typealias ByteSource = (UnsafeMutableRawBufferPointer) throws(ListFault) -> Int

/// The UTF-8 of a file in UTF-8 or, marked by its first bytes, UTF-16; some at a time.
struct UnicodeBytes {
  private enum Encoding { case utf8, utf16(isBigEndian: Bool) }

  private let source: ByteSource
  private var encoding = Encoding.utf8
  /// What is read and not yet given.
  private var raw: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var highSurrogate: UInt16?
  private var line = 1

  /// Reads the first bytes and judges by them what the file is.
  init(_ source: @escaping ByteSource, blockSize: Int) throws(ListFault) {
    self.source = source
    raw = [UInt8](repeating: 0, count: max(blockSize, 64))
    while end < raw.count, !isAtEnd { try readMore() }
    let signature = FileSignature(raw[..<end])
    if let fault = signature.fault { throw fault }
    switch signature.mark {
    case .utf8: start = 3
    case .utf16(let isBigEndian):
      encoding = .utf16(isBigEndian: isBigEndian)
      start = 2
    case nil: break
    }
  }

  /// Puts the next bytes into `room`, which holds at least four; how many, 0 at the end.
  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(ListFault) -> Int {
    switch encoding {
    case .utf8:
      // What the first look has read, then straight from the file.
      guard start < end else { return isAtEnd ? 0 : try source(room) }
      let count = min(room.count, end - start)
      room.copyBytes(from: raw[start..<start + count])
      start += count
      return count
    case .utf16(let isBigEndian):
      var count = 0
      while count == 0 {
        while end - start < 2, !isAtEnd { try readMore() }
        guard end - start >= 2 else { break }
        count = try transcode(into: room, isBigEndian: isBigEndian)
      }
      if count == 0, start < end || highSurrogate != nil { throw .brokenUTF16(line: line) }
      return count
    }
  }

  /// Makes room and asks the file once.
  private mutating func readMore() throws(ListFault) {
    if start > 0 {
      for offset in 0..<end - start { raw[offset] = raw[start + offset] }
      end -= start
      start = 0
    }
    let free = end
    var fault: ListFault?
    let count = raw.withUnsafeMutableBytes { bytes in
      do throws(ListFault) {
        return try source(UnsafeMutableRawBufferPointer(rebasing: bytes[free...]))
      } catch {
        fault = error
        return 0
      }
    }
    if let fault { throw fault }
    isAtEnd = count == 0
    end += count
  }

  private mutating func transcode(
    into room: UnsafeMutableRawBufferPointer,
    isBigEndian: Bool
  ) throws(ListFault) -> Int {
    var count = 0
    while end - start >= 2, room.count - count >= 4 {
      let (first, second) = (UInt16(raw[start]), UInt16(raw[start + 1]))
      let unit = isBigEndian ? first << 8 | second : second << 8 | first
      start += 2
      let value: UInt32
      switch (highSurrogate, unit) {
      case (nil, 0xD800...0xDBFF):
        highSurrogate = unit
        continue
      case (let high?, 0xDC00...0xDFFF):
        value = 0x10000 + (UInt32(high - 0xD800) << 10 | UInt32(unit - 0xDC00))
        highSurrogate = nil
      case (.some, _), (nil, 0xDC00...0xDFFF): throw .brokenUTF16(line: line)
      case (nil, _): value = UInt32(unit)
      }
      if value == 0x0A { line += 1 }
      guard let scalar = Unicode.Scalar(value) else { throw .brokenUTF16(line: line) }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        room[count] = byte
        count += 1
      }
    }
    return count
  }
}
