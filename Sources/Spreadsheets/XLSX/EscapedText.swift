import Glibc

/// Text in which _xHHHH_ stands for a unit of UTF-16 that XML cannot hold (ECMA-376 part 1, 22.9.2.19,
/// ST_Xstring): _x000D_ for a return, _x005F_ for an underscore that would begin such a sign.
enum EscapedText {
  /// Appends UTF-8 with those signs replaced; halves of a letter that stand alone become U+FFFD.
  static func append(_ text: [UInt8], to target: inout [UInt8]) {
    guard text.count >= length, mayHoldSign(text) else {
      target += text
      return
    }
    var index = 0
    var units: [UInt16] = []
    while index < text.count {
      if let unit = unit(text, at: index) {
        units.append(unit)
        index += length
      } else {
        flush(&units, to: &target)
        target.append(text[index])
        index += 1
      }
    }
    flush(&units, to: &target)
  }

  private static func mayHoldSign(_ text: [UInt8]) -> Bool {
    text.withUnsafeBytes { text in
      text.baseAddress.map { memchr($0, Int32(underscore), text.count) != nil } ?? false
    }
  }

  private static let underscore = UInt8(ascii: "_")
  /// Of _xHHHH_.
  private static let length = 7

  private static func flush(_ units: inout [UInt16], to target: inout [UInt8]) {
    guard !units.isEmpty else { return }
    target += String(decoding: units, as: UTF16.self).utf8
    units.removeAll()
  }

  private static func unit(_ text: [UInt8], at start: Int) -> UInt16? {
    guard text[start] == underscore, start + length <= text.count,
      text[start + 1] == UInt8(ascii: "x"), text[start + length - 1] == underscore
    else { return nil }
    var unit: UInt16 = 0
    for byte in text[start + 2..<start + length - 1] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
