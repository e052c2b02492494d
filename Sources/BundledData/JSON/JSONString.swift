/// The escapes of a JSON string (RFC 8259, section 7).
enum JSONString {
  /// The text of a string whose escapes the parser has found to be well formed.
  static func unescaped(_ raw: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      let byte = raw[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < raw.endIndex else {
        bytes.append(byte)
        index += 1
        continue
      }
      let letter = raw[index + 1]
      index += 2
      if letter == UInt8(ascii: "u") {
        let scalar: Unicode.Scalar
        (scalar, index) = Self.scalar(in: raw, at: index)
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        bytes.append(plain(letter) ?? letter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a one-letter escape stands for.
  static func plain(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The value of four hexadecimal digits.
  static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32? {
    guard digits.count == 4 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - 87)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(digit - 55)
      default: return nil
      }
    }
    return value
  }

  /// The scalar of "\uXXXX" or of two such that make a surrogate pair, and the index behind it;
  /// `index` is that of the first digit.
  private static func scalar(
    in raw: ArraySlice<UInt8>,
    at index: Int
  ) -> (Unicode.Scalar, Int) {
    let high = hexadecimal(raw[index..<min(index + 4, raw.endIndex)]) ?? 0xFFFD
    if (0xD800..<0xDC00).contains(high), index + 10 <= raw.endIndex,
      let low = hexadecimal(raw[(index + 6)..<(index + 10)]),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low &- 0xDC00))
    {
      return (scalar, index + 10)
    }
    return (Unicode.Scalar(high) ?? "\u{FFFD}", min(index + 4, raw.endIndex))
  }
}
