import CDigest

extension Digest {
  /// The SHA-256 (FIPS 180-4) of some bytes, by libmd.
  package init(of bytes: some Sequence<UInt8>) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    let isWhole: Void? = bytes.withContiguousStorageIfAvailable { bytes in
      SHA256Update(&context, bytes.baseAddress, bytes.count)
    }
    if isWhole == nil {
      let bytes = Array(bytes)
      SHA256Update(&context, bytes, bytes.count)
    }
    self.init(finishing: &context)
  }

  /// HMAC-SHA-256 (RFC 2104): a digest that only who has the key can make.
  package init(of bytes: some Sequence<UInt8>, key: [UInt8]) {
    let block = 64
    var padded = key.count > block ? Digest(of: key).bytes : key
    padded += [UInt8](repeating: 0, count: block - padded.count)
    let inner = Digest(hashing: [padded.map { $0 ^ 0x36 }, Array(bytes)])
    self.init(hashing: [padded.map { $0 ^ 0x5c }, inner.bytes])
  }

  private init(hashing parts: [[UInt8]]) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    for part in parts { SHA256Update(&context, part, part.count) }
    self.init(finishing: &context)
  }

  private init(finishing context: inout SHA2_CTX) {
    self = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { bytes in
      SHA256Final(bytes.bindMemory(to: UInt8.self).baseAddress, &context)
      return Digest(bytes: UnsafeRawBufferPointer(bytes)) ?? .none
    }
  }

  /// Lower-case hexadecimal, 64 digits.
  package var hex: String { withBytes { Hexadecimal.text($0) } }

  package init?(hex: String) {
    guard let bytes = [UInt8](hex: hex) else { return nil }
    self.init(bytes: bytes)
  }
}

/// Two lower-case hexadecimal digits for each byte.
enum Hexadecimal {
  static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { digits in
      for (place, byte) in bytes.enumerated() {
        digits[place * 2] = digit(byte >> 4)
        digits[place * 2 + 1] = digit(byte & 15)
      }
      return bytes.count * 2
    }
  }

  /// The digit of a number below 16.
  static func digit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") - 10 + number
  }
}

extension Array<UInt8> {
  /// Two lower-case hexadecimal digits for each byte.
  package var hex: String { withUnsafeBytes { Hexadecimal.text($0) } }

  /// Reads lower-case hexadecimal; nil for anything else.
  package init?(hex: String) {
    let digits = Array<UInt8>(hex.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(digits[place]), let low = Self.value(digits[place + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self = bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
