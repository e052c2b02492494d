import Glibc

/// Text in one of the encodings that iconv(3) knows.
package enum CodePage {
  /// The text as UTF-8; what the encoding does not have becomes U+FFFD.
  ///
  /// - Returns: Nothing where iconv(3) does not know the name.
  package static func utf8(_ bytes: [UInt8], named name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // One byte becomes at most three; a letter may be kept until its marks are known.
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 8)
    var used = 0
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, left) = (input.baseAddress, input.count)
        var (to, room) = (output.baseAddress, output.count)
        while left > 0, iconv(converter, &from, &left, &to, &room) == -1, room >= 3 {
          for (offset, byte) in UTF8.encodedReplacementCharacter.enumerated() {
            to?[offset] = CChar(bitPattern: byte)
          }
          to = to?.advanced(by: 3)
          room -= 3
          from = from?.advanced(by: 1)
          left -= 1
        }
        _ = iconv(converter, nil, nil, &to, &room)
        used = output.count - room
      }
    }
    return output[..<used].map { UInt8(bitPattern: $0) }
  }
}
