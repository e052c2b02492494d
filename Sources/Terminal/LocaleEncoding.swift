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

  static func canEncode(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return true }
    var state = mbstate_t()
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16) { buffer in
      wcrtomb(buffer.baseAddress, wchar_t(bitPattern: scalar.value), &state) != -1
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
    let table = (UInt8.min...UInt8.max).map { byte -> Unicode.Scalar? in
      if byte < 0x80 { return Unicode.Scalar(byte) }
      var state = mbstate_t()
      var wide: wchar_t = 0
      let count = withUnsafeBytes(of: byte) { raw in
        mbrtowc(&wide, raw.assumingMemoryBound(to: CChar.self).baseAddress, 1, &state)
      }
      return count == 1 ? Unicode.Scalar(UInt32(bitPattern: wide)) : nil
    }
    // A byte of UTF-8 above 0x7F is never a character by itself.
    let isSingleByte = table.dropFirst(0xa1).contains { $0 != nil }
    return isSingleByte ? .singleByte(table) : .utf8
  }
}
