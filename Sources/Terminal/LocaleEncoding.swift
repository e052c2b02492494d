import CNcursesw
import CTerminalGuard

/// The character encoding of the person's locale, taken over from the C library.
enum LocaleEncoding {
  /// Sets the locale from the environment.
  ///
  /// A locale that names UTF-8 and is not installed here, as over ssh, becomes C.UTF-8.
  static func adopt(environment: (String) -> String?) {
    guard setlocale(LC_CTYPE, "") == nil else { return }
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment)
    let name = names.first { !$0.isEmpty }?.lowercased() ?? ""
    let isUTF8 = name.contains("utf-8") || name.contains("utf8")
    setlocale(LC_CTYPE, isUTF8 ? "C.UTF-8" : "C")
  }

  /// Whether the encoding has a character, and its bytes are none that steer a terminal: old
  /// Vietnamese encodings put capitals where ASCII has its controls.
  static func canEncode(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return true }
    var state = mbstate_t()
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16) { buffer in
      let count = wcrtomb(buffer.baseAddress, wchar_t(bitPattern: scalar.value), &state)
      guard count > 0, count <= buffer.count else { return false }
      return buffer.prefix(count).allSatisfy {
        UInt8(bitPattern: $0) >= 0x20 && UInt8(bitPattern: $0) != ASCII.delete
      }
    }
  }

  static func columns(_ scalar: Unicode.Scalar) -> Int {
    Int(guard_columns(scalar.value))
  }

  /// How typed bytes become characters.
  ///
  /// In the C locale, which has no letters with marks, they are read as UTF-8: that is what the
  /// terminal sends there.
  static var input: InputDecoder.Encoding {
    if guard_is_utf8() { return .utf8 }
    let found = (UInt8(0x80)...UInt8.max).map { character([$0]) }
    // A byte of several is never a character by itself.
    if found.contains(.beginning) { return .multiByte { character($0) } }
    let ascii = (UInt8(0)..<0x80).map { Optional(Unicode.Scalar($0)) }
    let table = found.map { found -> Unicode.Scalar? in
      if case .whole(let scalar, _) = found { scalar } else { nil }
    }
    return table.contains { $0 != nil } ? .singleByte(ascii + table) : .utf8
  }

  /// The first character of the bytes, which begin with none of ASCII.
  private static func character(_ bytes: ArraySlice<UInt8>) -> InputDecoder.EncodedCharacter {
    var state = mbstate_t()
    // The C library keeps a letter back that a mark may follow (TCVN, Windows-1258): the line feed
    // makes it give the letter, and is no part of it.
    for (place, byte) in (bytes + [0x0a]).enumerated() {
      var wide = unwritten
      let count = withUnsafeBytes(of: byte) { raw in
        mbrtowc(&wide, raw.assumingMemoryBound(to: CChar.self).baseAddress, 1, &state)
      }
      if count == -1 { return place == bytes.count ? .beginning : .none }
      guard count != -2, wide != unwritten else { continue }
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: wide)), scalar != "\n" else { break }
      return .whole(scalar, count: min(place + 1, bytes.count))
    }
    return .none
  }

  /// What no character is: the C library says that it has read one before it has.
  private static let unwritten: wchar_t = -1
}
